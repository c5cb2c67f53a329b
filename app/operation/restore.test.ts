import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOwnAccount } from "#app/identity/account.server.ts";
import { appendErasure, attachErasureList } from "#app/privacy/erasure-list.server.ts";
import { readMasterKey } from "#app/privacy/master-key.server.ts";
import { openToLook, openDatabase } from "#db/client.server.ts";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { days, later, now, permit } from "#tests/world.ts";
import { readHeader, writtenHeader, type BackupHeader } from "./backup-header.server.ts";
import { openIntoFile, sealFile } from "./sealed-file.server.ts";
import { countRows } from "./soundness.server.ts";

/** How many backups are broken by one byte; `npm run prove` asks for 50. */
const flips = Number(process.env.BROKEN_BACKUPS ?? 8);

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => clinic.remove());

const dataFolder = () => readdirSync(join(clinic.folder, "data")).sort();

/** A refusal has to leave every file as it was. */
function refused(file: string, why: RegExp, changed: Parameters<typeof clinic.restore>[1] = {}): void {
  const before = clinic.bytes();
  expect(() => clinic.restore(file, changed), file).toThrow(why);
  expect(clinic.bytes().equals(before)).toBe(true);
  expect(dataFolder()).toEqual(["samspill.sqlite", "samspill.sqlite.lock"]);
}

test("what was there when the backup was made is there again, and the database before is kept beside it", async () => {
  const { file } = await clinic.backUp();
  clinic.write("insert into throttles values (x'01', 1, 1, 1)");
  chmodSync(clinic.settings.databaseFile, 0o644);
  const { replaced, madeAt } = clinic.restore(file);
  expect(madeAt).toBe("2026-06-04T10:00:00.000Z");
  expect(clinic.count("throttles")).toBe(0);
  clinic.opened((db) => expect(readOwnAccount(permit(db, clinic.people.siv, "account.read")).displayName).toBe("Siv"));
  expect(replaced).toBe(`${clinic.settings.databaseFile}.replaced-2026-06-05T100000Z`);
  expect([statSync(replaced!).mode & 0o777, statSync(clinic.settings.databaseFile).mode & 0o777]).toEqual([0o600, 0o600]);
  const before = openDatabase(replaced!);
  expect(before.$client.prepare("select count(*) from throttles").pluck().get()).toBe(1);
  before.$client.close();
});

test("on a machine that has nothing but the backup and the key, it is all that is needed", async () => {
  const { file } = await clinic.backUp();
  rmSync(clinic.settings.databaseFile);
  const { replaced, knowsWhoWasErased } = clinic.restore(file);
  expect([replaced, knowsWhoWasErased]).toEqual([undefined, false]);
  clinic.opened((db) => expect(readOwnAccount(permit(db, clinic.people.siv, "account.read")).displayName).toBe("Siv"));
});

test(`${flips} backups with one byte changed are refused, checksum or not, and nothing else is touched`, async () => {
  const { file } = await clinic.backUp();
  const sound = readFileSync(file);
  const broken = join(clinic.settings.backupFolder, "broken.backup");
  const placesOf = fc.sample(fc.integer({ min: 0, max: sound.length - 1 }), { numRuns: flips - 5, seed: 4 });
  // The first word, the header's length, its format, the version of the program in it, and the last byte.
  for (const [turn, at] of [0, 17, 30, sound.indexOf("0.1.0"), sound.length - 1, ...placesOf].entries()) {
    const bytes = Buffer.from(sound);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << turn % 8), at);
    writeFileSync(broken, bytes);
    refused(broken, /is damaged|is no backup|is cut off|newer Samspill|another master key/);
  }
  writeFileSync(file, Buffer.from(sound).fill(0, 9000, 9001));
  refused(file, /is damaged/);
});

test("one that is cut off, at the border of a chunk or anywhere, or that has something added, is refused", async () => {
  const { file } = await clinic.backUp();
  const sound = readFileSync(file);
  const { header, bytes: head } = readHeader(file);
  const short = join(clinic.settings.backupFolder, "short.backup");
  const lengths = [0, 10, 19, head.length - 1, head.length, ...[1, 2, 3].map((chunk) => head.length + chunk * (header.chunkBytes + 16)), sound.length - 1];
  expect(lengths.at(-2)).toBeLessThan(sound.length);
  for (const length of lengths) {
    writeFileSync(short, sound.subarray(0, length));
    refused(short, /is cut off|is damaged|is no backup/);
  }
  writeFileSync(short, Buffer.concat([sound, Buffer.alloc(1)]));
  refused(short, /is damaged/);
});

