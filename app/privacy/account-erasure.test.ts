import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeReflection } from "#app/learning/reflection.server.ts";
import { register } from "#app/privacy/register.ts";
import { openDatabase } from "#db/client.server.ts";
import { link } from "#tests/linked-family.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { eraseAccount, groupsLeftAlone } from "./account-erasure.server.ts";
import { recordAudit } from "./audit.server.ts";
import { attachErasureList, readErasureList, readErasures } from "./erasure-list.server.ts";
import { keysOf } from "./keys.server.ts";
import { seal } from "./sealed.server.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "samspill-erasure-"))));
afterEach(() => rmSync(folder, { recursive: true }));

type Clinic = ReturnType<typeof world>;
const eraseOwn = ({ db }: Clinic, who: Clinic["tor"] | Clinic["facilitator"]) => eraseAccount(permit(db, who, "account.erase"), who.accountId, undefined, now);
const count = ({ db }: Clinic, sql: string, ...values: readonly string[]) => Number(db.$client.prepare(`select count(*) from ${sql}`).pluck().get(...values));

test("the wrapped key and a canary are in the database's files before, and not after", () => {
  const file = join(folder, "samspill.sqlite");
  const clinic = world({ db: openDatabase(file) });
  const { db, tor } = clinic;
  db.$client.prepare("insert into attempts (enrolment_id, event_id, module_id, check_id, option_id, answered_at) values (?, 'kanari-i-klartekst', 'intro', 'c', 'o', 1)").run(tor.enrolmentId);
  writeReflection(permit(db, tor, "reflection.write"), { moduleId: "intro", lesson: 1 }, { reflectionId: "guilt", text: "Jeg var redd.", revision: 0 }, now);
  const wrapped = db.$client.prepare("select wrapped from account_keys where account_id = ?").pluck().get(tor.accountId) as Buffer;
  const sealed = db.$client.prepare("select text from reflections").pluck().get() as Buffer;
  const traces = [wrapped, sealed, Buffer.from("kanari-i-klartekst")];
  const found = () => traces.map((bytes) => [file, `${file}-wal`].some((one) => readFileSync(one).includes(bytes)));
  expect(found()).toEqual([true, true, true]);
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  expect(found()).toEqual([true, true, true]);
  eraseOwn(clinic, tor);
  expect(found()).toEqual([false, false, false]);
  db.$client.close();
});

test("nothing that the register says is about somebody is left of them, but what it says stays", () => {
  const clinic = world();
  const { db, tor, siv, facilitator, otherFacilitator, thursday } = clinic;
  link(clinic, [tor, siv]);
  const run = (sql: string, ...values: readonly (string | number | Buffer | null)[]) => void db.$client.prepare(sql).run(...values);
  run("insert into sessions (id, account_id, expires_at, created_at) values ('s', ?, 1, 1)", tor.accountId);
  run("insert into outbox (id, account_id, kind, reason, state, due_at, created_at) values ('n', ?, 'message', 'm', 'waiting', 1, 1)", tor.accountId);
  run("insert into shares (id, enrolment_id, kind, item, recipient_id, until_on, created_at) values ('to tor', ?, 'progress', 'intro', ?, '2026-07-01', 1)", siv.enrolmentId, tor.enrolmentId);
  run("insert into shares (id, enrolment_id, kind, item, recipient_id, until_on, created_at) values ('of tor', ?, 'progress', 'intro', ?, '2026-07-01', 1)", tor.enrolmentId, siv.enrolmentId);
  const memberId = String(db.$client.prepare("select id from family_members where enrolment_id = ?").pluck().get(tor.enrolmentId));
  run("update family_members set left_at = ?, name_then = ? where id = ?", now.getTime(), seal(db, { table: "family_members", column: "name_then", rowId: memberId, accountId: tor.accountId, revision: 0 }, "Tor"), memberId);
  run("insert into messages (id, enrolment_id, sender, author_id, text, sent_at) values ('m', ?, 'facilitator', ?, x'00', 1)", tor.enrolmentId, facilitator.accountId);
  run("insert into absences (id, account_id, substitute_id, from_on, until_on, created_at) values ('a', ?, ?, '2026-06-01', '2026-06-30', 1)", otherFacilitator.accountId, facilitator.accountId);
  recordAudit(permit(db, facilitator, "progress.read"), { action: "learner.read", enrolmentId: tor.enrolmentId, groupId: thursday }, now);

  expect(eraseOwn(clinic, tor)).toEqual({ ok: true });
  const staying = new Set(register.filter(({ erased }) => erased === "stays" || erased === "byTime").map(({ table }) => table));
  for (const { table, column } of register)
    if (!staying.has(table) && ["account_id", "enrolment_id", "recipient_id", "created_by"].includes(column)) expect(count(clinic, `${table} where ${column} in (?, ?)`, tor.accountId, tor.enrolmentId), `${table}.${column}`).toBe(0);
  expect(count(clinic, "accounts where id = ?", tor.accountId)).toBe(0);
  expect(count(clinic, "audit_entries where action = 'learner.read' and enrolment_id = ?", tor.enrolmentId)).toBe(1);
  expect(count(clinic, "family_members")).toBe(1);

  expect(eraseOwn(clinic, facilitator)).toEqual({ ok: true });
  expect(db.$client.prepare("select substitute_id from absences").pluck().get()).toBeNull();
  expect(count(clinic, "audit_entries where action = 'learner.read' and account_id = ?", facilitator.accountId)).toBe(1);
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
});

