import { beforeEach, expect, test } from "vitest";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { auditQuery, readAuditPage } from "./audit-page.server.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => {
  clinic = world();
  const { db, facilitator, otherFacilitator, tor, amir, thursday, monday } = clinic;
  recordAudit(permit(db, facilitator, "progress.read"), { action: "learner.read", enrolmentId: tor.enrolmentId, groupId: thursday }, now);
  recordAudit(permit(db, otherFacilitator, "progress.read"), { action: "password.let-in", enrolmentId: amir.enrolmentId, groupId: monday }, later(86_400_000));
});

const page = (query: string) => readAuditPage(permit(clinic.db, clinic.administrator, "audit.read"), auditQuery(new URLSearchParams(query)), undefined, false, later(86_400_000));
const ids = (query: string) => page(query).lines.map(({ id }) => id);

test("an administrator reads who did what in which group, and of a learner a number that names nobody", () => {
  const { tor } = clinic;
  const { lines, verified } = page("");
  expect(lines.map(({ who, action, group }) => [who, action, group])).toEqual([["veileder to", "password.let-in", "Mandagsgruppa"], ["veileder en", "learner.read", "Torsdagsgruppa"]]);
  expect(lines[1]?.learner).toBe(tor.enrolmentId.slice(0, 8));
  expect(JSON.stringify(page(""))).not.toContain(tor.enrolmentId);
  expect(JSON.stringify(page(""))).not.toContain('"Tor"');
  expect(verified).toEqual({ entries: 2, isWhole: true, broken: undefined });
});

test("the address is the filter: who, what, group, learner and days, which are whole days in Oslo", () => {
  const { facilitator, monday, amir } = clinic;
  expect(ids(`who=${facilitator.accountId}`)).toEqual([1]);
  expect(ids("action=password.let-in")).toEqual([2]);
  expect(ids(`group=${monday}`)).toEqual([2]);
  expect(ids(`learner=${amir.enrolmentId.slice(0, 8).toUpperCase()}`)).toEqual([2]);
  expect([ids("from=2026-06-04"), ids("from=2026-06-05"), ids("until=2026-06-04"), ids("from=2026-06-04&until=2026-06-05")]).toEqual([[2, 1], [2], [1], [2, 1]]);
  expect(ids("who=nobody&action=nothing&group=none")).toEqual([2, 1]);
});

test("what is no day, and no number of a learner's, is said beside the field, and lists nothing", () => {
  expect(page("from=i går&until=2026-13-01&learner=Tor")).toMatchObject({ problems: { from: "not_a_date", until: "not_a_date", learner: "learner_number" }, lines: [] });
  expect(page("learner=%25%25%25%25").problems).toEqual({ learner: "learner_number" });
});

test("an account that is gone leaves its entries without a name", () => {
  const { db, facilitator } = clinic;
  db.$client.prepare("delete from accounts where id = ?").run(facilitator.accountId);
  expect(page("").lines[1]?.who).toBeUndefined();
});

test("an entry with a time that no calendar has breaks the chain, not the page", () => {
  clinic.db.$client.exec("drop trigger audit_entries_never_change; update audit_entries set at = 9e15 where id = 2");
  const { lines, verified } = page("");
  expect(lines.map(({ at }) => at)).toEqual([0, now.getTime()]);
  expect(verified.broken).toBe(2);
});
