import { afterAll, beforeAll, expect, test } from "vitest";
import { policies, type Policy, type Role } from "#app/access/policy.ts";
import { askEverywhere } from "./access-cells.ts";
import { openAccessClinic, type AccessClinic } from "./access-clinic.ts";
import { doorsOf, nameOf, type Door } from "./access-doors.ts";
import { judge, measured, objects, verdictOf, type Fault, type MeasuredCell, type Rule, type Table } from "./access-judge.ts";
import { isOpenedBy } from "./marked-emergency.ts";
import { heldModule, prescribedModule } from "./marked-guidance.ts";
import { isLinked, shareOf } from "./marked-shares.ts";
import type { Mark } from "./marks.ts";
import { reached } from "./reached.ts";

const table: Table = policies;
const roles: readonly Role[] = ["learner", "facilitator", "administrator"];

/** Policies that no door stands under, and why. */
const askedInside: Partial<Record<Policy, string>> = { "reflection.read": "a lesson's page asks for it when it reads what its learner wrote there" };

let clinic: AccessClinic;
let doors: readonly Door[];
let cells: readonly MeasuredCell[] = [];
let judged: readonly Fault[] = [];

beforeAll(async () => {
  clinic = await openAccessClinic();
  doors = doorsOf(clinic.site.build);
  if (doors.every(({ policy }) => policy && policy in table)) cells = measured(await askEverywhere(doors, clinic));
  judged = judge(cells, table, clinic.world.followed);
}, 900_000);
afterAll(() => clinic?.close());

/** What the doors did otherwise than the table says: the first of it at each door. */
function faults(rule: Rule): string[] {
  const firsts = new Map<string, string>();
  for (const fault of judged) if (fault.rule === rule && !firsts.has(fault.door)) firsts.set(fault.door, fault.text);
  return [...firsts.values()];
}

test("every loader and every action names a policy of the table", () => {
  expect(doors.length).toBeGreaterThan(40);
  expect(doors.filter(({ policy }) => !policy || !(policy in table)).map(nameOf)).toEqual([]);
  expect(cells.length).toBeGreaterThan(5000);
});

test("every policy of the table stands on a door, or is named with the reason why not", () => {
  const standing = new Set(doors.map(({ policy }) => policy));
  const unused = (Object.keys(policies) as Policy[]).filter((policy) => !standing.has(policy));
  expect(unused).toEqual(Object.keys(askedInside));
});

test("everybody is let in where the table lets them in, and refused everywhere else, on every way in (ASVS 8.2.1, 8.3.1)", () => {
  expect(faults("status")).toEqual([]);
});

test("what is out of reach is answered byte for byte as what is not there", () => {
  expect(faults("sameness")).toEqual([]);
});

test("no answer holds a word that the table does not open to whoever asked (ASVS 8.2.3)", (context) => {
  expect(faults("words")).toEqual([]);
  reached(context, `${cells.length} answers of ${doors.length} doors to ${clinic.world.visitors.length} visitors: 0 canaries`);
});

test("what is refused changes nothing in the database, and what is done reaches no further than the table says", () => {
  expect(faults("changes")).toEqual([]);
});

test("after all the answers, every table is as it was before the first", () => {
  expect(clinic.database.differencesAnywhere()).toEqual([]);
});

test("no answer may be kept by a browser or a proxy, and an answer to HEAD has no body (ASVS 14.2.2, 14.3.2)", () => {
  expect(faults("keeping")).toEqual([]);
});

test("a form from another site, from nowhere or from a hidden origin is refused at every action, whoever sends it", (context) => {
  const foreign = cells.filter(({ from }) => from !== "this site");
  expect(new Set(foreign.map(({ door }) => nameOf(door)))).toEqual(new Set(doors.filter(({ kind, pattern }) => kind === "action" && pattern !== "/*").map(nameOf)));
  expect(foreign.filter(({ answer }) => answer.status !== 403 || answer.changes.length > 0)).toEqual([]);
  reached(context, `${foreign.length} forms to ${new Set(foreign.map(({ door }) => nameOf(door))).size} actions, ${[...new Set(foreign.map(({ way }) => way))].join(" and ")}: all 403, 0 rows changed`);
});

test("a form that stands on another person's page is refused at every action, whoever sends it", () => {
  const asked = cells.filter(({ pageOf }) => pageOf === "another");
  expect(new Set(asked.map(({ door }) => nameOf(door)))).toEqual(new Set(doors.filter(({ kind }) => kind === "action").map(nameOf)));
  expect(asked.filter(({ answer }) => answer.status !== 409).map(({ door }) => nameOf(door))).toEqual([]);
});