test("a family goes with the last who was in it", () => {
  const clinic = world();
  link(clinic, [clinic.tor, clinic.siv]);
  eraseOwn(clinic, clinic.tor);
  expect(count(clinic, "families")).toBe(1);
  eraseOwn(clinic, clinic.siv);
  expect(count(clinic, "families")).toBe(0);
});

test("what was sealed for the erased cannot be read, also not by a key that was still in memory", () => {
  const clinic = world();
  const { db, tor } = clinic;
  seal(db, { table: "accounts", column: "email", rowId: tor.accountId, accountId: tor.accountId, revision: 0 }, "tor@example.org");
  expect(keysOf(db).remembered.has(tor.accountId)).toBe(true);
  eraseOwn(clinic, tor);
  expect(keysOf(db).remembered.has(tor.accountId)).toBe(false);
});

test("it is on the list of erasures, in the table and beside the backups; a folder that is away does not stop it", () => {
  const clinic = world();
  const { db, tor, siv } = clinic;
  attachErasureList(db, folder);
  eraseOwn(clinic, tor);
  expect(readErasureList(folder, [keysOf(db)]).map(({ accountId }) => accountId)).toEqual([tor.accountId]);
  writeFileSync(join(folder, "away"), "");
  attachErasureList(db, join(folder, "away"));
  expect(eraseOwn(clinic, siv)).toEqual({ ok: true });
  expect(readErasures(db).map(({ accountId }) => accountId).sort()).toEqual([tor.accountId, siv.accountId].sort());
});

test("the last administrator stays, and goes once there is another who can sign in", () => {
  const clinic = world();
  const { db, administrator, facilitator } = clinic;
  expect(eraseOwn(clinic, administrator)).toEqual({ ok: false, problem: "last_administrator" });
  db.$client.prepare("update accounts set role = 'administrator', disabled_at = 1 where id = ?").run(facilitator.accountId);
  expect(eraseOwn(clinic, administrator)).toEqual({ ok: false, problem: "last_administrator" });
  db.$client.prepare("update accounts set disabled_at = null where id = ?").run(facilitator.accountId);
  expect(eraseOwn(clinic, administrator)).toEqual({ ok: true });
  expect(count(clinic, "audit_entries where action = 'erase.own'")).toBe(1);
});

test("a facilitator reads which groups nobody else leads, and they stay for the administrator", () => {
  const clinic = world();
  const { db, facilitator, otherFacilitator, thursday } = clinic;
  const left = () => groupsLeftAlone(permit(db, facilitator, "account.erase"));
  expect(left()).toEqual(["Torsdagsgruppa"]);
  db.$client.prepare("insert into group_facilitators (group_id, account_id) values (?, ?)").run(thursday, otherFacilitator.accountId);
  expect(left()).toEqual([]);
  eraseOwn(clinic, facilitator);
  expect(count(clinic, "groups")).toBe(2);
});

test("an administrator erases for a reason, which is noted; nobody else reaches another's account", () => {
  const clinic = world();
  const { db, administrator, tor, siv } = clinic;
  eraseAccount(permit(db, administrator, "account.erase-for"), tor.accountId, "erase.guardian", later(days(1)));
  expect(db.$client.prepare("select action, enrolment_id from audit_entries").all()).toEqual([{ action: "erase.guardian", enrolment_id: tor.enrolmentId }]);
  expect(() => eraseAccount(permit(db, administrator, "account.erase"), siv.accountId, undefined, now)).toThrow("not_found");
  expect(() => permit(db, clinic.facilitator, "account.erase-for")).toThrow("not_found");
});
