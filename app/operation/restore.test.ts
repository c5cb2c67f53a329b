import { appendFileSync, chmodSync, copyFileSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readOwnAccount } from "#app/identity/account.server.ts";
import { keepPasswordCode } from "#app/identity/password-code.server.ts";
import { startSession } from "#app/identity/session.server.ts";
import { beginStep } from "#app/identity/sign-in-step.server.ts";
import { keepConfirmation, makeConfirmationCode } from "#app/notifications/confirmation.server.ts";
import { findBrokenEntry } from "#app/privacy/audit-list.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { appendErasure, attachErasureList, eraseAgain } from "#app/privacy/erasure-list.server.ts";
import { readMasterKey } from "#app/privacy/master-key.server.ts";
import { openCopy, openDatabase } from "#db/client.server.ts";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { days, later, now, permit } from "#tests/world.ts";
import { readHeader, writtenHeader } from "./backup-header.server.ts";
import { openIntoFile, sealFile } from "./sealed-file.server.ts";
import { countRows } from "./soundness.server.ts";

/** How many backups are broken by one byte; `npm run prove` asks for 50. */
const flips = Number(process.env.BROKEN_BACKUPS ?? 8);

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => clinic.remove());

const count = (table: string, where = "true") => clinic.opened(({ $client }) => $client.prepare(`select count(*) from ${table} where ${where}`).pluck().get());
const write = (sql: string) => clinic.opened(({ $client }) => void $client.exec(sql));
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
  write("insert into throttles values (x'01', 1, 1, 1)");
  chmodSync(clinic.settings.databaseFile, 0o644);
  const { replaced, madeAt } = clinic.restore(file);
  expect(madeAt).toBe("2026-06-04T10:00:00.000Z");
  expect(count("throttles")).toBe(0);
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

test("what was sealed as it should be and is a damaged database, or has fewer rows than it says, is refused too", async () => {
  const { file } = await clinic.backUp();
  const { header } = readHeader(file);
  const master = readMasterKey(clinic.settings.keyFile).key;
  const [plain, sealed] = [join(clinic.folder, "plain"), join(clinic.settings.backupFolder, "sealed.backup")];
  openIntoFile(file, readHeader(file), master, plain);
  sealFile(plain, sealed, { ...header, rows: header.rows + 1 }, master);
  refused(sealed, /is damaged/);
  rmSync(sealed);
  const orphaned = openCopy(plain);
  orphaned.$client.exec(`pragma foreign_keys = OFF; delete from passwords; insert into passwords values ('nobody', 'x', 1)`);
  const rows = countRows(orphaned.$client);
  orphaned.$client.close();
  sealFile(plain, sealed, { ...header, rows, databaseBytes: statSync(plain).size }, master);
  refused(sealed, /is damaged/);
});

test("while a server has the database, nothing is restored", async () => {
  const { file } = await clinic.backUp();
  const server = openDatabase(clinic.settings.databaseFile);
  expect(() => clinic.restore(file)).toThrow(/already open/);
  server.$client.close();
  expect(dataFolder()).toEqual(["samspill.sqlite", "samspill.sqlite.lock"]);
}, 20_000);

test("whoever was erased after the backup stays erased, even where the database that knew it is lost", async () => {
  const { file } = await clinic.backUp();
  const { siv, tor } = clinic.people;
  clinic.opened((db) => {
    attachErasureList(db, clinic.settings.backupFolder);
    eraseAgain(db, [{ accountId: siv.accountId, erasedAt: now.getTime() }]);
    appendErasure(db, siv.accountId, now);
  });
  expect(clinic.restore(file).erasedAgain).toBe(1);
  expect([count("accounts", `id = '${siv.accountId}'`), count("account_keys", `account_id = '${siv.accountId}'`), count("enrolments", `id = '${siv.enrolmentId}'`)]).toEqual([0, 0, 0]);
  expect(count("accounts", `id = '${tor.accountId}'`)).toBe(1);
  rmSync(clinic.settings.databaseFile);
  expect(clinic.restore(file).erasedAgain).toBe(1);
  expect(count("erasures")).toBe(1);
});

