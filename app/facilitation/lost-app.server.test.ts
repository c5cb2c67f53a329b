import { expect, test } from "vitest";
import { makeSecret } from "#app/identity/authenticator.server.ts";
import { hasSecondFactor, keepAuthenticator, takenAwayAt } from "#app/identity/second-factor.server.ts";
import { startSession } from "#app/identity/session.server.ts";
import { takeStaffFactorAway } from "#app/identity/staff.server.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { goAway } from "./absence.server.ts";
import { takeLearnerFactorAway } from "./lost-app.server.ts";

async function clinic() {
  const here = world();
  const { db, siv, facilitator } = here;
  for (const { accountId } of [siv, facilitator]) {
    keepAuthenticator(db, accountId, makeSecret(), 0, now);
    await startSession(db, accountId, null, now);
  }
  const noted = () => db.$client.prepare("select account_id, action, enrolment_id, group_id from audit_entries order by id").raw().all();
  const sessionsOf = (accountId: string) => db.$client.prepare("select count(*) from sessions where account_id = ?").pluck().get(accountId);
  return { ...here, noted, sessionsOf };
}

test("who leads a learner's group takes away a second factor that is lost: it is noted, and the learner is signed out and told (ASVS 6.4.4)", async () => {
  const { db, siv, tor, facilitator, thursday, noted, sessionsOf } = await clinic();
  const lead = permit(db, facilitator, "learner.let-in");
  expect(takeLearnerFactorAway(lead, thursday, siv.enrolmentId, later(5))).toBeUndefined();
  expect([hasSecondFactor(db, siv.accountId), takenAwayAt(db, siv.accountId), sessionsOf(siv.accountId)]).toEqual([false, later(5).getTime(), 0]);
  expect(takeLearnerFactorAway(lead, thursday, siv.enrolmentId, later(6))).toBe("none");
  expect(takeLearnerFactorAway(lead, thursday, tor.enrolmentId, later(6))).toBe("none");
  expect(noted()).toEqual([[facilitator.accountId, "second-factor.take-away", siv.enrolmentId, thursday]]);
});

test("who leads another group does not, unless in the place of one who is away", async () => {
  const { db, siv, facilitator, otherFacilitator, thursday, monday, noted } = await clinic();
  const other = permit(db, otherFacilitator, "learner.let-in");
  for (const group of [thursday, monday]) expect(() => takeLearnerFactorAway(other, group, siv.enrolmentId, now)).toThrow("not_found");
  expect([hasSecondFactor(db, siv.accountId), noted()]).toEqual([true, []]);
  goAway(permit(db, facilitator, "absence.change"), { fromOn: "2026-06-04", untilOn: "2026-06-05", substitute: otherFacilitator.accountId }, now);
  expect(takeLearnerFactorAway(other, thursday, siv.enrolmentId, now)).toBeUndefined();
});

test("an administrator takes away that of somebody else who works there, and of no learner", async () => {
  const { db, siv, administrator, facilitator, noted, sessionsOf } = await clinic();
  const may = permit(db, administrator, "staff.let-in");
  keepAuthenticator(db, administrator.accountId, makeSecret(), 0, now);
  expect(takeStaffFactorAway(may, administrator.accountId, now)).toBe("own_account");
  expect(() => takeStaffFactorAway(may, siv.accountId, now)).toThrow("not_found");
  expect(noted()).toEqual([]);
  expect(takeStaffFactorAway(may, facilitator.accountId, later(days(1)))).toBeUndefined();
  expect([hasSecondFactor(db, facilitator.accountId), sessionsOf(facilitator.accountId)]).toEqual([false, 0]);
  expect(takeStaffFactorAway(may, facilitator.accountId, later(days(1)))).toBe("none");
  expect(noted()).toEqual([[administrator.accountId, "second-factor.take-away", null, null]]);
});

test("passkeys go with the code, because the lost device may hold both; without either nothing is taken, and others keep theirs", async () => {
  const { db, siv, tor, facilitator, thursday } = await clinic();
  const lead = permit(db, facilitator, "learner.let-in");
  const give = (accountId: string) => void db.$client.prepare("insert into passkeys (id, account_id, credential_id, public_key, counter, transports, name, created_at) values (?, ?, ?, x'00', 0, '', x'00', 1)").run(`p ${accountId}`, accountId, `c ${accountId}`);
  const owners = () => db.$client.prepare("select account_id from passkeys order by account_id").pluck().all();
  for (const { accountId } of [siv, tor, facilitator]) give(accountId);
  expect(takeLearnerFactorAway(lead, thursday, siv.enrolmentId, now)).toBeUndefined();
  expect(owners()).toEqual([tor.accountId, facilitator.accountId].sort());
  expect(takeLearnerFactorAway(lead, thursday, tor.enrolmentId, now), "a passkey, and no app").toBeUndefined();
  expect([owners(), takenAwayAt(db, tor.accountId), hasSecondFactor(db, tor.accountId)]).toEqual([[facilitator.accountId], now.getTime(), false]);
  expect(takeLearnerFactorAway(lead, thursday, tor.enrolmentId, now)).toBe("none");
});
