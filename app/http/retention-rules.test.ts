import { beforeEach, expect, test } from "vitest";
import { createInvitations } from "#app/facilitation/invitation.server.ts";
import { readRetention } from "#app/facilitation/retention-page.server.ts";
import { keepPasswordCode } from "#app/identity/password-code.server.ts";
import { startSession } from "#app/identity/session.server.ts";
import { takeAttempt } from "#app/identity/throttle.server.ts";
import { appendErasure } from "#app/privacy/erasure-list.server.ts";
import { register } from "#app/privacy/register.ts";
import { retentions } from "#app/privacy/register-words.ts";
import { changeRetention } from "#app/privacy/retention.server.ts";
import { timedKinds, untimed, type TimedKind } from "#app/privacy/retention.ts";
import { seal } from "#app/privacy/sealed.server.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { applyRetention, retentionRules } from "./retention-rules.server.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const minutes = (n: number) => n * 60_000;
const run = (sql: string, ...values: readonly (string | number | Buffer)[]) => void clinic.db.$client.prepare(sql).run(...values);
const count = (from: string) => Number(clinic.db.$client.prepare(`select count(*) from ${from}`).pluck().get());

/** How a row of each kind comes to be now, where it is counted, and how long it is kept at most: from the register's words. */
const kept: Readonly<Record<TimedKind, { readonly make: () => unknown; readonly rows: string; readonly atMost: number }>> = {
  session: { make: () => startSession(clinic.db, clinic.tor.accountId, null, now), rows: "sessions", atMost: days(2) },
  throttle: { make: () => takeAttempt(clinic.db, [{ as: "sign_in_name", value: "tor" }], now), rows: "throttles", atMost: days(2) },
  passwordCode: { make: () => keepPasswordCode(clinic.db, { accountId: clinic.tor.accountId, codeHash: Buffer.alloc(32), createdBy: clinic.facilitator.accountId }, now), rows: "password_codes", atMost: days(8) + 1 },
  invitation: {
    make: () => {
      createInvitations(permit(clinic.db, clinic.facilitator, "invitation.create"), clinic.thursday, { count: 1, maxUses: 1, days: 30, track: "patient" }, now);
      run("update invitations set label = ?", seal(clinic.db, { table: "invitations", column: "label", rowId: "i", accountId: clinic.facilitator.accountId, revision: 0 }, "Fam. 1"));
    },
    rows: "invitations where label is not null",
    atMost: days(61),
  },
  message: { make: () => run("insert into messages (id, enrolment_id, sender, text, sent_at) values ('m', ?, 'learner', x'00', ?)", clinic.tor.enrolmentId, now.getTime()), rows: "messages", atMost: days(365) + 1 },
  notice: { make: () => run("insert into outbox (id, account_id, kind, reason, state, due_at, created_at, settled_at) values ('n', ?, 'message', 'm', 'sent', ?, ?, ?)", clinic.tor.accountId, now.getTime(), now.getTime(), now.getTime()), rows: "outbox", atMost: days(30) + 1 },
  meeting: { make: () => run("insert into meetings (id, group_id, kind, starts_at, minutes, place, created_at) values ('m', ?, 'group', ?, 60, 'Rom 2', 0)", clinic.thursday, now.getTime()), rows: "meetings", atMost: days(91) },
  step: { make: () => run("insert into sign_in_steps (id, kind, account_id, created_at, expires_at) values ('s', 'code', ?, ?, ?)", clinic.tor.accountId, now.getTime(), now.getTime() + minutes(15)), rows: "sign_in_steps", atMost: minutes(15) },
  erasure: { make: () => appendErasure(clinic.db, clinic.tor.accountId, now), rows: "erasures", atMost: days(35) + 1 },
};

const apply = (at: Date) =>
  applyRetention(clinic.db, at, (error) => {
    throw error;
  });

test("every row of the register that is kept by time has a rule, and what ends otherwise has none (ASVS 14.2.7)", () => {
  expect([...timedKinds, ...untimed].sort()).toEqual(Object.keys(retentions).sort());
  expect(Object.keys(retentionRules).sort()).toEqual([...timedKinds].sort());
  const used = new Set(register.map((row) => row.kept));
  expect(Object.keys(retentions).filter((kind) => !used.has(kind as keyof typeof retentions))).toEqual([]);
});

test.each(timedKinds)("%s: stays at first, and is gone when its time has come, and the day says how much went", async (kind) => {
  const { db, administrator } = clinic;
  changeRetention(permit(db, administrator, "retention.change"), { meetings: 90, notices: 30, messages: 365 }, now);
  const { make, rows, atMost } = kept[kind];
  await make();
  expect(count(rows)).toBe(1);
  expect((await apply(now))[kind]).toBe(0);
  expect(count(rows)).toBe(1);
  const then = later(atMost);
  expect((await apply(then))[kind]).toBeGreaterThan(0);
  expect(count(rows)).toBe(0);
  const page = readRetention(permit(db, administrator, "retention.change"), then);
  expect(page.runs).toEqual([{ dayOn: then.toISOString().slice(0, 10), kind, removed: expect.any(Number) as number }]);
});

test("what goes on one day is one number, and is shown for ninety days", async () => {
  const { db, tor, administrator } = clinic;
  for (const hours of [0, 1]) {
    run("insert into sessions (id, account_id, expires_at, created_at) values (?, ?, 1, 1)", `s${hours}`, tor.accountId);
    await apply(later(minutes(60 * hours)));
  }
  const runs = (at: Date) => readRetention(permit(db, administrator, "retention.change"), at).runs;
  expect(runs(now)).toEqual([{ dayOn: "2026-06-04", kind: "session", removed: 2 }]);
  expect(runs(later(days(90)))).toHaveLength(1);
  expect(runs(later(days(91)))).toEqual([]);
});

test("a rule that fails stops no other, and is said", async () => {
  run("insert into sessions (id, account_id, expires_at, created_at) values ('s', ?, 1, 1)", clinic.tor.accountId);
  clinic.db.$client.exec("alter table throttles rename to elsewhere; alter table messages rename to nowhere");
  const faults: unknown[] = [];
  changeRetention(permit(clinic.db, clinic.administrator, "retention.change"), { meetings: 90, notices: 30, messages: 365 }, now);
  expect((await applyRetention(clinic.db, now, (error) => void faults.push(error))).session).toBe(1);
  expect(faults).toHaveLength(2);
});