test("whatever the table may come to say, these stay shut", (context) => {
  const isLearners = ({ owner }: Mark) => clinic.world.followed(owner) !== undefined;
  const neverShown = (isAsking: (cell: MeasuredCell) => boolean, isSecret: (mark: Mark, cell: MeasuredCell) => boolean) =>
    cells.filter((cell) => isAsking(cell) && [...cell.answer.marks].some((mark) => isSecret(mark, cell))).map(({ visitor, path }) => `${visitor.name} at ${path}`);
  const by = (role: Role | undefined) => (cell: MeasuredCell) => cell.visitor.role === role;

  expect(neverShown(() => true, ({ what, owner }, { visitor }) => ["reflection", "log", "happening"].includes(what) && owner !== visitor.person)).toEqual([]);
  expect(neverShown((cell) => cell.visitor.role !== "facilitator", ({ what, owner }, { visitor }) => what === "wish" && owner !== visitor.person)).toEqual([]);
  expect(neverShown(by("facilitator"), (mark) => isLearners(mark) && ["reflection", "saved answer", "user name", "name then", "e-mail", "answer", "log", "happening"].includes(mark.what))).toEqual([]);
  expect(neverShown(by("administrator"), (mark, { visitor }) => isLearners(mark) && !(isOpenedBy(visitor.person, mark.owner) && ["display name", "enrolment id"].includes(mark.what)))).toEqual([]);
  const isOfLinked = ({ what, owner }: Mark, person: string | undefined) => isLinked(person, owner) && ["display name", "name then", "enrolment id"].includes(what);
  expect(neverShown(by("learner"), (mark, { visitor }) => isLearners(mark) && mark.owner !== visitor.person && !isOfLinked(mark, visitor.person))).toEqual([]);
  expect(neverShown(() => true, ({ what, owner }, { visitor }) => what === "shared words" && !Object.values(shareOf(owner)).includes(visitor.person ?? ""))).toEqual([]);
  expect(neverShown((cell) => cell.visitor.withoutMessages === true, ({ what }) => ["message", "shared words", "saved answer"].includes(what))).toEqual([]);
  expect(neverShown(() => true, ({ what, owner }, { visitor }) => what === "message" && owner !== visitor.person && clinic.world.followed(owner) !== visitor.group)).toEqual([]);
  expect(neverShown(by(undefined), ({ what }) => what !== "clinic number")).toEqual([]);
  reached(context, `${cells.filter(by("administrator")).length} answers to administrators and ${cells.filter(by("facilitator")).length} to facilitators of two groups: 0 canaries of what stays shut`);
});

test("the words stand where they belong, so that the search for them finds what there is to find", () => {
  const read = (name: string, path: string, way: MeasuredCell["way"] = "document") => {
    const pages = cells.filter((cell) => cell.visitor.name === name && cell.path === path && cell.way === way && cell.door.kind === "loader");
    return new Set(pages.flatMap(({ answer }) => [...answer.marks].map(({ what, owner }) => `${what} of ${owner}`)));
  };
  const group = `/groups/${clinic.world.groupIds["group 1"]}`;
  const learners = new Set(["Tor", "Siv", "Ingrid", "Jonas"].map((name) => `display name of ${name}`));

  for (const { name, person } of clinic.world.visitors.filter(({ role }) => role === "learner")) expect(read(name, "/modules/intro/1")).toContain(`reflection of ${person}`);
  for (const { name, person } of clinic.world.visitors.filter(({ role }) => role === "learner")) expect(read(name, "/modules/e07")).toContain(`log of ${person}`);
  for (const { name, person } of clinic.world.visitors.filter(({ role }) => role === "learner")) {
    expect(read(name, `/modules/${prescribedModule}`)).toContain(`prescribed words of ${person}`);
    expect(read(name, `/modules/${heldModule}`)).toContain(`pace reason of ${person}`);
  }
  const ofTor = `${group}/learners/${clinic.world.learners.Tor.enrolmentId}`;
  expect(read("facilitator of group 1", `${ofTor}/prescriptions`)).toContain("prescribed words of Tor");
  expect(read("facilitator of group 1", `${ofTor}/pace`)).toContain("pace reason of Tor");
  expect(read("relative A", "/account")).toEqual(new Set(["account id of Tor", "user name of Tor", "display name of Tor", "e-mail of Tor"]));
  for (const learner of learners) expect(read("facilitator of group 1", group)).toContain(learner);
  const families = read("facilitator of group 1", `${group}/families`);
  for (const name of ["Tor", "Siv", "Ingrid", "Jonas"]) expect(families).toContain(`display name of ${name}`);
  expect([...families].filter((mark) => mark.startsWith("wish")).sort()).toEqual(["wish of Ingrid", "wish of Siv", "wish of Tor"]);
  expect(families).toContain("family id of group 1");
  expect(read("relative A", "/family")).toContain("wish of Tor");
  const conversation = `${group}/learners/${clinic.world.learners.Tor.enrolmentId}/messages`;
  expect(read("relative A", "/messages")).toEqual(new Set(["account id of Tor", "message of Tor", "display name of veileder en"]));
  expect(read("facilitator of group 1", conversation)).toContain("message of Tor");
  expect(read("facilitator of group 1", conversation)).toContain("saved answer of veileder en");
  expect(read("facilitator of group 1", "/messages")).toContain("display name of Siv");
  expect(read("facilitator of group 1", "/absence")).toContain("display name of veileder to");
  expect(read("peer worker of group 1", group)).toContain("display name of Siv");
  expect(read("peer worker of group 1", "/messages")).toEqual(new Set(["account id of erfaren"]));
  expect(read("administrator", "/admin/absences")).toContain("display name of veileder to");
  expect(read("relative A", `/shared/${clinic.world.shareIds.toTor}`)).toEqual(new Set(["account id of Tor", "display name of Siv", "shared words of Siv to Tor"]));
  expect(read("facilitator of group 2", `/shared/${clinic.world.shareIds.toFacilitator}`)).toContain("shared words of Amir to veileder to");
  expect(read("relative A", "/modules/intro/together")).toContain("shared words of Siv to Tor");
  expect(read("patient A", "/modules/intro/together")).toContain("shared words of Siv to nobody");
  expect(read("patient B", "/family")).toContain("name then of Leila");
  expect(read("patient B", "/family")).not.toContain("display name of Leila");
  expect(read("relative B", "/family")).toContain("display name of Amir");
  const today = (visitor: string) => [...read(visitor, "/today")].filter((mark) => mark.startsWith("display name")).sort();
  expect(today("facilitator of group 1")).toEqual(expect.arrayContaining(["display name of Ingrid", "display name of Siv"]));
  expect(today("facilitator of group 2")).toEqual(expect.arrayContaining(["display name of Amir", "display name of Leila"]));
  expect(read("facilitator of group 1", `${group}/families/${clinic.world.familyIds["group 1"]}`)).toContain("display name of Ingrid");
  expect(read("facilitator of group 1", `${group}/csv`)).toEqual(learners);
  expect(read("facilitator of group 1", "/groups")).toContain("group name of group 1");
  expect(read("facilitator of group 1", `${group}/invitations`)).toContain("invitation id of group 1");
  expect(read("facilitator of group 1", `${group}/invitations`)).toContain("invitation label of group 1");
  expect(read("administrator", "/groups")).toContain("group name of group 2");
  expect(read("administrator", "/admin/accounts")).toContain("display name of veileder to");
  expect(read("anonymous", "/help")).toEqual(new Set(["clinic number of clinic"]));
});

