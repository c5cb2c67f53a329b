import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase, type Database } from "#db/client.server.ts";
import { connect } from "#db/connection.server.ts";
import { accounts } from "#db/schema/index.ts";
import { blindIndex, throttleFingerprint } from "./blind-index.server.ts";
import { attachKeys, hasAccountKeys, keysOf } from "./keys.server.ts";
import { newMasterKey, type MasterKey } from "./master-key.server.ts";
import { listAccountKeys, listAllAccountKeys, updateAccountKey } from "./queries.server.ts";
import { rewrapAccountKeys } from "./rotation.server.ts";
import { dataKeysElsewhere } from "./sealed-elsewhere.server.ts";
import { destroyAccountKey, emptyLog, makeAccountKey, onAccount, open, openWith, seal } from "./sealed.server.ts";

let folder: string;
let db: Database;
let key: MasterKey;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keys-"));
  db = openDatabase(join(folder, "clinic.sqlite"));
  key = newMasterKey("/secret/samspill.key");
  attachKeys(db, key);
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

/** An account named `name`, with an e-mail address where one is given. */
function account(name: string, email?: string): string {
  const id = randomUUID();
  const blank = Buffer.alloc(1);
  db.insert(accounts).values({ id, role: "learner", language: "nb", userName: blank, userNameIndex: Buffer.from(id), displayName: blank, createdAt: 0 }).run();
  makeAccountKey(db, id);
  const set = db.$client.prepare("update accounts set user_name = ?, user_name_index = ?, email = ?, email_index = ? where id = ?");
  const address = email ? [seal(db, onAccount(id, "email"), email), blindIndex(db, "e-mail", email)] : [null, null];
  set.run(seal(db, onAccount(id, "user_name"), name), blindIndex(db, "user name", name), ...address, id);
  return id;
}

const row = (id: string) => db.$client.prepare("select user_name, user_name_index, email_index from accounts where id = ?").get(id) as Record<string, Buffer>;
const nameOf = (id: string): Buffer => row(id).user_name!;
const wrappedOf = (id: string): Buffer => listAccountKeys(db, id)[0]!.wrapped;

const everyByte = () => ["clinic.sqlite", "clinic.sqlite-wal"].map((file) => readFileSync(join(folder, file), "latin1")).join("");

test("a database without keys says that this is a bug", () => {
  const other = openDatabase(":memory:");
  expect(() => keysOf(other)).toThrow(TypeError);
});

test("another clinic's master key is refused in one sentence that names the file", () => {
  expect(hasAccountKeys(db)).toBe(false);
  attachKeys(db, newMasterKey());
  attachKeys(db, key);
  account("siv");
  expect(hasAccountKeys(db)).toBe(true);
  const wrong = newMasterKey("/secret/other.key");
  expect(() => attachKeys(db, wrong)).toThrow(expect.objectContaining({ name: "KeyUnusable", fault: "does_not_fit", message: expect.stringMatching(/^The master key \/secret\/other\.key [^\n]+$/) }));
  attachKeys(db, key);
});

test("a wrapped key moved to another account is refused", () => {
  const siv = account("siv");
  const tor = account("tor");
  updateAccountKey(db, { ...listAccountKeys(db, tor)[0]!, wrapped: wrappedOf(siv) });
  attachKeys(db, key);
  expect(() => open(db, onAccount(tor, "user_name"), nameOf(tor))).toThrow(expect.objectContaining({ name: "SealBroken" }));
  expect(() => seal(db, onAccount(tor, "user_name"), "text")).toThrow();
});

test.each(["key_id = 'd2'", "master_key_id = 'k2'"])("a wrapped key under another name is refused: %s", (name) => {
  account("siv");
  const tor = account("tor");
  db.$client.prepare(`update account_keys set ${name} where account_id = ?`).run(tor);
  attachKeys(db, key);
  expect(() => seal(db, onAccount(tor, "user_name"), "text")).toThrow();
});

