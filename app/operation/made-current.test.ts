import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { appendErasure, attachErasureList } from "#app/privacy/erasure-list.server.ts";
import type { Database } from "#db/client.server.ts";
import { connect, type Connection } from "#db/connection.server.ts";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { now } from "#tests/world.ts";

/** What happens to the copy of a backup just before whoever was erased is erased there again. */
const { meanwhile } = vi.hoisted(() => ({ meanwhile: { happens: (_copy: Database): void => undefined } }));
vi.mock("#app/privacy/erasure-list.server.ts", async (original) => {
  const real = await original<typeof import("#app/privacy/erasure-list.server.ts")>();
  return { ...real, eraseAgain: (...asked: Parameters<typeof real.eraseAgain>) => (meanwhile.happens(asked[0]), real.eraseAgain(...asked)) };
});

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => {
  meanwhile.happens = () => undefined;
  clinic.remove();
});

test("what the file could not take out of its log stops a restore: nobody who was erased is back, and the database in place stays", async () => {
  const { file } = await clinic.backUp();
  const { siv } = clinic.people;
  const isThere = () => clinic.opened((db) => db.$client.prepare("select count(*) from accounts where id = ?").pluck().get(siv.accountId));
  clinic.opened((db) => {
    attachErasureList(db, clinic.settings.backupFolder);
    appendErasure(db, siv.accountId, now);
  });
  const before = clinic.bytes();
  let reader: Connection | undefined;
  meanwhile.happens = (copy) => {
    reader = connect(copy.$client.name, { readonly: true });
    reader.exec("begin; select count(*) from accounts");
  };
  expect(() => clinic.restore(file)).toThrow(/log is in use/);
  reader?.close();
  expect(clinic.bytes().equals(before)).toBe(true);

  meanwhile.happens = () => undefined;
  expect(clinic.restore(file).erasedAgain).toBe(1);
  expect(isThere()).toBe(0);
});

test("a disk that fills is said in words", async () => {
  const { file } = await clinic.backUp();
  const before = clinic.bytes();
  meanwhile.happens = () => {
    throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  };
  expect(() => clinic.restore(file)).toThrow(/^The disk that holds .*samspill\.sqlite is full\. Make room/);
  expect(clinic.bytes().equals(before)).toBe(true);
});

test("a backup that cannot be brought up to this version without a fault is refused", async () => {
  const { file } = await clinic.backUp();
  const before = clinic.bytes();
  meanwhile.happens = (copy) => void copy.$client.exec("pragma foreign_keys = OFF; insert into passwords values ('nobody', 'x', 1); pragma foreign_keys = ON");
  expect(() => clinic.restore(file)).toThrow(/cannot be brought up to this version of Samspill/);
  expect(clinic.bytes().equals(before)).toBe(true);
});
