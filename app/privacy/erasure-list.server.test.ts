import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import { link } from "#tests/linked-family.ts";
import { days, later, now, world } from "#tests/world.ts";
import { addToErasureFile, readErasureFile } from "./erasure-file.server.ts";
import { appendErasure, attachErasureList, eraseAgain, forgetOldErasures, readErasureList, readErasures, writeErasureList } from "./erasure-list.server.ts";
import { deriveKeys, keysOf } from "./keys.server.ts";
import { newMasterKey } from "./master-key.server.ts";

let folder: string;
let clinic: ReturnType<typeof world>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-erasures-"));
  clinic = world();
  attachErasureList(clinic.db, folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "erasures.list");
const listed = () => readErasureList(folder, [keysOf(clinic.db)]).map(({ accountId }) => accountId);

test("an erasure stands in the table and, sealed, in the list beside the backups", () => {
  appendErasure(clinic.db, clinic.siv.accountId, now);
  appendErasure(clinic.db, clinic.siv.accountId, later(1));
  appendErasure(clinic.db, clinic.tor.accountId, later(1));
  expect(readErasures(clinic.db)).toEqual([{ accountId: clinic.siv.accountId, erasedAt: now.getTime() }, { accountId: clinic.tor.accountId, erasedAt: later(1).getTime() }]);
  expect(listed()).toEqual([clinic.siv.accountId, clinic.tor.accountId]);
  expect(readFileSync(file(), "utf8")).not.toContain(clinic.siv.accountId.slice(0, 8));
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test("a folder that is not there yet is made, for its owner alone", () => {
  attachErasureList(clinic.db, join(folder, "backups"));
  appendErasure(clinic.db, clinic.siv.accountId, now);
  expect(statSync(join(folder, "backups")).mode & 0o777).toBe(0o700);
});

test("one that is undone with its transaction never reaches the list; one that is committed does at the next call", () => {
  expect(() =>
    inTransaction(clinic.db, () => {
      appendErasure(clinic.db, "undone", now);
      throw new Error("undone");
    }),
  ).toThrow("undone");
  inTransaction(clinic.db, () => appendErasure(clinic.db, "done", now));
  expect(listed()).toEqual([]);
  writeErasureList(clinic.db);
  expect(listed()).toEqual(["done"]);
});

test("a list of which a part is missing is no list: neither an empty one nor one that has lost its end, a line or half a line", () => {
  for (const name of ["first", "second", "third"]) appendErasure(clinic.db, name, now);
  const whole = readFileSync(file(), "utf8");
  const lines = whole.trimEnd().split("\n");
  const parts = [...Array.from({ length: lines.length }, (_, count) => lines.slice(0, count)), [lines[0], ...lines.slice(2)], lines.slice(1), [...lines, lines[1]]].map((some) => some.map((line) => `${line}\n`).join(""));
  for (const part of [...parts, whole.slice(0, -1), whole.slice(0, 40)]) {
    writeFileSync(file(), part);
    expect(listed, part).toThrow(/is damaged in line \d/);
  }
  writeFileSync(file(), whole);
  expect(listed()).toEqual(["first", "second", "third"]);
});

test("the table makes good a list that has lost its end, also where nobody has been erased since", () => {
  for (const name of ["first", "second"]) appendErasure(clinic.db, name, now);
  const whole = readFileSync(file(), "utf8");
  for (const length of [0, 15, 150, whole.length - 1]) {
    writeFileSync(file(), whole.slice(0, length));
    writeErasureList(clinic.db);
    expect(listed().sort(), String(length)).toEqual(["first", "second"]);
  }
  clinic.db.$client.exec("delete from erasures");
  writeFileSync(file(), "");
  writeErasureList(clinic.db);
  expect(listed()).toEqual([]);
});

test("a list of before, which did not say where it ends, is read, and is written as lists are now", () => {
  for (const name of ["first", "second"]) appendErasure(clinic.db, name, now);
  const before = readFileSync(file(), "utf8").split("\n").slice(1, -2).map((line) => `${line}\n`).join(""); // prettier-ignore
  writeFileSync(file(), before);
  expect(listed()).toEqual(["first", "second"]);
  writeErasureList(clinic.db);
  expect(listed()).toEqual(["first", "second"]);
  expect(readFileSync(file(), "utf8")).toMatch(/^erasures 2\n(1 [0-9a-f]{16} \S+\n){2}end [0-9a-f]{16} \S+\n$/);
});

test("a line that was changed is named, and so is a key that is missing", () => {
  appendErasure(clinic.db, "first", now);
  appendErasure(clinic.db, "second", now);
  const other = deriveKeys(newMasterKey());
  expect(() => readErasureList(folder, [other])).toThrow(/--key FILE/);
  addToErasureFile(join(folder, "of-another"), [], other);
  expect(() => readErasureFile(join(folder, "of-another"), [keysOf(clinic.db)])).toThrow(/--key FILE/);
  const lines = readFileSync(file(), "utf8").split("\n");
  writeFileSync(file(), lines.with(2, lines[2]!.slice(0, -1) + (lines[2]!.endsWith("A") ? "Q" : "A")).join("\n"));
  expect(() => listed()).toThrow(/damaged in line 3/);
});

test("an erasure is forgotten after 35 days, when no backup from before it is left", () => {
  appendErasure(clinic.db, "old", now);
  appendErasure(clinic.db, "young", later(days(10)));
  forgetOldErasures(clinic.db, later(days(35)));
  expect(listed()).toEqual(["old", "young"]);
  forgetOldErasures(clinic.db, later(days(35) + 1));
  expect([listed(), readErasures(clinic.db).map(({ accountId }) => accountId)]).toEqual([["young"], ["young"]]);
});

test("what another master key has sealed stays in the list as it is, and nothing waits for that key", () => {
  const other = deriveKeys(newMasterKey());
  addToErasureFile(file(), [{ accountId: "sealed-with-another", erasedAt: now.getTime() }], other);
  appendErasure(clinic.db, "own", now);
  expect(() => listed()).toThrow(/--key FILE/);
  forgetOldErasures(clinic.db, later(days(36)));
  expect(readErasureList(folder, [other, keysOf(clinic.db)])).toEqual([{ accountId: "sealed-with-another", erasedAt: now.getTime() }]);
});

test("where the folder is away the erasure stands all the same, and the list is made good when it is back", () => {
  writeFileSync(join(folder, "away"), "");
  attachErasureList(clinic.db, join(folder, "away"));
  appendErasure(clinic.db, "gone", now);
  expect(readErasures(clinic.db)).toHaveLength(1);
  expect(() => writeErasureList(clinic.db)).toThrow();
  rmSync(join(folder, "away"));
  writeErasureList(clinic.db);
  expect(readErasureList(join(folder, "away"), [keysOf(clinic.db)])).toHaveLength(1);
});

test("a clinic without backups has the table alone", () => {
  attachErasureList(clinic.db, undefined);
  appendErasure(clinic.db, "gone", now);
  forgetOldErasures(clinic.db, now);
  expect(readErasures(clinic.db)).toHaveLength(1);
  expect(() => statSync(file())).toThrow();
});

test("who comes back with a backup is erased again, once, and nobody else", () => {
  const { db, siv, tor } = clinic;
  const erasures = [siv.accountId, siv.accountId, "never here"].map((accountId) => ({ accountId, erasedAt: 1 }));
  expect(eraseAgain(db, erasures)).toBe(1);
  const count = (sql: string, id: string) => db.$client.prepare(sql).pluck().get(id);
  expect([siv, tor].map(({ accountId }) => count("select count(*) from account_keys where account_id = ?", accountId))).toEqual([0, 1]);
  expect([siv, tor].map(({ enrolmentId }) => count("select count(*) from enrolments where id = ?", enrolmentId))).toEqual([0, 1]);
  expect(eraseAgain(db, erasures)).toBe(0);
});

test("who is erased again leaves as little behind as who is erased: no family that nobody is in, no key in memory, and others' absences stay", () => {
  const { db, siv, tor, facilitator, otherFacilitator } = clinic;
  link(clinic, [tor, siv]);
  db.$client.prepare("insert into absences (id, account_id, substitute_id, from_on, until_on, created_at) values ('a', ?, ?, '2026-06-01', '2026-06-30', 1)").run(otherFacilitator.accountId, facilitator.accountId);
  expect(eraseAgain(db, [siv, tor, facilitator].map(({ accountId }) => ({ accountId, erasedAt: 1 })))).toBe(3);
  expect(db.$client.prepare("select count(*) from families").pluck().get()).toBe(0);
  expect(db.$client.prepare("select account_id, substitute_id from absences").all()).toEqual([{ account_id: otherFacilitator.accountId, substitute_id: null }]);
  for (const { accountId } of [siv, tor, facilitator]) expect(keysOf(db).remembered.has(accountId)).toBe(false);
});
