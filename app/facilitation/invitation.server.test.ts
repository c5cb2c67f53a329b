import { expect, test } from "vitest";
import { readPath } from "#app/learning/path.server.ts";
import { inspectConfirmation } from "#app/notifications/confirmation.server.ts";
import { reached } from "#tests/reached.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { listGroups } from "./group.server.ts";
import {
  createInvitations,
  inspectInvitation,
  invitationForm,
  inviteFacilitators,
  listInvitations,
  listStaffInvitations,
  staffInvitationForm,
  useInvitation,
  withdrawInvitation,
  withdrawStaffInvitation,
} from "./invitation.server.ts";
import { updateUses } from "./invitation.queries.server.ts";
import { makeCode, readCode } from "./invitation.ts";
import { hashCode } from "./secret.server.ts";

const person = (userName: string) => ({ language: "en" as const, userName, displayName: userName, passwordHash: "$argon2id$none" });
const once = { track: "relative", count: 1, maxUses: 1, days: 7 } as const;
const address = "203.0.113.7";

/** The Thursday group's facilitator, and what she can do with invitations. */
function inviting() {
  const clinic = world();
  const { db, facilitator, thursday } = clinic;
  const invite = (sheet: Partial<Parameters<typeof createInvitations>[2]> = {}) => createInvitations(permit(db, facilitator, "invitation.create"), thursday, { ...once, ...sheet }, now).codes;
  const list = (at = now) => listInvitations(permit(db, facilitator, "invitation.read"), thursday, 1, at).invitations;
  const withdraw = (id = "") => withdrawInvitation(permit(db, facilitator, "invitation.create"), thursday, id, now);
  const inspect = (code = "", at = now) => inspectInvitation(db, code, address, at);
  const uses = () => db.$client.prepare("select sum(uses) from invitations").pluck().get();
  const accounts = () => db.$client.prepare("select count(*) from accounts").pluck().get();
  return { ...clinic, invite, list, withdraw, inspect, uses, accounts };
}

test("Marte joins as a patient with the code she was given, and stands at the beginning of her own track", () => {
  const { db, invite, inspect, list, thursday } = inviting();
  const [code = ""] = invite({ track: "patient" });
  expect(inspect(code)).toEqual({ ok: true, role: "learner", track: "patient" });

  const joined = useInvitation(db, code.toLowerCase(), person("marte"), now);
  if (!joined.ok) throw new Error("refused");
  const { enrolment } = readPath(permit(db, { accountId: joined.accountId, role: joined.role, language: "en", today: "2026-06-04" }, "path.read"), now);
  expect(enrolment).toMatchObject({ groupId: thursday, track: "patient" });
  expect(list()).toMatchObject([{ status: "used", uses: 1, maxUses: 1, track: "patient" }]);
});

test("a long list is shown a page at a time: who is waited for first, then those that are over, each once, and a page that is not there is the nearest", () => {
  const { db, facilitator, thursday, invite, list, withdraw } = inviting();
  const page = (n: number) => listInvitations(permit(db, facilitator, "invitation.read"), thursday, n, now);
  expect(page(1)).toEqual({ invitations: [], waiting: 0, ended: 0, page: 1, pages: 1 });
  invite({ count: 60 });
  for (const { id } of list().slice(0, 4)) withdraw(id);
  invite({ count: 60 });
  const pages = [page(1), page(2), page(3)];
  expect(pages.map(({ invitations, page, pages }) => [invitations.length, page, pages])).toEqual([[50, 1, 3], [50, 2, 3], [20, 3, 3]]);
  expect(pages.map(({ waiting, ended }) => [waiting, ended])).toEqual(Array(3).fill([116, 4]));
  const shown = pages.flatMap(({ invitations }) => invitations);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(120);
  expect(shown.map(({ status }) => status)).toEqual([...Array<string>(116).fill("waiting"), ...Array<string>(4).fill("withdrawn")]);
  expect([-1, 0, 4, 1e9, NaN].map((n) => page(n).page)).toEqual([1, 1, 3, 3, 1]);
});

test("only a hash of the code is kept, and no list shows the code again", () => {
  const { db, invite, list } = inviting();
  const [code = ""] = invite();
  const { code_hash: hash, ...rest } = db.$client.prepare("select * from invitations").get() as { code_hash: Buffer } & Record<string, unknown>;
  expect(hash).toHaveLength(32);
  for (const kept of [hash.toString("latin1"), JSON.stringify(rest), JSON.stringify(list())]) {
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(readCode(code));
  }
});

