import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { backupName, checksumName } from "#app/operation/backup-name.ts";
import { keepPasswordCode } from "#app/identity/password-code.server.ts";
import { startSession } from "#app/identity/session.server.ts";
import { beginStep } from "#app/identity/sign-in-step.server.ts";
import { takeAttempt } from "#app/identity/throttle.server.ts";
import { keepConfirmation } from "#app/notifications/confirmation.server.ts";
import { eraseAccount } from "#app/privacy/account-erasure.server.ts";
import { appendErasure, attachErasureList, readErasureList, readErasures } from "#app/privacy/erasure-list.server.ts";
import { keysOf } from "#app/privacy/keys.server.ts";
import { changeRetention } from "#app/privacy/retention.server.ts";
import { inTransaction, openDatabase } from "#db/client.server.ts";
import { connect } from "#db/connection.server.ts";
import type { Removed } from "#app/privacy/retention-run.server.ts";
import { mailClinic } from "#tests/mail-clinic.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { startHousekeeping } from "./housekeeping.server.ts";
import type { Log } from "./log.server.ts";

const failures: unknown[] = [];
const removed: Removed[] = [];
const happened: string[] = [];
const log = { happened: (event: string) => void happened.push(event), failed: (error: unknown) => void failures.push(error), removed: (counts: Removed) => void removed.push(counts) } as unknown as Log;

beforeEach(() => {
  failures.length = removed.length = happened.length = 0;
  vi.useFakeTimers({ now });
});
afterEach(() => vi.useRealTimers());

/** A clinic in which Tor has a session, a code for a new password, a sign-in that waits for a code, a link to confirm his address with, a notice that went, and a failed attempt to sign in, all from the day before the given one. */
async function usedBefore(at: Date) {
  const { db, tor, facilitator } = world();
  const before = new Date(at.getTime() - days(1));
  await startSession(db, tor.accountId, null, before);
  keepPasswordCode(db, { accountId: tor.accountId, codeHash: Buffer.alloc(32), createdBy: facilitator.accountId }, before);
  beginStep(db, { kind: "code", accountId: tor.accountId }, before);
  keepConfirmation(db, tor.accountId, "0".repeat(40), before);
  db.$client.prepare("insert into outbox (id, account_id, kind, reason, state, due_at, created_at) values ('n1', ?, 'message', 'm1', 'sent', ?, ?)").run(tor.accountId, before.getTime(), before.getTime());
  takeAttempt(db, [{ as: "sign_in_name", value: "tor" }], before);
  return { db, rows: () => ["sessions", "password_codes", "sign_in_steps", "email_confirmations", "outbox", "throttles"].map((table) => db.$client.prepare(`select count(*) from ${table}`).pluck().get()) };
}

test("what is kept for a time only is thrown away at the start", async () => {
  const { db, rows } = await usedBefore(later(-days(31)));
  expect(rows()).toEqual([1, 1, 1, 1, 1, 1]);
  clearInterval(startHousekeeping(db, log));
  await vi.advanceTimersByTimeAsync(0);
  expect(rows()).toEqual([0, 0, 0, 0, 0, 0]);
  expect(failures).toEqual([]);
  expect(removed).toMatchObject([{ session: 1, throttle: 1, passwordCode: 2, notice: 1, message: 0 }]);
});

test("and every hour after that, once its time has come", async () => {
  const { db, rows } = await usedBefore(later(days(1)));
  const housekeeping = startHousekeeping(db, log);
  await vi.advanceTimersByTimeAsync(0);
  expect(rows()).toEqual([1, 1, 1, 1, 1, 1]);
  await vi.advanceTimersByTimeAsync(days(32));
  expect(rows()).toEqual([0, 0, 0, 0, 0, 0]);
  clearInterval(housekeeping);
});

test("what fails is logged, and tried again an hour later", async () => {
  const { db, rows } = await usedBefore(later(-days(31)));
  db.$client.exec("alter table throttles rename to elsewhere");
  const housekeeping = startHousekeeping(db, log);
  await vi.advanceTimersByTimeAsync(0);
  expect(failures).toHaveLength(1);
  db.$client.exec("alter table elsewhere rename to throttles");
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(rows()).toEqual([0, 0, 0, 0, 0, 0]);
  clearInterval(housekeeping);
});

test("and whoever asked for it is reminded", async () => {
  const { db, rows } = mailClinic("mailbox:");
  db.$client.prepare("update enrolments set last_visit_at = ?").run(now.getTime());
  const housekeeping = startHousekeeping(db, log);
  await vi.advanceTimersByTimeAsync(days(60));
  expect(rows().map(({ kind }) => kind)).toEqual(["reminder", "reminder", "reminder", "reminder"]);
  expect(failures).toEqual([]);
  clearInterval(housekeeping);
});

