import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOwnAccount } from "#app/identity/account.server.ts";
import { findBrokenEntry } from "#app/privacy/audit-list.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { blindIndex, subjectIndex } from "#app/privacy/blind-index.server.ts";
import { addToErasureFile } from "#app/privacy/erasure-file.server.ts";
import { appendErasure, attachErasureList, readErasureList } from "#app/privacy/erasure-list.server.ts";
import { deriveKeys, keysOf } from "#app/privacy/keys.server.ts";
import { newMasterKey, readMasterKey } from "#app/privacy/master-key.server.ts";
import { onProviderIdentity, open, seal } from "#app/privacy/sealed.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { now, permit } from "#tests/world.ts";
import { rotateKey } from "./rotate-key.server.ts";

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => clinic.remove());

const keyFiles = () => readdirSync(dirname(clinic.settings.keyFile)).sort();
const nameOfSiv = (db: Database) => readOwnAccount(permit(db, clinic.people.siv, "account.read")).displayName;

test("the new key stands beside the old one under its name, the database opens with it, and the old file is as it was", () => {
  const before = readFileSync(clinic.settings.keyFile);
  expect(rotateKey(clinic.settings)).toEqual({ newFile: `${clinic.settings.keyFile}.k2`, oldFile: clinic.settings.keyFile });
  expect(keyFiles()).toEqual(["master.key", "master.key.k2"]);
  expect(readFileSync(clinic.settings.keyFile)).toEqual(before);
  expect(statSync(`${clinic.settings.keyFile}.k2`).mode & 0o777).toBe(0o400);
  clinic.opened((db) => expect([nameOfSiv(db), keysOf(db).masterKeyId]).toEqual(["Siv", "k2"]));
  expect(rotateKey(clinic.settings).newFile).toBe(`${clinic.settings.keyFile}.k3`);
  rmSync(clinic.settings.keyFile);
  rmSync(`${clinic.settings.keyFile}.k2`);
  clinic.opened((db) => expect(nameOfSiv(db)).toBe("Siv"));
});

test("once all is wrapped anew, nothing that the old key has wrapped is left in the log of changes", () => {
  const logged: number[] = [];
  rotateKey(clinic.settings, (name) => void (name === "wrapped" && logged.push(statSync(`${clinic.settings.databaseFile}-wal`).size)));
  expect(logged).toEqual([0]);
});

test("names, labels and sign-in services' names are found with the new key, and the audit trail is whole", () => {
  const { siv, administrator } = clinic.people;
  const id = randomUUID();
  clinic.opened((db) => {
    recordAudit(permit(db, administrator, "clinic.change"), { action: "clinic.change" }, now);
    db.$client
      .prepare("insert into provider_identities (id, account_id, issuer, subject, subject_index, created_at) values (?, ?, 'https://id.example.no', ?, ?, 1)")
      .run(id, siv.accountId, seal(db, onProviderIdentity(id, siv.accountId), "subject 7"), subjectIndex(db, "https://id.example.no", "subject 7"));
  });
  rotateKey(clinic.settings);
  clinic.opened((db) => {
    const found = db.$client.prepare("select id, subject from provider_identities where subject_index = ?").get(subjectIndex(db, "https://id.example.no", "subject 7")) as { id: string; subject: Buffer };
    expect([found.id, open(db, onProviderIdentity(id, siv.accountId), found.subject)]).toEqual([id, "subject 7"]);
    expect(db.$client.prepare("select id from accounts where user_name_index = ?").pluck().get(blindIndex(db, "user name", "Siv"))).toBe(siv.accountId);
    expect(findBrokenEntry(db)).toBeUndefined();
  });
});

test.each(["key made", "wrapped"] as const)("cut off after “%s”, the database opens still, and the next change goes through", (last) => {
  const cutOff = (step: string): void => {
    if (step === last) throw new Error("killed");
  };
  expect(() => rotateKey(clinic.settings, cutOff)).toThrow("killed");
  clinic.opened((db) => expect([nameOfSiv(db), keysOf(db).masterKeyId]).toEqual(["Siv", last === "wrapped" ? "k2" : "k1"]));
  expect(rotateKey(clinic.settings).newFile).toBe(`${clinic.settings.keyFile}.k3`);
  clinic.opened((db) => expect(nameOfSiv(db)).toBe("Siv"));
});

test("KEY_FILE may name the old file or the new one", () => {
  rotateKey(clinic.settings);
  const { newFile } = rotateKey({ ...clinic.settings, keyFile: `${clinic.settings.keyFile}.k2` });
  expect(newFile).toBe(`${clinic.settings.keyFile}.k3`);
  clinic.settings.keyFile = newFile;
  clinic.opened((db) => expect(nameOfSiv(db)).toBe("Siv"));
});