/** The tables that differ from the real one in what one policy says of one role. */
function* otherTables(policy: Policy): Generator<[name: string, other: Table]> {
  const rule = table[policy];
  if ("anyone" in rule) return yield [`${policy} for nobody`, { ...table, [policy]: {} }];
  for (const role of roles)
    if (rule[role]) yield [`${policy} without the ${role}`, { ...table, [policy]: { ...rule, [role]: undefined } }];
    else if (!(policy in askedInside)) yield [`${policy} for the ${role} too`, { ...table, [policy]: { ...rule, [role]: "clinic" } }];
  if (!(policy in askedInside)) yield [`${policy} for anyone`, { ...table, [policy]: { anyone: true } }];
}

test("a table that differs from the real one in one cell does not fit the doors", () => {
  const sound = cells.filter((cell) => !objects([cell], table, clinic.world.followed));
  let tried = 0;
  const fitting = (Object.keys(policies) as Policy[]).flatMap((policy) => {
    // The doors under the policy come first: they are the likeliest to object, and one objection is enough.
    const likeliest = [...sound.filter(({ door }) => door.policy === policy), ...sound.filter(({ door }) => door.policy !== policy)];
    const others = [...otherTables(policy)];
    tried += others.length;
    return others.filter(([, other]) => !objects(likeliest, other, clinic.world.followed)).map(([name]) => name);
  });
  expect(tried).toBeGreaterThan(70);
  expect(fitting).toEqual([]);
});

test("a door that has lost a guard is found out at every cell that the guard kept shut", () => {
  const tried = new Set<string>();
  const unnoticed = doors.flatMap((door) => {
    const here = cells.filter((cell) => cell.door === door && cell.from === "this site");
    const isInside = (cell: MeasuredCell) => verdictOf(cell, table) === "let_in";
    return here.filter((cell) => !isInside(cell)).flatMap((shut) => {
      // What somebody says who is let in and whom it succeeds for: of what is another's, even they are told that it is not there.
      const insiders = here.filter((cell) => cell.way === shut.way && cell.visitor !== shut.visitor && isInside(cell));
      const inside = insiders.find(({ answer }) => answer.status < 400) ?? insiders[0];
      if (!inside) return [];
      tried.add(nameOf(door));
      return objects([{ ...shut, answer: inside.answer }], table, clinic.world.followed) ? [] : [`${shut.visitor.name} at ${nameOf(door)}, ${shut.path}, ${shut.way}`];
    });
  });
  expect(unnoticed).toEqual([]);
  expect(doors.filter(({ policy }) => !("anyone" in table[policy!])).map(nameOf).filter((name) => !tried.has(name))).toEqual([]);
});
