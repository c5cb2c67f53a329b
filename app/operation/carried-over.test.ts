import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepPasswordCode } from "#app/identity/password-code.server.ts";
import { startSession } from "#app/identity/session.server.ts";
import { beginStep } from "#app/identity/sign-in-step.server.ts";
import { keepConfirmation, makeConfirmationCode } from "#app/notifications/confirmation.server.ts";
import { eraseAccount } from "#app/privacy/account-erasure.server.ts";
import { findBrokenEntry } from "#app/privacy/audit-list.server.ts";
import { reviewAudit } from "#app/privacy/audit-review.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { appendErasure, attachErasureList } from "#app/privacy/erasure-list.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { days, later, now, permit } from "#tests/world.ts";

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => clinic.remove());

test("whoever was erased after the backup stays erased, even where the database that knew it is lost", async () => {
  const { file } = await clinic.backUp();
  const { siv, tor } = clinic.people;
  clinic.opened((db) => {
    attachErasureList(db, clinic.settings.backupFolder);
    eraseAccount(permit(db, siv, "account.erase"), siv.accountId, undefined, now);
  });
  expect(clinic.restore(file).erasedAgain).toBe(1);
  expect([clinic.count("accounts", `id = '${siv.accountId}'`), clinic.count("account_keys", `account_id = '${siv.accountId}'`), clinic.count("enrolments", `id = '${siv.enrolmentId}'`)]).toEqual([0, 0, 0]);
  expect(clinic.count("accounts", `id = '${tor.accountId}'`)).toBe(1);
  rmSync(clinic.settings.databaseFile);
  expect(clinic.restore(file).erasedAgain).toBe(1);
  expect(clinic.count("erasures")).toBe(1);
});

test("and where the list beside the backups is away, the database in place knows", async () => {
  const { file } = await clinic.backUp();
  const elsewhere = join(clinic.folder, "elsewhere.backup");
  copyFileSync(file, elsewhere);
  clinic.opened((db) => appendErasure(db, clinic.people.siv.accountId, now));
  expect(clinic.restore(elsewhere, { backupFolder: undefined }).erasedAgain).toBe(1);
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
  expect([clinic.count("sign_in_steps"), clinic.count("email_confirmations"), clinic.count("password_codes", "withdrawn_at is null")]).toEqual([0, 0, 0]);
  expect([clinic.count("sessions"), clinic.count("outbox", "state = 'waiting'"), clinic.count("outbox", "state = 'unsure'")]).toEqual([0, 0, 1]);
});

const share = (id: string) =>
  `insert into shares (id, enrolment_id, kind, item, until_on, created_at) values ('${id}', '${clinic.people.siv.enrolmentId}', 'progress', '${id}', '2026-12-31', 1)`;

test("what its owner has stopped sharing since stays closed, and what is shared still stays open", async () => {
  clinic.write(`${share("open")}; ${share("closed")}`);
  const { file } = await clinic.backUp();
  clinic.write(`update shares set withdrawn_at = 2 where id = 'closed'`);
  expect(clinic.restore(file).knowsWhatWasClosed).toBe(true);
  expect([clinic.count("shares", "id = 'open' and withdrawn_at is null"), clinic.count("shares", "id = 'closed' and withdrawn_at is null")]).toEqual([1, 0]);
});

test("and where nobody can tell, everything is closed", async () => {
  clinic.write(share("open"));
  const { file } = await clinic.backUp();
  writeFileSync(clinic.settings.databaseFile, "no database any more".repeat(500));
  expect(clinic.restore(file).knowsWhatWasClosed).toBe(false);
  expect(clinic.count("shares", "withdrawn_at is null")).toBe(0);
});

test("a safety check answered since, and having left a family, are not undone", async () => {
  const { siv, tor } = clinic.people;
  clinic.write(`insert into families (id, created_at) values ('f', 1); insert into family_members (id, family_id, enrolment_id, joined_at) values ('m', 'f', '${siv.enrolmentId}', 1);
    insert into safety_checks values ('${tor.enrolmentId}', x'01', 1, 1)`);
  const { file } = await clinic.backUp();
  clinic.write(`update family_members set left_at = 2; update safety_checks set answer = x'02', revision = 2; insert into safety_checks values ('${siv.enrolmentId}', x'03', 1, 1)`);
  clinic.restore(file);
  expect([clinic.count("family_members", "left_at = 2"), clinic.count("safety_checks", "answer = x'02' and revision = 2"), clinic.count("safety_checks", "answer = x'03'")]).toEqual([1, 1, 1]);
});

test("something that has happened, a wish taken back and a family closed since are not undone, nor does the name go on that somebody has kept from the others", async () => {
  const { siv, tor } = clinic.people;
  clinic.write(`insert into families (id, opened_at, created_at) values ('f', 1, 1), ('g', 1, 1);
    insert into family_members (id, family_id, enrolment_id, joined_at) values ('m', 'f', '${siv.enrolmentId}', 1);
    insert into family_wishes values ('${siv.enrolmentId}', x'01', 1, 1), ('${tor.enrolmentId}', x'02', 1, 1)`);
  const { file } = await clinic.backUp();
  clinic.write(`update enrolments set something_happened_at = 3 where id = '${siv.enrolmentId}'; update family_members set name_then = x'04';
    update families set opened_at = null where id = 'f'; delete from family_wishes where enrolment_id = '${siv.enrolmentId}'`);
  clinic.restore(file);
  expect([clinic.count("enrolments", `id = '${siv.enrolmentId}' and something_happened_at = 3`), clinic.count("enrolments", "something_happened_at is not null")]).toEqual([1, 1]);
  expect([clinic.count("family_members", "name_then = x'04' and left_at is null"), clinic.count("families", "opened_at is null"), clinic.count("family_wishes", "wish = x'01'"), clinic.count("family_wishes", "wish = x'02'")]).toEqual([1, 1, 0, 1]);
});

