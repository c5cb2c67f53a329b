import { writtenOn, type GroupName, type MarkedWorld } from "./marked-world.ts";
import type { Door } from "./access-doors.ts";

/** Whose record an address or a form names: a group's, what is for all of a group, one of the staff's, one that is shared with somebody, nobody's (an own page, a lesson), or none that there is. */
export type Subject = GroupName | `for ${GroupName}` | "staff" | "shared with Tor" | "shared with veileder to" | "nobody" | "absent";

/** One value of a parameter or a field. */
export interface Named {
  readonly value: string;
  readonly names: Subject;
  /** Well formed, and the id of nothing: the answer to it is the measure of every refusal. */
  readonly missing?: true;
  /** What the door says to whoever is let in, where it is not success: of a module that is not open yet, of an invitation that has run out. */
  readonly says?: Says;
}

/** The status of a page, and of a form. */
type Says = Readonly<Record<Door["kind"], number>>;

export interface Address {
  readonly path: string;
  readonly names: Subject;
  /** Whether every id in it is that of nothing. */
  readonly missing: boolean;
  readonly says: Says | undefined;
}

export const missingId = "3f8e1b52-6c07-4a9d-8e15-0d2c7b94a6f1";
export const missingCode = "7K2QM-4XTB-9D0W-HHZ3-C5RV-A8N6E";
export const malformedId: Named = { value: "'or'1'='1", names: "absent" };
const noId: Named = { value: missingId, names: "absent", missing: true };

const gone: Says = { loader: 404, action: 404 };

/** Pages that are not there in this clinic: it is set up already, and trusts no sign-in service. */
const past: Readonly<Record<string, Says>> = { "/setup": gone, "/sign-in/provider": gone, "/sign-in/provider/return": gone, "/account/provider": gone };

/** What the address of a module can name: on the page of one, those of the prescribed line too; what is logged there is logged for those alone. Nothing is brought of a module that is not open yet. */
const modulesAt = ({ pattern, kind }: Door, modules: readonly Named[]): readonly Named[] => {
  const offer: Named = { value: "e07", names: "nobody" };
  if (pattern === "/modules/:module/together/:field") return modules.map((module): Named => (module.says ? { value: module.value, names: "absent" } : module));
  if (pattern.startsWith("/view/")) return modules.map(({ value, names, missing }): Named => ({ value, names, ...(missing && { missing }) }));
  if (pattern !== "/modules/:module") return modules;
  return kind === "loader" ? [...modules, offer, { value: "e01", names: "nobody" }] : [offer, ...modules.map((module): Named => ({ ...module, names: "absent" }))];
};

/** What the address of a meeting can name: to learners, what is for their whole group. */
const meetingsAt = ({ pattern }: Door, meetings: readonly Named[]): readonly Named[] =>
  pattern.startsWith("/calendar") ? meetings.map((meeting): Named => (meeting.names === "group 1" || meeting.names === "group 2" ? { ...meeting, names: `for ${meeting.names}` } : meeting)) : meetings;

/** What the address of an item to share can name: how far its owner has come in a module; not the curve of a question that is each one's alone. Nothing else of the marked world is named by what it is; its ids are its owners' own. */
const itemsOf = (): readonly Named[] => [
  { value: "intro", names: "nobody" },
  { value: "c1", names: "absent" },
  { value: missingId, names: "absent", missing: true },
  malformedId,
];