test("a backup from before finds its own key among those that are there, or the one that is named", async () => {
  const { file } = await clinic.backUp();
  const apart = join(clinic.folder, "apart");
  copyFileSync(clinic.settings.keyFile, apart);
  rotateKey(clinic.settings);
  const newer = await clinic.backUp(1);
  expect(clinic.restore(file).hasOlderKey).toBe(true);
  clinic.opened((db) => expect([nameOfSiv(db), keysOf(db).masterKeyId]).toEqual(["Siv", "k1"]));
  expect(clinic.restore(newer.file).hasOlderKey).toBe(false);
  clinic.opened((db) => expect(keysOf(db).masterKeyId).toBe("k2"));
  rmSync(clinic.settings.keyFile);
  expect(() => clinic.restore(file)).toThrow(/another master key/);
  clinic.restore(file, { keys: [apart] });
  clinic.opened((db) => expect([nameOfSiv(db), keysOf(db).masterKeyId]).toEqual(["Siv", "k1"]));
});

test("the list of erasures is sealed anew, so that it can be read when the old key is gone", () => {
  clinic.opened((db) => {
    attachErasureList(db, clinic.settings.backupFolder);
    appendErasure(db, "gone", now);
  });
  const { newFile } = rotateKey(clinic.settings);
  expect(readErasureList(clinic.settings.backupFolder, [deriveKeys(readMasterKey(newFile))])).toEqual([{ accountId: "gone", erasedAt: now.getTime() }]);
});

test("a list of erasures that cannot be read stops it before anything is changed, and says so", () => {
  clinic.opened((db) => {
    attachErasureList(db, clinic.settings.backupFolder);
    appendErasure(db, "gone", now);
  });
  const list = join(clinic.settings.backupFolder, "erasures.list");
  const sound = readFileSync(list, "utf8");
  const before = clinic.bytes();
  const changed = `${sound.slice(0, 40)}${sound[40] === "A" ? "B" : "A"}${sound.slice(41)}`;
  addToErasureFile(list, [{ accountId: "of another clinic", erasedAt: 1 }], deriveKeys(newMasterKey()));
  const ofAnother = readFileSync(list, "utf8");
  for (const [unreadable, why] of [[changed, /has not been changed.*damaged in line 2/], ["", /has not been changed.*damaged in line 1/], [ofAnother, /has not been changed.*a master key that is not here/]] as const) {
    writeFileSync(list, unreadable);
    expect(() => rotateKey(clinic.settings)).toThrow(why);
    expect([keyFiles(), readFileSync(list, "utf8"), clinic.bytes().equals(before)]).toEqual([["master.key"], unreadable, true]);
  }
  rmSync(list);
  expect(rotateKey(clinic.settings).newFile).toBe(`${clinic.settings.keyFile}.k2`);
});

test.each([
  ["name", "update accounts set user_name = substr(user_name, 1, length(user_name) - 1) || x'00' where id = (select max(id) from accounts)"],
  ["key", "update account_keys set wrapped = substr(wrapped, 1, length(wrapped) - 1) || x'00' where rowid = (select max(rowid) from account_keys)"],
])("a database in which the last %s does not open keeps its key: no file is made, and nothing changed", (_, damage) => {
  clinic.opened((db) => db.$client.exec(damage));
  const before = clinic.bytes();
  expect(() => rotateKey(clinic.settings)).toThrow(/has not been changed.*damaged: a sealed text in accounts\.user_name cannot be opened/);
  expect([keyFiles(), clinic.bytes().equals(before)]).toEqual([["master.key"], true]);
});

test("a list of erasures that fails when the key has been changed says that it has", () => {
  const damage = (step: string): void => {
    if (step === "wrapped") writeFileSync(join(clinic.settings.backupFolder, "erasures.list"), "nobody\n");
  };
  mkdirSync(clinic.settings.backupFolder);
  expect(() => rotateKey(clinic.settings, damage)).toThrow(/has a new master key, .*master\.key\.k2.*damaged in line 1/);
  clinic.opened((db) => expect([nameOfSiv(db), keysOf(db).masterKeyId]).toEqual(["Siv", "k2"]));
});

test("while a server has the database, without a database and before anything is sealed, nothing is changed", () => {
  const server = openDatabase(clinic.settings.databaseFile);
  expect(() => rotateKey(clinic.settings)).toThrow(/already open/);
  server.$client.close();
  expect(() => rotateKey({ ...clinic.settings, databaseFile: join(clinic.folder, "data/other.sqlite") })).toThrow(/no database/);
  expect(keyFiles()).toEqual(["master.key"]);
  clinic.opened(({ $client }) => $client.exec("delete from accounts"));
  expect(() => rotateKey(clinic.settings)).toThrow(/Nothing has been sealed/);
}, 20_000);
