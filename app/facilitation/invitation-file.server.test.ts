import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { labelIndex } from "#app/privacy/blind-index.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { rewrapAccountKeys } from "#app/privacy/rotation.server.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { fileForm, forgetExpiredLabels, inspectFile, makeFromFile, renewFromFile, type InspectedFile, type MadeFromFile } from "./invitation-file.server.ts";
import { insertGroupInvitation } from "./invitation.queries.server.ts";
import { inspectInvitation, listInvitations, useInvitation, withdrawInvitation } from "./invitation.server.ts";

const whole = <T extends object>(found: T | string): T => {
  if (typeof found === "string") throw new Error(found);
  return found;
};

/** The Thursday group's facilitator, and what she can do with a file. */
function bulk(options?: Parameters<typeof world>[0]) {
  const clinic = world(options);
  const { db, facilitator, thursday } = clinic;
  const creating = (actor: Actor = facilitator) => permit(db, actor, "invitation.create");
  const inspect = (file: string, at = now): InspectedFile => whole(inspectFile(creating(), thursday, file, 30, at));
  const make = (file: string, at = now): MadeFromFile => whole(makeFromFile(creating(), thursday, inspect(file, at).text, at));
  const renew = (file: string, at = now): MadeFromFile => whole(renewFromFile(creating(), thursday, inspect(file, at).text, at));
  const list = (at = now) => listInvitations(permit(db, facilitator, "invitation.read"), thursday, 1, at).invitations;
  const kept = () => db.$client.prepare("select label, label_index as labelIndex from invitations").all() as { label: Buffer | null; labelIndex: Buffer | null }[];
  const count = () => db.$client.prepare("select count(*) from invitations").pluck().get();
  const withdraw = (label: string) => withdrawInvitation(creating(), thursday, list().find((one) => one.label === label)?.id ?? "", now);
  return { ...clinic, creating, inspect, make, renew, list, kept, count, withdraw };
}

const three = "merke;spor;dager\nFam. 1 – mor;pårørende;\nFam. 1 – far;pårørende;7\nFam. 1;pasient;\n";
const person = (userName: string) => ({ language: "nb" as const, userName, displayName: userName, passwordHash: "$argon2id$none" });
const codeFor = ({ made }: MadeFromFile, label: string) => made.find((one) => one.label === label)?.code ?? "";

test("a file is read before anything is made of it, and makes one invitation a row, with its own track and days", () => {
  const { db, inspect, make, count, list } = bulk();
  expect(inspect(three).rows.map(({ label, track, days }) => [label, track, days])).toEqual([["Fam. 1 – mor", "relative", 30], ["Fam. 1 – far", "relative", 7], ["Fam. 1", "patient", 30]]);
  expect(count()).toBe(0);

  const made = make(three);
  expect(made).toMatchObject({ existing: 0, made: [{ label: "Fam. 1 – mor", lastDayOn: "2026-07-04" }, { label: "Fam. 1 – far", lastDayOn: "2026-06-11" }, { label: "Fam. 1", track: "patient" }] });
  expect(list().map(({ label, track, status, maxUses }) => `${label}, ${track}, ${status}, ${maxUses}`)).toEqual(["Fam. 1 – mor, relative, waiting, 1", "Fam. 1 – far, relative, waiting, 1", "Fam. 1, patient, waiting, 1"]);
  expect(inspectInvitation(db, codeFor(made, "Fam. 1"), "203.0.113.7", now)).toMatchObject({ ok: true, track: "patient" });
});

test("the same file again changes nothing, also with its labels spelt another way, from another facilitator of the group, or in another order", () => {
  const { db, facilitator, otherFacilitator, thursday, make, count, inspect, creating } = bulk();
  make(three);
  const before = db.$client.prepare("select * from invitations").all();
  const again = "SPOR;MERKE\npårørende;FAM. 1 - MOR\npasient; fam.  1\npasient;Fam. 1 — far\n";
  expect(inspect(again)).toMatchObject({ rows: [], existing: [{ line: 2, status: "waiting" }, { line: 3 }, { line: 4 }] });
  expect(make(again)).toEqual({ made: [], existing: 3 });
  db.$client.prepare("insert into group_facilitators (group_id, account_id) values (?, ?)").run(thursday, otherFacilitator.accountId);
  expect(whole(makeFromFile(creating(otherFacilitator), thursday, three, now))).toEqual({ made: [], existing: 3 });
  expect(db.$client.prepare("select * from invitations").all()).toEqual(before);
  expect(make(`${three}Fam. 2;pasient;\n`)).toMatchObject({ made: [{ label: "Fam. 2" }], existing: 3 });
  expect([count(), facilitator.role]).toEqual([4, "facilitator"]);
});

