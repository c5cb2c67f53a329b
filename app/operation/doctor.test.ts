import { chmodSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseEnvironment } from "#app/http/environment.server.ts";
import { appendErasure } from "#app/privacy/erasure-list.server.ts";
import { sealAnew } from "#app/privacy/sealing-anew.server.ts";
import { freePort } from "#tests/free-port.js";
import { openMailServer } from "#tests/mail-server.ts";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { days, later, now } from "#tests/world.ts";
import { backupName } from "./backup-name.ts";
import { makeBackup } from "./backup.server.ts";
import { examine } from "./doctor.server.ts";
import { rotateKey } from "./rotate-key.server.ts";

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => clinic.remove());

const soon = later(days(0.1));

type Asked = { packages?: Record<string, { version: string }>; at?: Date; settingsFile?: string };

/** What the doctor finds in a clinic whose settings are these besides the usual ones. */
async function findings(changed: Record<string, string> = {}, { packages = {}, at = soon, settingsFile }: Asked = {}) {
  const { databaseFile, keyFile, backupFolder } = clinic.settings;
  const env = { ORIGIN: "https://samspill.example.no", TRUSTED_PROXIES: "1", DATABASE_FILE: databaseFile, KEY_FILE: keyFile, BACKUP_FOLDER: backupFolder, NODE_ENV: "production", ...changed };
  return examine({ env, environment: parseEnvironment(env), settingsFile, packages, now: at, mailPatience: { greeting: 500, answer: 500, whole: 2000 } });
}

/** The same, as `state about: words`. */
async function said(...asked: Parameters<typeof findings>): Promise<string[]> {
  const found = await findings(...asked);
  for (const { state, remedy, about } of found) expect(remedy === undefined, about).toBe(state === "good");
  return found.map(({ state, about, words }) => `${state} ${about}: ${words}`);
}

const wrongOnes = (all: readonly string[]) => all.filter((finding) => finding.startsWith("wrong"));