test("neither may its chunks change places, nor its head belong to another length", async () => {
  const { file } = await clinic.backUp();
  const sound = readFileSync(file);
  const { header, bytes: head } = readHeader(file);
  const chunk = header.chunkBytes + 16;
  const [first, second, rest] = [sound.subarray(head.length, head.length + chunk), sound.subarray(head.length + chunk, head.length + 2 * chunk), sound.subarray(head.length + 2 * chunk)];
  const forged = join(clinic.settings.backupFolder, "forged.backup");
  writeFileSync(forged, Buffer.concat([head, second, first, rest]));
  refused(forged, /is damaged/);
  const shorter = writtenHeader({ ...header, databaseBytes: 2 * header.chunkBytes });
  writeFileSync(forged, Buffer.concat([shorter, first, second]));
  refused(forged, /is damaged/);
});

test("one whose checksum is another's is refused", async () => {
  const { file } = await clinic.backUp();
  writeFileSync(`${file}.sha256`, `${"0".repeat(64)}  samspill.backup\n`);
  refused(file, /damaged/);
});

test("another clinic's, a newer program's, and what is no backup, are each refused in words", async () => {
  const other = operatedClinic(true);
  const theirs = await other.backUp();
  refused(theirs.file, /another master key/);
  other.remove();
  const { file } = await clinic.backUp();
  const { header, bytes } = readHeader(file);
  const forged = join(clinic.settings.backupFolder, "newer.backup");
  const body = readFileSync(file).subarray(bytes.length);
  writeFileSync(forged, Buffer.concat([writtenHeader({ ...header, migrations: 99, app: "9.0.0" }), body]));
  refused(forged, /newer Samspill \(9\.0\.0\)/);
  writeFileSync(forged, Buffer.concat([writtenHeader({ ...header, format: 2 as 1 }), body]));
  refused(forged, /newer Samspill/);
  refused(clinic.settings.keyFile, /is no backup/);
  refused(join(clinic.folder, "nothing"), /cannot be read/);
});

/** A backup like another one, sealed as it should be, whose database somebody has changed. */
function sealedAfter(file: string, change: string, told: Partial<BackupHeader> = {}): string {
  const { header } = readHeader(file);
  const master = readMasterKey(clinic.settings.keyFile).key;
  const [plain, sealed] = [join(clinic.folder, "plain"), join(clinic.settings.backupFolder, "sealed.backup")];
  for (const before of [plain, sealed]) rmSync(before, { force: true });
  openIntoFile(file, readHeader(file), master, plain);
  const { $client } = openToLook(plain);
  $client.exec(`pragma query_only = OFF; pragma foreign_keys = OFF; ${change}`);
  const rows = countRows($client);
  $client.close();
  sealFile(plain, sealed, { ...header, rows, databaseBytes: statSync(plain).size, ...told }, master);
  return sealed;
}

test("what was sealed as it should be and is a damaged database, or has fewer rows than it says, is refused too", async () => {
  const { file } = await clinic.backUp();
  refused(sealedAfter(file, "", { rows: readHeader(file).header.rows + 1 }), /is damaged/);
  refused(sealedAfter(file, "delete from passwords; insert into passwords values ('nobody', 'x', 1)"), /is damaged/);
});

test("what is sealed in it has to open with the key that it says", async () => {
  const { file } = await clinic.backUp();
  refused(sealedAfter(file, "update accounts set user_name = cast(substr(user_name, 1, length(user_name) - 1) || x'00' as blob)"), /cannot be opened with its master key/);
});

test("while a server has the database, nothing is restored", async () => {
  const { file } = await clinic.backUp();
  const server = openDatabase(clinic.settings.databaseFile);
  expect(() => clinic.restore(file)).toThrow(/already open/);
  server.$client.close();
  expect(dataFolder()).toEqual(["samspill.sqlite", "samspill.sqlite.lock"]);
}, 20_000);

test("a list of erasures that has been tampered with stops a restore, until somebody says to go on without it", async () => {
  const { file } = await clinic.backUp();
  appendFileSync(join(clinic.settings.backupFolder, "erasures.list"), "1 0123456789abcdef AAAA\n");
  refused(file, /--key FILE/);
  for (const line of ["nobody\n", "1 nobody\n"]) {
    writeFileSync(join(clinic.settings.backupFolder, "erasures.list"), line);
    refused(file, /damaged in line 1/);
  }
  expect(clinic.restore(file, { withoutErasureList: true }).erasedAgain).toBe(0);
});