test("of a hundred who use one invitation at once, one gets in (ASVS 2.3.4, 15.4.2)", async () => {
  const { db, invite, inspect, uses, accounts } = inviting();
  const [code = ""] = invite();
  const before = accounts() as number;
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      expect(inspect(code)).toMatchObject({ ok: true });
      await Promise.resolve();
      return useInvitation(db, code, person(`guest ${n}`), now);
    }),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.fault === "used")).toHaveLength(99);
  expect([uses(), accounts()]).toEqual([1, before + 1]);
});

test("the database itself counts no use beyond the last, after the end, or of one withdrawn", () => {
  const { db, invite, list, withdraw } = inviting();
  const [one = "", other = ""] = invite({ count: 2 }).map((code) => readCode(code));
  expect(updateUses(db, hashCode(one), later(days(8)))).toBeUndefined();
  expect(updateUses(db, hashCode(one), now)).toMatchObject({ uses: 1 });
  expect(updateUses(db, hashCode(one), now)).toBeUndefined();
  for (const { id, status } of list()) if (status === "waiting") withdraw(id);
  expect(updateUses(db, hashCode(other), now)).toBeUndefined();
});

test("an invitation for three lets three in, and the fourth is told that it is used up (ASVS 2.3.2)", () => {
  const { db, invite, list } = inviting();
  const [code = ""] = invite({ maxUses: 3 });
  const outcomes = ["anna", "berit", "cecilie", "dagny"].map((name) => useInvitation(db, code, person(name), now));
  expect(outcomes.map((outcome) => (outcome.ok ? "in" : outcome.fault))).toEqual(["in", "in", "in", "used"]);
  expect(list()).toMatchObject([{ status: "used", uses: 3, maxUses: 3 }]);
});

test("a user name that is taken leaves the invitation unused and opens no account", () => {
  const { db, invite, inspect, uses, accounts } = inviting();
  const [code = ""] = invite();
  const before = accounts();
  expect(useInvitation(db, code, person("TOR"), now)).toEqual({ ok: false, problems: ["user_name_taken"] });
  expect([uses(), accounts()]).toEqual([0, before]);
  expect(inspect(code).ok).toBe(true);
  expect(useInvitation(db, code, person("tor med hatt"), now).ok).toBe(true);
});

test("where enrolling fails, neither the account nor the use is left behind", () => {
  const { db, invite, uses, accounts } = inviting();
  const [code = ""] = invite();
  const before = accounts();
  db.$client.exec("create trigger full before insert on enrolments begin select raise(abort, 'disk full'); end");
  expect(() => useInvitation(db, code, person("marte"), now)).toThrow();
  expect([uses(), accounts()]).toEqual([0, before]);
});

test("an invitation holds until its last day is over in Oslo, and ends at that very instant", () => {
  const { db, facilitator, thursday, inspect, list } = inviting();
  const sheet = createInvitations(permit(db, facilitator, "invitation.create"), thursday, once, now);
  expect(sheet.lastDayOn).toBe("2026-06-11");
  expect(list()[0]?.lastDayOn).toBe("2026-06-11");
  const [code = ""] = sheet.codes;
  const { expiresAt } = db.$client.prepare("select expires_at as expiresAt from invitations").get() as { expiresAt: number };
  expect(new Date(expiresAt).toISOString()).toBe("2026-06-11T21:59:59.999Z");

  expect(inspect(code, new Date(expiresAt - 1)).ok).toBe(true);
  expect(inspect(code, new Date(expiresAt))).toEqual({ ok: false, fault: "expired" });
  expect(useInvitation(db, code, person("marte"), new Date(expiresAt))).toEqual({ ok: false, fault: "expired" });
  expect(list(new Date(expiresAt))[0]?.status).toBe("expired");
  expect(useInvitation(db, code, person("marte"), new Date(expiresAt - 1)).ok).toBe(true);
});

test("a withdrawn invitation lets nobody in, and withdrawing twice changes nothing", () => {
  const { db, invite, list, withdraw, inspect } = inviting();
  const [code = ""] = invite();
  withdraw(list()[0]?.id);
  withdraw(list()[0]?.id);
  expect(inspect(code)).toEqual({ ok: false, fault: "withdrawn" });
  expect(useInvitation(db, code, person("marte"), now)).toEqual({ ok: false, fault: "withdrawn" });
  expect(list()).toMatchObject([{ status: "withdrawn", uses: 0 }]);
  expect(() => withdraw("no such invitation")).toThrow("not_found");
});

test("what a code is told tells nothing of the group, of who sent it or of who used it", () => {
  const { db, invite, inspect } = inviting();
  const [one = "", other = ""] = invite({ count: 2 });
  useInvitation(db, other, person("marte"), now);
  expect(Object.keys(inspect(one)).toSorted()).toEqual(["ok", "role", "track"]);
  expect(inspect(other)).toEqual({ ok: false, fault: "used" });
});