test("an installation as it should be has nothing wrong, and nothing is said of anybody", async () => {
  const at = new Date();
  clinic.settings.backupFolder = join(clinic.folder, "nights");
  await makeBackup({ ...clinic.settings, folder: clinic.settings.backupFolder, app: "0.1.0", now: at });
  const all = await said({}, { at });
  expect(wrongOnes(all)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(15);
  expect(all.join("\n")).not.toMatch(/Siv|Tor|Torsdagsgruppa|Fjordklinikken/);
});

test.each([
  ["a wrong setting", { PORT: "none" }, /wrong Settings: PORT/],
  ["plain http", { ORIGIN: "http://localhost:3000" }, /look Settings: .*plain http/],
  ["no trusted proxy", { TRUSTED_PROXIES: "0" }, /look Settings: .*no proxy/],
  ["no second step", { STAFF_SECOND_FACTOR: "offered" }, /look Second step/],
  ["no backups", { BACKUP_FOLDER: "" }, /wrong Backup: BACKUP_FOLDER is not set/],
  ["a key in the backups' folder", { BACKUP_FOLDER: "/" }, /wrong Settings: BACKUP_FOLDER must not hold/],
])("%s is said", async (_, changed, words) => expect(await said(changed)).toContainEqual(expect.stringMatching(words)));

test("files that others can read are named, with the command that mends it", async () => {
  chmodSync(join(clinic.folder, "data"), 0o755);
  expect(await said()).toContainEqual(expect.stringMatching(/^wrong Files and folders: .*data is open to other users/));
});

test("a master key that is missing, open to others or another clinic's is said", async () => {
  const key = readFileSync(clinic.settings.keyFile);
  chmodSync(clinic.settings.keyFile, 0o644);
  expect(await said()).toContainEqual(expect.stringMatching(/^wrong Master key: .*can be read by other users/));
  rmSync(clinic.settings.keyFile);
  expect(await said()).toContainEqual(expect.stringMatching(/^wrong Master key: .*is missing/));
  writeFileSync(clinic.settings.keyFile, key.reverse(), { mode: 0o400 });
  expect(await said()).toContainEqual(expect.stringMatching(/^wrong Master key: .*does not belong/));
});

const noFault = (error: unknown): never => {
  throw error;
};

test("what stands under an older data key is said, until the server has sealed it anew", async () => {
  expect(await said()).toContainEqual(expect.stringMatching(/^good Data keys/));
  rotateKey(clinic.settings);
  const before = clinic.bytes();
  expect(await said()).toContainEqual(expect.stringMatching(/^look Data keys: 9 accounts have an older key still/));
  expect(clinic.bytes().equals(before)).toBe(true);
  clinic.opened((db) => {
    for (let run = 0; run < 2; run++) for (const _ of sealAnew(db, noFault));
  });
  expect(await said()).toContainEqual(expect.stringMatching(/^good Data keys/));
});

test("an older master key may be removed in time, and a newer one than the database's may not", async () => {
  const { file } = await clinic.backUp();
  rotateKey(clinic.settings);
  const remedy = async () => (await findings()).find(({ about }) => about === "Master key")!;
  expect(await remedy()).toMatchObject({ state: "look", words: expect.stringMatching(/^k2 fits.*master\.key$/), remedy: expect.stringMatching(/^Remove an older key/) });
  clinic.restore(file);
  expect(await remedy()).toMatchObject({ state: "look", words: expect.stringMatching(/^k1 fits.*not the newest.*master\.key\.k2$/), remedy: expect.stringMatching(/^Remove none of them.*rotate-key$/) });
});

test("a damaged database is said, and left as it is", async () => {
  const bytes = clinic.bytes().fill(0xa5, 4096 * 9, 4096 * 9 + 200);
  writeFileSync(clinic.settings.databaseFile, bytes);
  expect(await said()).toContainEqual(expect.stringMatching(/^wrong Database: /));
  expect(clinic.bytes().equals(bytes)).toBe(true);
});

test("an older database waits for its migrations, and is not brought up to date by being looked at", async () => {
  writeFileSync(clinic.settings.databaseFile, readFileSync("tests/fixtures/version-5.sqlite"));
  const before = clinic.bytes();
  expect(await said()).toContainEqual(expect.stringMatching(/^look Migrations: 1 will be made/));
  expect(clinic.bytes().equals(before)).toBe(true);
});

/** The clinic of the tests lives in June; the newest migration was written later. */
test("a clock that is behind what has been written is said", async () => {
  expect(await said()).toContainEqual(expect.stringMatching(/^wrong Clock: it is behind/));
  expect(await said({}, { at: new Date() })).toContainEqual(expect.stringMatching(/^good Clock/));
});

test("a backup that is old, damaged or under a key that is gone is said", async () => {
  const { file } = await clinic.backUp();
  expect(await said()).toContainEqual(expect.stringMatching(/^good Backup: the newest is 2 hours old, .* and opens$/));
  expect(await said({}, { at: later(days(1.5)) })).toContainEqual(expect.stringMatching(/^look Backup: the newest is 36 hours old/));
  expect(await said({}, { at: later(days(3)) })).toContainEqual(expect.stringMatching(/^wrong Backup: the newest is 72 hours old/));
  expect(await said({}, { at: later(days(31)) })).toContainEqual(expect.stringMatching(/^wrong Backup: .*older than 30 days and stays because none has been made since: whoever has been erased since stands in it still$/));
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 70_000, 70_001));
  expect(await said()).toContainEqual(expect.stringMatching(/^wrong Backup: .*is damaged/));
  writeFileSync(join(clinic.settings.backupFolder, backupName(now)), "nothing");
  expect(await said()).toContainEqual(expect.stringMatching(/^wrong Backup: .*is no backup/));
});