/** What each parameter of an address can be: everybody's own and others', what is not there, and what cannot be. */
const parameters = ({ plannedIds, familyIds, groupIds, learners, codes, passwordCodes, confirmations, shareIds }: MarkedWorld): Readonly<Record<string, readonly Named[]>> => ({
  group: [{ value: groupIds["group 1"], names: "group 1" }, { value: groupIds["group 2"], names: "group 2" }, noId, malformedId],
  enrolment: [{ value: learners.Tor.enrolmentId, names: "group 1" }, { value: learners.Amir.enrolmentId, names: "group 2" }, noId, malformedId],
  track: [
    { value: "relative", names: "nobody" },
    { value: "no-such-track", names: "absent", missing: true },
  ],
  family: [{ value: familyIds["group 1"], names: "group 1" }, { value: familyIds["group 2"], names: "group 2" }, noId, malformedId],
  module: [
    { value: "intro", names: "nobody" },
    { value: "t04", names: "nobody", says: { loader: 403, action: 404 } },
    { value: "t99", names: "absent", missing: true },
    { value: "T01", names: "absent" },
  ],
  lesson: [
    { value: "1", names: "nobody" },
    { value: "9", names: "absent", missing: true },
    { value: "1e0", names: "absent" },
  ],
  field: [
    { value: "share", names: "nobody" },
    { value: "keep", names: "absent" },
    { value: "no-such-box", names: "absent", missing: true },
    { value: "__proto__", names: "absent" },
  ],
  code: [
    { value: codes["group 1"], names: "nobody" },
    { value: codes.ended, names: "nobody", says: gone },
    { value: missingCode, names: "absent", missing: true },
    { value: "not-a-code", names: "absent" },
  ],
  passwordCode: [
    { value: passwordCodes.waiting, names: "nobody" },
    { value: passwordCodes.ended, names: "nobody", says: gone },
    { value: passwordCodes.ofClosedAccount, names: "nobody", says: gone },
    { value: missingCode, names: "absent", missing: true },
    { value: "not-a-code", names: "absent" },
  ],
  confirmation: [
    { value: confirmations.waiting, names: "nobody" },
    { value: confirmations.ended, names: "nobody", says: gone },
    { value: "0".repeat(40), names: "absent", missing: true },
    { value: "not-a-code", names: "absent" },
  ],
  page: [
    { value: "privacy", names: "nobody" },
    { value: "accessibility", names: "nobody" },
    { value: "nothing", names: "absent", missing: true },
    { value: "__proto__", names: "absent" },
  ],
  day: [
    { value: writtenOn, names: "nobody" },
    { value: "2999-01-01", names: "absent", missing: true },
    { value: "2026-02-30", names: "absent" },
  ],
  kind: [
    { value: "progress", names: "nobody", missing: true },
    { value: "check-in-curve", names: "absent" },
    { value: "__proto__", names: "absent" },
  ],
  item: itemsOf(),
  share: [
    { value: shareIds.toTor, names: "shared with Tor" },
    { value: shareIds.toFacilitator, names: "shared with veileder to" },
    ...[shareIds.stopped, shareIds.over, shareIds.notOpened, shareIds.brought, shareIds.closed, shareIds.closedOwn].map((value): Named => ({ value, names: "absent" })),
    noId,
    malformedId,
  ],
  meeting: [{ value: plannedIds["group 1"], names: "group 1" }, { value: plannedIds["group 2"], names: "group 2" }, noId, malformedId],
  form: [
    { value: "1", names: "nobody" },
    { value: "9", names: "absent", missing: true },
    { value: "1e0", names: "absent" },
  ],
  "*": [{ value: "nothing-here", names: "absent", missing: true }],
});

/**
 * Every address of a door that is worth asking for.
 *
 * @throws {Error} for a parameter that the table above does not know
 */
export function addressesOf(door: Door, world: MarkedWorld): Address[] {
  const { pattern } = door;
  const known = parameters(world);
  const parts = pattern.split("/").slice(1);
  const names = parts.flatMap((part) => (part === "*" ? ["*"] : part.startsWith(":") ? [part.slice(1)] : []));
  for (const name of names) if (!known[name]) throw new Error(`Say in tests/access-addresses.ts what "${name}" in ${pattern} can name.`);

  return combinationsOf(names.map((name) => (name === "module" ? modulesAt(door, known[name]!) : name === "meeting" ? meetingsAt(door, known[name]!) : known[name]!))).map((values) => {
    const left = [...values];
    const path = `/${parts.map((part) => (part === "*" || part.startsWith(":") ? encodeURIComponent(left.shift()!.value) : part)).join("/")}`;
    return { path, names: together(values), missing: values.every(({ missing }) => missing), says: past[pattern] ?? values.find(({ says }) => says)?.says };
  });
}

/** What several values name together: records of two different places are no record at all. */
export function together(values: readonly Pick<Named, "names">[]): Subject {
  const named = new Set(values.map(({ names }) => names).filter((names) => names !== "nobody"));
  const [only = "nobody"] = named;
  return named.size > 1 ? "absent" : only;
}

const combinationsOf = <T>(lists: readonly (readonly T[])[]): T[][] => lists.reduce<T[][]>((found, list) => found.flatMap((some) => list.map((one) => [...some, one])), [[]]);