test("a facilitator whose account was closed since, an invitation withdrawn since and mail turned off since stay so", async () => {
  const { siv, tor, facilitator, administrator } = clinic.people;
  clinic.write(`insert into invitations (id, role, code_hash, max_uses, expires_at, created_by, created_at) values ('out', 'facilitator', x'01', 1, 9, '${administrator.accountId}', 1), ('in', 'facilitator', x'02', 1, 9, '${administrator.accountId}', 1);
    update accounts set email = x'01', email_index = cast(id as blob), email_confirmed_at = 5 where id in ('${siv.accountId}', '${tor.accountId}');
    insert into notice_choices values ('${siv.accountId}', 1, 1, 1, 1), ('${tor.accountId}', 1, 0, 1, 1)`);
  const { file } = await clinic.backUp();
  clinic.write(`update accounts set disabled_at = 7 where id in ('${facilitator.accountId}', '${administrator.accountId}'); update invitations set withdrawn_at = 8 where id = 'out';
    update accounts set email = null, email_index = null, email_confirmed_at = null where id = '${siv.accountId}'; update notice_choices set messages = 0, meetings = 1 where account_id = '${tor.accountId}'`);
  clinic.restore(file);
  expect([clinic.count("accounts", `id = '${facilitator.accountId}' and disabled_at = 7`), clinic.count("accounts", `id = '${administrator.accountId}' and disabled_at is null`)]).toEqual([1, 1]);
  expect([clinic.count("invitations", "id = 'out' and withdrawn_at = 8"), clinic.count("invitations", "id = 'in' and withdrawn_at is null")]).toEqual([1, 1]);
  expect([clinic.count("accounts", `id = '${siv.accountId}' and email_confirmed_at is null`), clinic.count("accounts", `id = '${tor.accountId}' and email_confirmed_at = 5`)]).toEqual([1, 1]);
  expect(clinic.count("notice_choices", `account_id = '${tor.accountId}' and messages = 0 and meetings = 0 and reminders = 1`)).toBe(1);
});

test("an emergency access that was ended, read of or looked into since stays so, one that was opened since is told of, and a prescription withdrawn since stays withdrawn", async () => {
  const { siv, facilitator } = clinic.people;
  const access = (id: string) => `insert into emergency_accesses (id, account_id, enrolment_id, reason, at, until_at) values ('${id}', '${facilitator.accountId}', '${siv.enrolmentId}', x'01', 1, 100)`;
  const prescription = (id: string) => `insert into prescriptions (id, enrolment_id, module_id, why, look_for, prescribed_at) values ('${id}', '${siv.enrolmentId}', '${id}', x'01', x'01', 1)`;
  clinic.write(`${access("before")}; ${prescription("e01")}; ${prescription("e02")}`);
  const { file } = await clinic.backUp();
  clinic.write(`update emergency_accesses set until_at = 50, read_at = 60, reviewed_at = 70; ${access("since")}; update prescriptions set withdrawn_at = 3 where id = 'e01'`);
  clinic.restore(file);
  expect([clinic.count("emergency_accesses", "id = 'before' and until_at = 50 and read_at = 60 and reviewed_at = 70"), clinic.count("emergency_accesses", "id = 'since' and until_at = 100 and read_at is null")]).toEqual([1, 1]);
  expect([clinic.count("prescriptions", "id = 'e01' and withdrawn_at = 3"), clinic.count("prescriptions", "id = 'e02' and withdrawn_at is null")]).toEqual([1, 1]);
});

test("what staff have done since stays in the audit trail, and the chain is whole", async () => {
  const done = (at: Date) => clinic.opened((db) => recordAudit(permit(db, clinic.people.administrator, "clinic.change"), { action: "clinic.change" }, at));
  done(now);
  const { file } = await clinic.backUp();
  done(later(1));
  done(later(2));
  clinic.restore(file);
  expect(clinic.count("audit_entries")).toBe(3);
  clinic.opened((db) => expect(findBrokenEntry(db)).toBeUndefined());
  done(later(3));
  clinic.opened((db) => expect(findBrokenEntry(db)).toBeUndefined());
});

test("how far somebody has looked through the trail since is known still, once, and not where it was another trail", async () => {
  const { administrator } = clinic.people;
  const looked = (through: number, at: Date) => clinic.opened((db) => reviewAudit(permit(db, administrator, "audit.review"), through, at));
  clinic.opened((db) => recordAudit(permit(db, administrator, "clinic.change"), { action: "clinic.change" }, now));
  const { file } = await clinic.backUp();
  looked(1, later(1));
  for (const day of [1, 2]) clinic.restore(file, { now: later(days(day)) });
  expect(clinic.count("audit_reviews")).toBe(1);

  const { file: other } = await clinic.backUp(3);
  rmSync(clinic.settings.databaseFile);
  clinic.restore(file, { now: later(days(4)) });
  for (const through of [1, 2]) looked(through, later(days(4) + through));
  clinic.restore(other, { now: later(days(5)) });
  expect(clinic.count("audit_reviews")).toBe(1);
});