test("a backup that is dated in the future is said, and does not stand in for one of last night", async () => {
  const { file } = await clinic.backUp(98);
  const none = await said();
  expect(none).toContainEqual("wrong Backup: there is none");
  expect(none).toContainEqual(expect.stringMatching(/^wrong Backups of another time: dated in the future: .*samspill-2026-09-10T100000000Z\.backup\. The clock was ahead/));
  await clinic.backUp();
  expect(existsSync(file)).toBe(true);
  expect(await said()).toContainEqual(expect.stringMatching(/^good Backup: the newest is 2 hours old/));
  expect((await said({}, { at: later(days(98.5)) })).filter((finding) => finding.includes("another time"))).toEqual([]);
});

test("an erasure that has not reached the list beside the backups is said", async () => {
  expect(await said()).toContainEqual("good List of erasures: there is none yet, and nobody who would be missing from it");
  clinic.opened((db) => appendErasure(db, "gone", now));
  expect(await said()).toContainEqual("wrong List of erasures: 1 are missing beside the backups");
  await clinic.backUp();
  expect(await said()).toContainEqual(expect.stringMatching(/^good List of erasures: it can be read/));
  const list = join(clinic.settings.backupFolder, "erasures.list");
  for (const length of [0, 40, readFileSync(list).length - 1]) {
    writeFileSync(list, readFileSync(list).subarray(0, length));
    expect(await said()).toContainEqual(expect.stringMatching(/^wrong List of erasures: .*is damaged in line/));
    await clinic.backUp();
    expect(await said()).toContainEqual(expect.stringMatching(/^good List of erasures: it can be read/));
  }
});

test("a file of settings that others can read or write is said, with the command that mends it", async () => {
  const settingsFile = join(clinic.folder, "settings");
  writeFileSync(settingsFile, "");
  for (const [mode, words] of [[0o644, /^wrong File of settings: .*others/], [0o660, /^wrong File of settings: .*others/], [0o640, /^good File of settings/], [0o600, /^good File of settings/]] as const) {
    chmodSync(settingsFile, mode);
    expect(await said({}, { settingsFile }), mode.toString(8)).toContainEqual(expect.stringMatching(words));
  }
  expect((await said()).filter((finding) => finding.includes("File of settings"))).toEqual([]);
});

test("plain copies that forget nobody are said, and those that are too old are wrong", async () => {
  const copy = `${clinic.settings.databaseFile}.before-7`;
  writeFileSync(copy, "");
  utimesSync(copy, now, now);
  expect(await said()).toContainEqual(expect.stringMatching(/^look Copies left behind: .*before-7/));
  expect(await said({}, { at: later(days(31)) })).toContainEqual(expect.stringMatching(/^wrong Copies left behind: older than 30 days: .*before-7/));
});

test("a package below its oldest safe version is named (ASVS 15.2.1)", async () => {
  expect(await said({}, { packages: { "node_modules/drizzle-orm": { version: "0.44.0" } } })).toContainEqual("wrong Packages: too old to be safe: drizzle-orm 0.44.0");
});

test("the mail server is greeted and no mail is sent; one that is away or lets nobody in is told apart", async () => {
  const server = await openMailServer({ signIn: true });
  const from = "samspill@example.no";
  expect(await said({ SMTP_URL: server.url, MAIL_FROM: from })).toContainEqual(expect.stringMatching(/^good Mail/));
  server.mood = "refuses the sign-in";
  expect(await said({ SMTP_URL: server.url, MAIL_FROM: from })).toContainEqual(expect.stringMatching(/^wrong Mail: .*user name or the password \(it says 535\)/));
  expect(server.received).toEqual([]);
  await server.close();
  expect(await said({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}`, MAIL_FROM: from })).toContainEqual(expect.stringMatching(/^wrong Mail: the mail server cannot be reached/));
  expect(await said()).toContainEqual(expect.stringMatching(/^look Mail: no mail server/));
});