test("of the same file sent twice at once, each row makes one invitation", async () => {
  const { inspect, creating, thursday, count } = bulk();
  const both = [inspect(three), inspect(three)];
  const made = await Promise.all(both.map(async ({ text }) => whole(makeFromFile(creating(), thursday, text, now))));
  expect(made.map(({ made, existing }) => [made.length, existing])).toEqual([[3, 0], [0, 3]]);
  expect(count()).toBe(3);
});

test("the database itself takes a label once in a group, until the invitation is withdrawn", () => {
  const { db, thursday, monday, otherFacilitator, creating, make, withdraw } = bulk();
  make(three);
  const index = labelIndex(db, thursday, "Fam. 1");
  const insert = (groupId: string, at: Actor | undefined = undefined) =>
    insertGroupInvitation(creating(at), groupId, "patient", { id: crypto.randomUUID(), codeHash: Buffer.from(crypto.randomUUID()), maxUses: 1, expiresAt: 1, createdAt: 0, label: Buffer.from("x"), labelIndex: index });
  expect(insert(thursday)).toBe(false);
  expect(insert(monday, otherFacilitator)).toBe(true);
  withdraw("Fam. 1");
  expect(insert(thursday)).toBe(true);
});

test("the same label in another group is another invitation, and its keyed hash another", () => {
  const { db, thursday, monday, otherFacilitator, creating, make } = bulk();
  make(three);
  expect(whole(makeFromFile(creating(otherFacilitator), monday, three, now)).made).toHaveLength(3);
  expect(labelIndex(db, thursday, "A")).not.toEqual(labelIndex(db, monday, "A"));
  expect(labelIndex(db, thursday, "A")).toEqual(labelIndex(db, thursday, " a "));
});

test("where one row cannot be made, none is", () => {
  const { db, make, count } = bulk();
  db.$client.exec("create trigger full before insert on invitations when (select count(*) from invitations) = 2 begin select raise(abort, 'disk full'); end");
  expect(() => make(three)).toThrow();
  expect([count(), db.$client.prepare("select count(*) from audit_entries").pluck().get()]).toEqual([0, 0]);
});

test("a label twice in one file makes one, and the second row says which line has it", () => {
  const { inspect } = bulk();
  expect(inspect("merke;spor\nMor;pårørende\nFar;pårørende\n mor;pasient\n")).toMatchObject({ rows: [{ line: 2 }, { line: 3 }], bad: [{ line: 4, problem: "same_label", sameAs: 2 }] });
});

test("a label that differs only in what takes no room is the same, in one file and in the next", () => {
  const { make, inspect } = bulk();
  expect(inspect("merke;spor\nA;pårørende\nA\u200b;pasient\n\u00adＡ;pasient\n").bad).toMatchObject([{ line: 3, problem: "same_label", sameAs: 2 }, { line: 4, sameAs: 2 }]);
  make("merke;spor\nA\u200b;pårørende\n");
  expect(make("merke;spor\nA;pårørende\n")).toEqual({ made: [], existing: 1 });
  make("merke;spor\nFam 1;pårørende\n");
  expect(make("merke;spor\nFa\ufeffm 1;pårørende\n")).toEqual({ made: [], existing: 1 });
});

test("labels are sealed: neither what they say nor their plain hash is in the database", () => {
  const { db, make } = bulk();
  make(three);
  expect(Buffer.concat(db.$client.prepare("select label, label_index from invitations").all().flatMap((row) => Object.values(row as Record<string, Buffer>))).toString("latin1")).not.toContain("Fam");
  expect(db.$client.serialize().toString("latin1")).not.toContain("Fam. 1");
});

