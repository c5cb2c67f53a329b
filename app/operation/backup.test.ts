import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { openDatabase } from "#db/client.server.ts";
import { readHeader } from "./backup-header.server.ts";
import { sha256Of } from "./sealed-file.server.ts";

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => clinic.remove());

const inFolder = () => readdirSync(clinic.settings.backupFolder).sort();

test("a backup is two files for their owner alone, of which one says the other's SHA-256", async () => {
  const { file, rows } = await clinic.backUp();
  expect(inFolder()).toEqual(["samspill-2026-06-04T100000000Z.backup", "samspill-2026-06-04T100000000Z.backup.sha256"]);
  expect(readFileSync(`${file}.sha256`, "utf8")).toBe(`${sha256Of(file)}  samspill-2026-06-04T100000000Z.backup\n`);
  for (const name of inFolder()) expect(statSync(join(clinic.settings.backupFolder, name)).mode & 0o777).toBe(0o600);
  expect(statSync(clinic.settings.backupFolder).mode & 0o777).toBe(0o700);
  expect(rows).toBeGreaterThan(20);
  expect(readdirSync(join(clinic.folder, "data")).sort()).toEqual(["samspill.sqlite", "samspill.sqlite.lock"]);
});

test("its head says when and by what it was made, and under which key; nothing in it shows what a database holds", async () => {
  const { file } = await clinic.backUp();
  expect(readHeader(file).header).toMatchObject({ format: 1, app: "0.1.0", masterKeyId: "k1", madeAt: "2026-06-04T10:00:00.000Z" });
  const text = readFileSync(file, "latin1");
  for (const word of ["SQLite format", "accounts", "Torsdagsgruppa", "Fjordklinikken", "patient"]) expect(text).not.toContain(word);
  expect(clinic.bytes().toString("latin1")).toContain("Torsdagsgruppa");
});

test("it is made while a server has the database open, and leaves it alone", async () => {
  const db = openDatabase(clinic.settings.databaseFile);
  db.$client.prepare("insert into throttles values (x'01', 1, 1, 1)").run();
  const { file } = await clinic.backUp();
  db.$client.prepare("insert into throttles values (x'02', 1, 1, 1)").run();
  expect(db.$client.prepare("select count(*) from throttles").pluck().get()).toBe(2);
  db.$client.close();
  clinic.restore(file);
  clinic.opened(({ $client }) => expect($client.prepare("select count(*) from throttles").pluck().get()).toBe(1));
});

test("of a damaged database no backup is made, and the older ones stay", async () => {
  const { file } = await clinic.backUp();
  const bytes = clinic.bytes();
  bytes.fill(0xa5, 4096 * 9, 4096 * 9 + 200);
  writeFileSync(clinic.settings.databaseFile, bytes);
  await expect(clinic.backUp(40)).rejects.toThrow(/damaged/);
  expect(inFolder()).toHaveLength(2);
  expect(existsSync(file)).toBe(true);
});

test("nor of one whose index does not fit its table: what is looked for by it would not be found", async () => {
  clinic.opened(({ $client }) => {
    $client.unsafeMode();
    $client.exec("pragma writable_schema = ON; update sqlite_schema set sql = replace(sql, 'email_index', 'user_name_index') where name = 'accounts_email'");
  });
  await expect(clinic.backUp()).rejects.toThrow(/damaged.*accounts_email/);
  expect(inFolder()).toEqual([]);
});

test("nor of one in which a row refers to nothing", async () => {
  clinic.opened(({ $client }) => void $client.exec("pragma foreign_keys = OFF; insert into passwords values ('nobody', 'x', 1)"));
  await expect(clinic.backUp()).rejects.toThrow(/a row of passwords refers to one that is not there/);
  expect(inFolder()).toEqual([]);
});

test("without its master key, of no database, and into a folder that is open to others, none is made either", async () => {
  await clinic.backUp();
  await expect(clinic.backUp(1, join(clinic.folder, "data/samspill.sqlite/below"))).rejects.toThrow(/cannot be made/);
  chmodSync(clinic.settings.backupFolder, 0o755);
  await expect(clinic.backUp(1)).rejects.toThrow(/chmod 0700/);
  chmodSync(clinic.settings.backupFolder, 0o700);
  chmodSync(clinic.settings.keyFile, 0o444);
  await expect(clinic.backUp(1)).rejects.toThrow(/chmod 0400/);
  rmSync(clinic.settings.keyFile);
  await expect(clinic.backUp(1)).rejects.toThrow(/is missing/);
  rmSync(clinic.settings.databaseFile);
  await expect(clinic.backUp(1)).rejects.toThrow(/There is no database/);
  expect(inFolder()).toHaveLength(2);
});

test("a new one takes the old ones' place when their time has come, with their checksums, and touches nothing else", async () => {
  await clinic.backUp(0);
  await clinic.backUp(1);
  writeFileSync(join(clinic.settings.backupFolder, "note.txt"), "ours");
  writeFileSync(join(clinic.settings.backupFolder, ".samspill-2026-06-04T100000001Z.backup.part"), "half");
  const { removed } = await clinic.backUp(31);
  expect(removed).toEqual(["samspill-2026-06-04T100000000Z.backup"]);
  expect(inFolder()).toEqual(["note.txt", "samspill-2026-06-05T100000000Z.backup", "samspill-2026-06-05T100000000Z.backup.sha256", "samspill-2026-07-05T100000000Z.backup", "samspill-2026-07-05T100000000Z.backup.sha256"]);
});