test("an erasure that the list beside the backups has missed is made good, and forgotten in its time", async () => {
  const { db } = world();
  const folder = mkdtempSync(join(tmpdir(), "samspill-housekeeping-"));
  inTransaction(db, () => appendErasure(db, "gone", now));
  attachErasureList(db, folder);
  const housekeeping = startHousekeeping(db, log);
  await vi.advanceTimersByTimeAsync(0);
  expect(readErasureList(folder, [keysOf(db)])).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(days(36));
  expect([readErasureList(folder, [keysOf(db)]), readErasures(db), failures]).toEqual([[], [], []]);
  clearInterval(housekeeping);
  rmSync(folder, { recursive: true });
});

test("a list that cannot be written keeps nothing else from being done: the log of changes is emptied of the erased key, or it is said that somebody reads it, and old copies go", async () => {
  const folder = mkdtempSync(join(tmpdir(), "samspill-housekeeping-"));
  const file = join(folder, "samspill.sqlite");
  const { db, tor } = world({ db: openDatabase(file) });
  writeFileSync(join(folder, "away"), "");
  attachErasureList(db, join(folder, "away"));
  writeFileSync(`${file}.before-1`, "");
  utimesSync(`${file}.before-1`, later(-days(31)), later(-days(31)));
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  const wrapped = db.$client.prepare("select wrapped from account_keys where account_id = ?").pluck().get(tor.accountId) as Buffer;
  const hasKey = () => [file, `${file}-wal`].some((one) => readFileSync(one).includes(wrapped));

  const reader = connect(file, { readonly: true });
  reader.exec("begin; select count(*) from accounts");
  eraseAccount(permit(db, tor, "account.erase"), tor.accountId, undefined, now);
  expect(hasKey()).toBe(true);
  const housekeeping = startHousekeeping(db, log);
  await vi.advanceTimersByTimeAsync(0);
  expect([hasKey(), existsSync(`${file}.before-1`), failures.length]).toEqual([true, false, 2]);
  reader.close();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([hasKey(), failures.length]).toEqual([false, 3]);
  clearInterval(housekeeping);
  db.$client.close();
  rmSync(folder, { recursive: true });
});

test("backups that are too old go with their checksums although no new one is made, and the newest stays", async () => {
  const folder = mkdtempSync(join(tmpdir(), "samspill-housekeeping-"));
  const [old, newest] = [backupName(later(-days(20))), backupName(later(-days(2)))];
  for (const name of [old, checksumName(old), newest, checksumName(newest), "erasures.list"]) writeFileSync(join(folder, name), "");
  const housekeeping = startHousekeeping(world().db, log, folder);
  await vi.advanceTimersByTimeAsync(0);
  expect(readdirSync(folder)).toHaveLength(5);
  await vi.advanceTimersByTimeAsync(days(40));
  expect(readdirSync(folder).sort()).toEqual(["erasures.list", newest, checksumName(newest)]);
  expect([happened.filter((event) => event === "old copies removed").length, failures]).toEqual([1, []]);
  clearInterval(housekeeping);
  rmSync(folder, { recursive: true });
});

test("messages go when they are older than the clinic has chosen", async () => {
  const { db, tor, administrator } = world();
  db.$client.prepare("insert into messages (id, enrolment_id, sender, text, sent_at) values ('old', ?, 'learner', x'00', ?)").run(tor.enrolmentId, later(-days(100)).getTime());
  changeRetention(permit(db, administrator, "retention.change"), { meetings: 90, notices: 30, messages: 90 }, now);
  clearInterval(startHousekeeping(db, log));
  await vi.advanceTimersByTimeAsync(0);
  expect(db.$client.prepare("select count(*) from messages").pluck().get()).toBe(0);
});

test("copies that an upgrade or a restore has left beside the database go after thirty days, and the log says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "samspill-housekeeping-"));
  const { db } = world({ db: openDatabase(join(folder, "samspill.sqlite")) });
  const copy = join(folder, "samspill.sqlite.replaced-2026-06-01T100000Z");
  writeFileSync(copy, "");
  const housekeeping = startHousekeeping(db, log);
  await vi.advanceTimersByTimeAsync(days(20));
  expect(existsSync(copy)).toBe(true);
  await vi.advanceTimersByTimeAsync(days(15));
  expect([existsSync(copy), happened, failures]).toEqual([false, ["old copies removed"], []]);
  clearInterval(housekeeping);
  db.$client.close();
  rmSync(folder, { recursive: true });
});
