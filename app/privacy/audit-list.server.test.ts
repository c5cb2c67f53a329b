import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { later, now, permit, world } from "#tests/world.ts";
import { entriesOnPage, findBrokenEntry, listAudit, verifyAudit } from "./audit-list.server.ts";
import { recordAudit } from "./audit.server.ts";
import { auditActions } from "./audit.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const reading = () => permit(clinic.db, clinic.administrator, "audit.read");

/** Entries by the facilitator, one a minute, each about Tor and another thing. */
function record(entries: number): void {
  const { db, facilitator, tor, thursday } = clinic;
  for (let n = 0; n < entries; n++) recordAudit(permit(db, facilitator, "progress.read"), { action: auditActions[n % auditActions.length]!, enrolmentId: tor.enrolmentId, groupId: thursday }, later(n * 60_000));
}

test("entries are listed the newest first, a page at a time", () => {
  record(entriesOnPage + 3);
  const first = listAudit(reading(), {});
  expect([first.entries.length, first.entries[0]?.id, first.hasOlder]).toEqual([entriesOnPage, entriesOnPage + 3, true]);
  const second = listAudit(reading(), { before: first.entries.at(-1)!.id });
  expect([second.entries.map(({ id }) => id), second.hasOlder]).toEqual([[3, 2, 1], false]);
});

test("they are found by who did what, when, in which group and about whom (ASVS 16.2.1)", () => {
  const { db, facilitator, otherFacilitator, administrator, tor, amir, thursday, monday } = clinic;
  recordAudit(permit(db, facilitator, "progress.read"), { action: "learner.read", enrolmentId: tor.enrolmentId, groupId: thursday }, now);
  recordAudit(permit(db, otherFacilitator, "progress.read"), { action: "learner.read", enrolmentId: amir.enrolmentId, groupId: monday }, later(1000));
  recordAudit(permit(db, administrator, "clinic.change"), { action: "clinic.change" }, later(2000));
  const ids = (filter: Parameters<typeof listAudit>[1]) => listAudit(reading(), filter).entries.map(({ id }) => id);
  expect(ids({ accountId: otherFacilitator.accountId })).toEqual([2]);
  expect(ids({ action: "learner.read" })).toEqual([2, 1]);
  expect(ids({ groupId: thursday })).toEqual([1]);
  expect(ids({ enrolment: amir.enrolmentId.slice(0, 8) })).toEqual([2]);
  expect(ids({ from: later(1000).getTime() })).toEqual([3, 2]);
  expect(ids({ until: later(1000).getTime() })).toEqual([2, 1]);
  expect(ids({ action: "learner.read", accountId: facilitator.accountId, enrolment: amir.enrolmentId.slice(0, 8) })).toEqual([]);
});

test("nobody changes or removes an entry, also not by a statement of their own (ASVS 16.4.2)", () => {
  record(2);
  const { $client } = clinic.db;
  expect(() => $client.exec("update audit_entries set account_id = 'x' where id = 1")).toThrow("never changed");
  expect(() => $client.exec("delete from audit_entries where id = 1")).toThrow("never removed");
});

/** Whoever has the file can take the triggers away first. */
function tamper(sql: string): void {
  clinic.db.$client.exec(`drop trigger audit_entries_never_change; drop trigger audit_entries_never_go; ${sql}`);
}

test("a chain that is as it was written is whole, also where nothing is written yet", () => {
  expect(findBrokenEntry(clinic.db)).toBeUndefined();
  record(7);
  expect(findBrokenEntry(clinic.db)).toBeUndefined();
  expect(verifyAudit(reading(), false)).toEqual({ entries: 7, isWhole: true, broken: undefined });
});

test("whatever field of whatever entry is changed, that entry is named (ASVS 16.4.2)", () => {
  const change = { at: "at + 1", account_id: "'x'", action: "'help.check'", enrolment_id: "null", group_id: "'x'", hash: "zeroblob(32)" };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 18 }), fc.constantFrom(...(Object.keys(change) as (keyof typeof change)[])), (id, column) => {
      clinic = world();
      record(18);
      tamper(`update audit_entries set ${column} = ${change[column]} where id = ${id}`);
      expect(findBrokenEntry(clinic.db)).toBe(id);
    }),
    { numRuns: 40 },
  );
});

test.each([1, 4, 9])("entry %i that is taken out is missed, also where it is the first or the last", (id) => {
  record(9);
  tamper(`delete from audit_entries where id = ${id}`);
  expect(findBrokenEntry(clinic.db)).toBe(id);
});

test("a page looks at the newest thousand, and at all of them when asked", () => {
  record(1005);
  tamper("update audit_entries set action = 'x' where id = 2");
  expect(verifyAudit(reading(), false)).toEqual({ entries: 1000, isWhole: false, broken: undefined });
  expect(verifyAudit(reading(), true)).toEqual({ entries: 1005, isWhole: true, broken: 2 });
  clinic.db.$client.exec("update audit_entries set action = 'x' where id = 1001");
  expect(verifyAudit(reading(), false).broken).toBe(1001);
});

test("setting back the count of numbers hides nothing", () => {
  record(7);
  tamper("update audit_entries set account_id = 'x' where id = 3; delete from sqlite_sequence where name = 'audit_entries'");
  expect(findBrokenEntry(clinic.db)).toBe(3);
});

test("an entry that was put in before the first is named", () => {
  record(7);
  for (const id of [0, -5]) clinic.db.$client.prepare("insert into audit_entries (id, at, account_id, action, hash) values (?, 0, 'x', 'learner.read', zeroblob(32))").run(id);
  expect(findBrokenEntry(clinic.db)).toBe(-5);
});