test("and where the list beside the backups is away, the database in place knows", async () => {
  const { file } = await clinic.backUp();
  const elsewhere = join(clinic.folder, "elsewhere.backup");
  copyFileSync(file, elsewhere);
  clinic.opened((db) => appendErasure(db, clinic.people.siv.accountId, now));
  expect(clinic.restore(elsewhere, { backupFolder: undefined }).erasedAgain).toBe(1);
});

test("a list of erasures that has been tampered with stops a restore, until somebody says to go on without it", async () => {
  const { file } = await clinic.backUp();
  appendFileSync(join(clinic.settings.backupFolder, "erasures.list"), "1 0123456789abcdef AAAA\n");
  refused(file, /--key FILE/);
  writeFileSync(join(clinic.settings.backupFolder, "erasures.list"), "nobody\n");
  refused(file, /damaged in line 1/);
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
  expect(clinic.restore(file, { now: later(days(36)), withoutErasureList: true })).toMatchObject({ erasedAgain: 1, knowsWhoWasErased: true });
});

test("sessions, steps, codes and waiting mails do not come back", async () => {
  const { tor, facilitator } = clinic.people;
  const db = openDatabase(clinic.settings.databaseFile);
  await startSession(db, tor.accountId, null, now);
  beginStep(db, { kind: "code", accountId: tor.accountId }, now);
  keepConfirmation(db, tor.accountId, makeConfirmationCode(), now);
  keepPasswordCode(db, { accountId: tor.accountId, codeHash: Buffer.alloc(32), createdBy: facilitator.accountId }, now);
  db.$client.prepare("insert into outbox (id, account_id, kind, reason, state, due_at, created_at) values ('n1', ?, 'message', 'm1', 'waiting', 1, 1)").run(tor.accountId);
  db.$client.close();
  const { file } = await clinic.backUp();
  clinic.restore(file);
  expect([count("sign_in_steps"), count("email_confirmations"), count("password_codes", "withdrawn_at is null")]).toEqual([0, 0, 0]);
  expect([count("sessions"), count("outbox", "state = 'waiting'"), count("outbox", "state = 'unsure'")]).toEqual([0, 0, 1]);
});

const share = (id: string) =>
  `insert into shares (id, enrolment_id, kind, item, until_on, created_at) values ('${id}', '${clinic.people.siv.enrolmentId}', 'progress', '${id}', '2026-12-31', 1)`;

test("what its owner has stopped sharing since stays closed, and what is shared still stays open", async () => {
  write(`${share("open")}; ${share("closed")}`);
  const { file } = await clinic.backUp();
  write(`update shares set withdrawn_at = 2 where id = 'closed'`);
  expect(clinic.restore(file).knowsWhatWasClosed).toBe(true);
  expect([count("shares", "id = 'open' and withdrawn_at is null"), count("shares", "id = 'closed' and withdrawn_at is null")]).toEqual([1, 0]);
});

test("a list of erasures whose last line was cut off is restored with, and told of", async () => {
  clinic.opened((db) => appendErasure(db, "gone", now));
  const { file } = await clinic.backUp();
  expect(clinic.restore(file).listWasCutOff).toBe(false);
  appendFileSync(join(clinic.settings.backupFolder, "erasures.list"), "1 0123456789abcdef half a li");
  expect(clinic.restore(file, { now: later(days(2)) }).listWasCutOff).toBe(true);
});

test("and where nobody can tell, everything is closed", async () => {
  write(share("open"));
  const { file } = await clinic.backUp();
  writeFileSync(clinic.settings.databaseFile, "no database any more".repeat(500));
  expect(clinic.restore(file).knowsWhatWasClosed).toBe(false);
  expect(count("shares", "withdrawn_at is null")).toBe(0);
});

test("a safety check answered since, and having left a family, are not undone", async () => {
  const { siv, tor } = clinic.people;
  write(`insert into families (id, created_at) values ('f', 1); insert into family_members (id, family_id, enrolment_id, joined_at) values ('m', 'f', '${siv.enrolmentId}', 1);
    insert into safety_checks values ('${tor.enrolmentId}', x'01', 1, 1)`);
  const { file } = await clinic.backUp();
  write(`update family_members set left_at = 2; update safety_checks set answer = x'02', revision = 2; insert into safety_checks values ('${siv.enrolmentId}', x'03', 1, 1)`);
  clinic.restore(file);
  expect([count("family_members", "left_at = 2"), count("safety_checks", "answer = x'02' and revision = 2"), count("safety_checks", "answer = x'03'")]).toEqual([1, 1, 1]);
});