test("a backup that is older than any erasure is remembered is refused, until somebody says to go on; then whoever is still on the list is erased again", async () => {
  const { file } = await clinic.backUp();
  clinic.opened((db) => {
    attachErasureList(db, clinic.settings.backupFolder);
    appendErasure(db, clinic.people.siv.accountId, later(days(35)));
  });
  rmSync(clinic.settings.databaseFile);
  writeFileSync(clinic.settings.databaseFile, "no database any more".repeat(500));
  refused(file, /older than 35 days/, { now: later(days(36)) });
  expect(clinic.restore(file, { now: later(days(36)), withoutErasureList: true })).toMatchObject({ erasedAgain: 1, knowsWhoWasErased: false });
  expect(clinic.restore(file, { now: later(days(36)), withoutErasureList: true }), "with a database in place that can be read").toMatchObject({ knowsWhoWasErased: false });
  expect(clinic.restore(file, { now: later(days(35)) }), "in time").toMatchObject({ knowsWhoWasErased: true });
});

test("a list of erasures that has arrived in part stops a restore, and of one that is gone on without what can be read is erased again", async () => {
  const { file } = await clinic.backUp();
  clinic.opened((db) => {
    attachErasureList(db, clinic.settings.backupFolder);
    for (const { accountId } of [clinic.people.siv, clinic.people.tor]) appendErasure(db, accountId, now);
  });
  rmSync(clinic.settings.databaseFile);
  const list = join(clinic.settings.backupFolder, "erasures.list");
  const [first, siv] = readFileSync(list, "utf8").split("\n");
  for (const part of ["", `${first}\n`, `${first}\n${siv}\n`, `${first}\n${siv}\n1 0123456789abcdef half a li`]) {
    writeFileSync(list, part);
    expect(() => clinic.restore(file), part).toThrow(/damaged in line \d/);
  }
  for (const part of [`${first}\n${siv}\n1 0123456789abcdef half a li`, `${first}\n1 nobody\n${siv}\n`]) {
    writeFileSync(list, part);
    rmSync(clinic.settings.databaseFile, { force: true });
    expect(clinic.restore(file, { withoutErasureList: true })).toMatchObject({ erasedAgain: 1, knowsWhoWasErased: false });
  }
});

test("a list of erasures that cannot even be read stops a restore in words, and is gone on without like one that is damaged", async () => {
  const { file } = await clinic.backUp();
  rmSync(clinic.settings.databaseFile);
  mkdirSync(join(clinic.settings.backupFolder, "erasures.list"));
  expect(() => clinic.restore(file)).toThrow(/erasures\.list cannot be read by this user, so nobody can tell/);
  expect(clinic.restore(file, { withoutErasureList: true })).toMatchObject({ erasedAgain: 0, knowsWhoWasErased: false });
  await expect(clinic.backUp(1)).rejects.toThrow(/cannot be read by this user/);
});

test("a database in place that is damaged anywhere is believed nothing, although it can be asked", async () => {
  const { file } = await clinic.backUp();
  expect(clinic.restore(file)).toMatchObject({ knowsWhoWasErased: true, knowsWhatWasClosed: true });
  const bytes = clinic.bytes();
  bytes.fill(0xa5, 4096 * 9, 4096 * 9 + 200);
  writeFileSync(clinic.settings.databaseFile, bytes);
  expect(clinic.restore(file)).toMatchObject({ knowsWhoWasErased: false, knowsWhatWasClosed: false });
});

test("a server that was killed has left its last writes in a log: they go with the database that is kept", async () => {
  const { file } = await clinic.backUp();
  const server = openDatabase(clinic.settings.databaseFile);
  server.$client.prepare("insert into throttles values (x'01', 1, 1, 1)").run();
  const killed = ["", "-wal"].map((ending) => [ending, readFileSync(`${clinic.settings.databaseFile}${ending}`)] as const);
  server.$client.close();
  for (const [ending, bytes] of killed) writeFileSync(`${clinic.settings.databaseFile}${ending}`, bytes);
  const { replaced } = clinic.restore(file, { now: later(days(2)) });
  expect(existsSync(`${clinic.settings.databaseFile}-wal`)).toBe(false);
  expect(clinic.count("throttles")).toBe(0);
  const before = openDatabase(replaced!);
  expect(before.$client.prepare("select count(*) from throttles").pluck().get()).toBe(1);
  before.$client.close();
});