test("ten thousand guesses hit nothing and are soon refused; another address goes on (ASVS 2.4.1)", (context) => {
  const { db, invite, inspect } = inviting();
  const [code = ""] = invite({ count: 60 });
  const answers: Record<string, number> = {};
  for (let guess = 0; guess < 10_000; guess++) {
    const answer = attempt(() => inspect(makeCode()));
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  expect(Object.keys(answers).toSorted()).toEqual(["too_many_attempts", "unknown"]);
  expect(answers.unknown).toBeLessThanOrEqual(20);
  reached(context, `10,000 guesses: ${answers.hit ?? 0} hits, ${answers.unknown} looked at, then ${answers.too_many_attempts} x 429`);
  expect(() => inspect(code)).toThrow("too_many_attempts");
  expect(inspectInvitation(db, code, "198.51.100.1", now).ok).toBe(true);
  expect(inspect(code, later(days(1))).ok).toBe(true);
});

function attempt(inspect: () => ReturnType<typeof inspectInvitation>): string {
  try {
    const inspected = inspect();
    return inspected.ok ? "hit" : inspected.fault;
  } catch (error) {
    return (error as Error).message;
  }
}

test("a whole ward behind one address can join, and mistyped codes that cannot be one are no guesses", () => {
  const { db, invite, inspect } = inviting();
  const codes = invite({ count: 60 });
  for (const [n, code] of codes.entries()) {
    expect(inspect("7K2QM")).toEqual({ ok: false, fault: "unknown" });
    expect(inspect(code).ok).toBe(true);
    expect(useInvitation(db, code, person(`guest ${n}`), now).ok).toBe(true);
    expect(inspect(code)).toEqual({ ok: false, fault: "used" });
  }
});

test("old links from mails that a ward opens keep nobody there from joining", () => {
  const { db, invite, inspect } = inviting();
  const [code] = invite();
  const open = (n: number) => inspectConfirmation(db, n.toString(16).padStart(40, "0"), address, now);
  for (let n = 0; n < 20; n++) expect(open(n)).toBe("unknown");
  expect(() => open(20)).toThrow("too_many_attempts");
  expect(inspect(code).ok).toBe(true);
});

test("an administrator invites a facilitator, who leads no group yet, and withdraws another", () => {
  const { db, administrator, inspect, list, thursday, facilitator } = inviting();
  const { codes } = inviteFacilitators(permit(db, administrator, "staff.invite"), { count: 2, days: 14 }, now);
  expect(inspect(codes[0])).toEqual({ ok: true, role: "facilitator", track: null });
  const joined = useInvitation(db, codes[0] ?? "", person("ny veileder"), now);
  if (!joined.ok) throw new Error("refused");
  expect(joined.role).toBe("facilitator");
  expect(listGroups(permit(db, { accountId: joined.accountId, role: "facilitator", language: "nb", today: "2026-06-04" }, "group.list"))).toEqual([]);

  const listed = () => listStaffInvitations(permit(db, administrator, "staff.read"), now);
  const waiting = listed().find(({ status }) => status === "waiting");
  withdrawStaffInvitation(permit(db, administrator, "staff.invite"), waiting?.id ?? "", now);
  expect(inspect(codes[1])).toEqual({ ok: false, fault: "withdrawn" });
  expect(listed().map(({ status }) => status).toSorted()).toEqual(["used", "withdrawn"]);
  expect(list()).toEqual([]);
  expect(() => withdrawInvitation(permit(db, facilitator, "invitation.create"), thursday, waiting?.id ?? "", now)).toThrow("not_found");
});

test("an administrator cannot withdraw a group's invitation as if it were a facilitator's", () => {
  const { db, administrator, invite, list } = inviting();
  invite();
  expect(() => withdrawStaffInvitation(permit(db, administrator, "staff.invite"), list()[0]?.id ?? "", now)).toThrow("not_found");
  expect(listStaffInvitations(permit(db, administrator, "staff.read"), now)).toEqual([]);
});

test("a sheet is read as typed: at most 60 codes, 100 uses and 90 days, each problem beside its field", () => {
  const typed = { track: "patient", count: " 60 ", maxUses: "100", days: "90" };
  expect(invitationForm.parse(typed)).toEqual({ track: "patient", count: 60, maxUses: 100, days: 90 });
  const problems = (form: Record<string, string>) => (invitationForm.safeParse({ ...typed, ...form }).error?.issues ?? []).map(({ path, message }) => `${path.join()} ${message}`);
  expect(problems({ count: "61", maxUses: "0", days: "1.5" })).toEqual(["count not_a_number", "maxUses not_a_number", "days not_a_number"]);
  expect(problems({ track: "both" })).toEqual(["track choose"]);
  expect(staffInvitationForm.safeParse({ count: "1" }).error?.issues.map(({ message }) => message)).toEqual(["required"]);
});