test("the label is gone, and the row still known, once the invitation is used, withdrawn or over", () => {
  const { db, make, kept, list, inspect, withdraw } = bulk();
  const made = make(three);
  expect(useInvitation(db, codeFor(made, "Fam. 1"), person("siv n."), now).ok).toBe(true);
  withdraw("Fam. 1 – mor");
  expect(kept().map(({ label }) => label !== null).sort()).toEqual([false, false, true]);
  expect(list(later(days(8))).map(({ label }) => label)).toEqual([null, null, null]);

  forgetExpiredLabels(db, later(days(7)));
  expect(kept().filter(({ label }) => label)).toHaveLength(1);
  forgetExpiredLabels(db, later(days(8)));
  expect(kept().every(({ label, labelIndex }) => label === null && labelIndex?.length === 32)).toBe(true);
  expect(inspect(three, later(days(8)))).toMatchObject({ rows: [{ label: "Fam. 1 – mor" }], existing: [{ label: "Fam. 1 – far", status: "expired" }, { label: "Fam. 1", status: "used" }] });
});

test("whoever has lost the sheet gets new codes for those that wait; the old ones let nobody in, and used ones stay as they are", () => {
  const { db, make, renew, list } = bulk();
  const made = make(three);
  useInvitation(db, codeFor(made, "Fam. 1"), person("siv n."), now);
  const renewed = renew(`${three}En ny;pasient;\n`);
  expect(renewed).toMatchObject({ made: [{ label: "Fam. 1 – mor" }, { label: "Fam. 1 – far" }], existing: 1 });
  expect(inspectInvitation(db, codeFor(made, "Fam. 1 – mor"), "203.0.113.7", now)).toEqual({ ok: false, fault: "withdrawn" });
  expect(inspectInvitation(db, codeFor(renewed, "Fam. 1 – mor"), "203.0.113.7", now).ok).toBe(true);
  expect(list().map(({ status }) => status).sort()).toEqual(["used", "waiting", "waiting", "withdrawn", "withdrawn"]);
});

test("a file is known again after the master key has changed, as far as its invitations wait", () => {
  const masterKey = newMasterKey();
  const { db, make, inspect } = bulk({ masterKey });
  useInvitation(db, codeFor(make(three), "Fam. 1"), person("siv n."), now);
  rewrapAccountKeys(db, masterKey, newMasterKey());
  expect(inspect(three)).toMatchObject({ rows: [{ label: "Fam. 1" }], existing: [{ label: "Fam. 1 – mor" }, { label: "Fam. 1 – far" }] });
});

test("that invitations were made is in the audit trail once a file, and not where none were", () => {
  const { db, make, facilitator, thursday } = bulk();
  make(three);
  make(three);
  expect(db.$client.prepare("select action, account_id, group_id from audit_entries").all()).toEqual([{ action: "invitation.create", account_id: facilitator.accountId, group_id: thursday }]);
});

test("the facilitator of another group reads and makes nothing with a file", () => {
  const { db, otherFacilitator, thursday, creating, count } = bulk();
  const outside = creating(otherFacilitator);
  expect(() => inspectFile(outside, thursday, three, 30, now)).toThrow("not_found");
  expect(() => makeFromFile(outside, thursday, three, now)).toThrow("not_found");
  expect(() => renewFromFile(outside, thursday, three, now)).toThrow("not_found");
  expect([count(), db.$client.prepare("select count(*) from audit_entries").pluck().get()]).toEqual([0, 0]);
});

test("what is sent on from the first page to the second makes the same rows", () => {
  const { inspect } = bulk();
  const label = fc.string({ unit: fc.constantFrom("a", "B", "ø", " ", ";", ",", '"', "'", "=", "+", "-", "–", "1", "😀", "\t", "\n"), minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.uniqueArray(label, { maxLength: 6 }), (labels) => {
      const first = inspect(`merke;spor\nAlltid;pasient\n${labels.map((one) => `"${one.replaceAll('"', '""')}";pasient`).join("\n")}`);
      const second = inspect(first.text);
      expect(second.bad).toEqual([]);
      expect(second.rows.map(({ label }) => label)).toEqual(first.rows.map(({ label }) => label));
    }),
  );
});

test("the days for rows that say none are a number from 1 to 90", () => {
  expect(fileForm.parse({ days: "30" })).toEqual({ days: 30 });
  for (const typed of ["0", "91", "to uker"]) expect(fileForm.safeParse({ days: typed }).success).toBe(false);
});