test("something that has happened, a wish taken back and a family closed since are not undone, nor does the name go on that somebody has kept from the others", async () => {
  const { siv, tor } = clinic.people;
  write(`insert into families (id, opened_at, created_at) values ('f', 1, 1), ('g', 1, 1);
    insert into family_members (id, family_id, enrolment_id, joined_at) values ('m', 'f', '${siv.enrolmentId}', 1);
    insert into family_wishes values ('${siv.enrolmentId}', x'01', 1, 1), ('${tor.enrolmentId}', x'02', 1, 1)`);
  const { file } = await clinic.backUp();
  write(`update enrolments set something_happened_at = 3 where id = '${siv.enrolmentId}'; update family_members set name_then = x'04';
    update families set opened_at = null where id = 'f'; delete from family_wishes where enrolment_id = '${siv.enrolmentId}'`);
  clinic.restore(file);
  expect([count("enrolments", `id = '${siv.enrolmentId}' and something_happened_at = 3`), count("enrolments", "something_happened_at is not null")]).toEqual([1, 1]);
  expect([count("family_members", "name_then = x'04' and left_at is null"), count("families", "opened_at is null"), count("family_wishes", "wish = x'01'"), count("family_wishes", "wish = x'02'")]).toEqual([1, 1, 0, 1]);
});

test("a facilitator whose account was closed since, an invitation withdrawn since and mail turned off since stay so", async () => {
  const { siv, tor, facilitator, administrator } = clinic.people;
  write(`insert into invitations (id, role, code_hash, max_uses, expires_at, created_by, created_at) values ('out', 'facilitator', x'01', 1, 9, '${administrator.accountId}', 1), ('in', 'facilitator', x'02', 1, 9, '${administrator.accountId}', 1);
    update accounts set email = x'01', email_index = cast(id as blob), email_confirmed_at = 5 where id in ('${siv.accountId}', '${tor.accountId}');
    insert into notice_choices values ('${siv.accountId}', 1, 1, 1, 1), ('${tor.accountId}', 1, 0, 1, 1)`);
  const { file } = await clinic.backUp();
  write(`update accounts set disabled_at = 7 where id in ('${facilitator.accountId}', '${administrator.accountId}'); update invitations set withdrawn_at = 8 where id = 'out';
    update accounts set email = null, email_index = null, email_confirmed_at = null where id = '${siv.accountId}'; update notice_choices set messages = 0, meetings = 1 where account_id = '${tor.accountId}'`);
  clinic.restore(file);
  expect([count("accounts", `id = '${facilitator.accountId}' and disabled_at = 7`), count("accounts", `id = '${administrator.accountId}' and disabled_at is null`)]).toEqual([1, 1]);
  expect([count("invitations", "id = 'out' and withdrawn_at = 8"), count("invitations", "id = 'in' and withdrawn_at is null")]).toEqual([1, 1]);
  expect([count("accounts", `id = '${siv.accountId}' and email_confirmed_at is null`), count("accounts", `id = '${tor.accountId}' and email_confirmed_at = 5`)]).toEqual([1, 1]);
  expect(count("notice_choices", `account_id = '${tor.accountId}' and messages = 0 and meetings = 0 and reminders = 1`)).toBe(1);
});

test("what staff have done since stays in the audit trail, and the chain is whole", async () => {
  const done = (at: Date) => clinic.opened((db) => recordAudit(permit(db, clinic.people.administrator, "clinic.change"), { action: "clinic.change" }, at));
  done(now);
  const { file } = await clinic.backUp();
  done(later(1));
  done(later(2));
  clinic.restore(file);
  expect(count("audit_entries")).toBe(3);
  clinic.opened((db) => expect(findBrokenEntry(db)).toBeUndefined());
  done(later(3));
  clinic.opened((db) => expect(findBrokenEntry(db)).toBeUndefined());
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
  expect(count("throttles")).toBe(0);
  const before = openDatabase(replaced!);
  expect(before.$client.prepare("select count(*) from throttles").pluck().get()).toBe(1);
  before.$client.close();
});