test("a name is found however it is spelt, and as nothing but what it is", () => {
  const index = (as: "user name" | "e-mail", value: string) => blindIndex(db, as, value).toString("hex");
  expect(index("user name", "  SIV ")).toBe(index("user name", "siv"));
  expect(index("user name", "ＳＩＶ")).toBe(index("user name", "siv"));
  expect(index("user name", "Å")).toBe(index("user name", "a\u030a"));
  expect(index("user name", "siv")).not.toBe(index("e-mail", "siv"));
  expect(index("user name", "siv")).not.toBe(throttleFingerprint(db, "user name", "siv").toString("hex"));
  const here = index("user name", "siv");
  attachKeys(db, newMasterKey());
  expect(index("user name", "siv")).not.toBe(here);
});

test("erasing a key leaves no trace of it in the file or its log, and nothing it sealed can be read", () => {
  const siv = account("siv");
  const tor = account("tor");
  const sealed = nameOf(siv);
  const wrapped = wrappedOf(siv).toString("latin1");
  expect(everyByte()).toContain(wrapped);
  destroyAccountKey(db, siv);
  expect(emptyLog(db)).toBe(true);
  expect(everyByte()).not.toContain(wrapped);
  expect(() => open(db, onAccount(siv, "user_name"), sealed)).toThrow(expect.objectContaining({ name: "SealBroken" }));
  expect(open(db, onAccount(tor, "user_name"), nameOf(tor))).toBe("tor");
});

test("a log that another process is reading is left for later, and nobody waits for it for long", () => {
  const reader = connect(db.$client.name, { readonly: true });
  reader.exec("begin; select count(*) from accounts");
  account("siv");
  const began = performance.now();
  expect(emptyLog(db)).toBe(false);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(db.$client.pragma("busy_timeout", { simple: true })).toBe(5000);
  reader.close();
  expect(emptyLog(db)).toBe(true);
});

test("after the master key is changed everything is read and found with the new one, and nothing with the old (ASVS 11.2.2)", () => {
  const siv = account("siv", "siv@example.org");
  const tor = account("tor");
  const gone = account("gone");
  destroyAccountKey(db, gone);
  const next = newMasterKey();
  rewrapAccountKeys(db, key, next);

  expect(() => attachKeys(db, key)).toThrow(expect.objectContaining({ fault: "does_not_fit" }));
  attachKeys(db, next);
  expect(keysOf(db).masterKeyId).toBe("k2");
  expect([siv, tor].map((id) => open(db, onAccount(id, "user_name"), nameOf(id)))).toEqual(["siv", "tor"]);
  expect(row(siv).user_name_index).toEqual(blindIndex(db, "user name", "Siv"));
  expect(row(siv).email_index).toEqual(blindIndex(db, "e-mail", "siv@example.org"));
  makeAccountKey(db, tor);
  expect(new Set(listAllAccountKeys(db).map(({ masterKeyId }) => masterKeyId))).toEqual(new Set(["k2"]));
});

test("whoever has the old master key and an old copy of the database reads nothing that is sealed after the change", () => {
  const siv = account("siv");
  const stolen = listAllAccountKeys(db);
  rewrapAccountKeys(db, key, newMasterKey());
  const before = dataKeysElsewhere([key], stolen)!;
  const place = onAccount(siv, "user_name");
  expect(openWith(() => before, place, nameOf(siv))).toBe("siv");
  const later = seal(db, place, "siv igjen");
  expect(open(db, place, later)).toBe("siv igjen");
  expect(() => openWith(() => before, place, later)).toThrow(expect.objectContaining({ name: "SealBroken" }));
  expect(dataKeysElsewhere([key], listAllAccountKeys(db))).toBeUndefined();
});

test("changing the master key with a wrong old one, or with a broken row, changes nothing", () => {
  account("siv");
  const tor = account("tor");
  const before = () => JSON.stringify([listAllAccountKeys(db), db.select().from(accounts).all()]);
  const rows = before();
  expect(() => rewrapAccountKeys(db, newMasterKey(), newMasterKey())).toThrow(expect.objectContaining({ fault: "does_not_fit" }));
  expect(before()).toBe(rows);

  updateAccountKey(db, { ...listAccountKeys(db, tor)[0]!, wrapped: Buffer.alloc(60) });
  const broken = before();
  expect(() => rewrapAccountKeys(db, key, newMasterKey())).toThrow();
  expect(before()).toBe(broken);
});
