import { beforeEach, expect, test } from "vitest";
import { openShare } from "#app/family/share.server.ts";
import { listWishes, pairWishes, setOpened } from "#app/family/pairing.server.ts";
import { saveWish } from "#app/family/family.server.ts";
import { setDisabled } from "#app/identity/staff.server.ts";
import { readShared } from "#app/learning/shared-item.server.ts";
import { findBrokenEntry } from "#app/privacy/audit-list.server.ts";
import { medianTime } from "#tests/processor-time.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { changeClinic } from "./clinic.server.ts";
import { changeDischarge } from "./discharge.server.ts";
import { assignFacilitators, changeGroup, createGroup } from "./group.server.ts";
import { createInvitations, inviteFacilitators, withdrawInvitation, withdrawStaffInvitation } from "./invitation.server.ts";
import { readLearnerPage } from "./learner-page.server.ts";
import { letLearnerIn, letStaffIn } from "./password-code.server.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

/** Every entry so far: who, what, whose record and which group. */
const noted = () => clinic.db.$client.prepare("select account_id, action, enrolment_id, group_id from audit_entries order by id").raw().all();

test("a look at a learner's page is noted, once, with whose it was", () => {
  const { db, facilitator, otherFacilitator, thursday, tor } = clinic;
  readLearnerPage(permit(db, facilitator, "progress.read"), thursday, tor.enrolmentId, now);
  expect(() => readLearnerPage(permit(db, otherFacilitator, "progress.read"), thursday, tor.enrolmentId, now)).toThrow("not_found");
  expect(noted()).toEqual([[facilitator.accountId, "learner.read", tor.enrolmentId, thursday]]);
});

test("what a facilitator does to a learner's record is noted, and what is refused is not", () => {
  const { db, facilitator, otherFacilitator, thursday, tor } = clinic;
  const discharge = { dischargedOn: "2026-06-01", early: undefined };
  changeDischarge(permit(db, facilitator, "enrolment.discharge"), thursday, tor.enrolmentId, discharge, now);
  expect(() => changeDischarge(permit(db, otherFacilitator, "enrolment.discharge"), thursday, tor.enrolmentId, discharge, now)).toThrow("not_found");
  expect(changeDischarge(permit(db, facilitator, "enrolment.discharge"), thursday, tor.enrolmentId, { ...discharge, dischargedOn: "2026-07-01" }, now)).toBeDefined();
  letLearnerIn(permit(db, facilitator, "learner.let-in"), thursday, tor.enrolmentId, now);
  expect(noted()).toEqual([
    [facilitator.accountId, "enrolment.discharge", tor.enrolmentId, thursday],
    [facilitator.accountId, "password.let-in", tor.enrolmentId, thursday],
  ]);
});

test("linking a family, and opening or closing it, is noted for each who is in it", () => {
  const { db, facilitator, thursday, tor, siv } = clinic;
  for (const learner of [tor, siv]) saveWish(permit(db, learner, "family.change"), { wish: "Oss to", revision: 0 }, now);
  const pairing = permit(db, facilitator, "family.pair");
  expect(pairWishes(pairing, { wishes: [{ enrolmentId: tor.enrolmentId, revision: 9 }, { enrolmentId: siv.enrolmentId, revision: 9 }], open: "no" }, now)).toBe("wish_changed");
  expect(noted()).toEqual([]);
  expect(pairWishes(pairing, { wishes: listWishes(permit(db, facilitator, "family.list")), open: "no" }, now)).toBeUndefined();
  setOpened(pairing, String(db.$client.prepare("select id from families").pluck().get()), true, now);
  const both = [tor, siv].map(({ enrolmentId }) => [facilitator.accountId, "family.pair", enrolmentId, thursday]).sort();
  expect([noted().slice(0, 2).sort(), noted().slice(2).sort()]).toEqual([both, both]);
});

test("what a learner shares with the facilitators is noted when one of them reads it, and not when one of the family does", () => {
  const { db, facilitator, thursday, siv } = clinic;
  openShare(permit(db, siv, "share.change"), { kind: "progress", item: "intro", revision: null }, { recipient: "facilitator", untilOn: "2026-06-20" }, now);
  readShared(permit(db, facilitator, "shared.read"), String(db.$client.prepare("select id from shares").pluck().get()), now);
  expect(noted()).toEqual([[facilitator.accountId, "share.read", siv.enrolmentId, thursday]]);
});

test("invitations, groups, staff and the clinic's own facts are noted", () => {
  const { db, administrator, facilitator, otherFacilitator, thursday } = clinic;
  createInvitations(permit(db, facilitator, "invitation.create"), thursday, { track: "patient", count: 3, maxUses: 1, days: 30 }, now);
  inviteFacilitators(permit(db, administrator, "staff.invite"), { count: 2, days: 30 }, now);
  const settings = { name: "Ny", startsOn: "2026-06-01", pace: "free" as const, quietAfterDays: 14, opensOn: {} };
  changeGroup(permit(db, facilitator, "group.change"), thursday, settings, now);
  assignFacilitators(permit(db, administrator, "group.assign"), thursday, [otherFacilitator.accountId], now);
  const made = createGroup(permit(db, facilitator, "group.create"), settings, [], now);
  setDisabled(permit(db, administrator, "staff.change"), otherFacilitator.accountId, true, now);
  letStaffIn(permit(db, administrator, "staff.let-in"), facilitator.accountId, now);
  changeClinic(permit(db, administrator, "clinic.change"), { name: "Fjordklinikken", phone: "", address: "", numbers: [] }, now);
  expect(noted().map((entry) => (entry as unknown[]).filter((_, at) => at !== 2))).toEqual([
    [facilitator.accountId, "invitation.create", thursday],
    [administrator.accountId, "invitation.create", null],
    [facilitator.accountId, "group.change", thursday],
    [administrator.accountId, "group.change", thursday],
    [facilitator.accountId, "group.change", made],
    [administrator.accountId, "staff.change", null],
    [administrator.accountId, "password.let-in", null],
    [administrator.accountId, "clinic.change", null],
  ]);
  expect(findBrokenEntry(db)).toBeUndefined();
});

test("withdrawing an invitation is noted once, of a group's and of a facilitator's, and what is refused is not", () => {
  const { db, administrator, facilitator, otherFacilitator, thursday } = clinic;
  createInvitations(permit(db, facilitator, "invitation.create"), thursday, { track: "patient", count: 1, maxUses: 1, days: 30 }, now);
  inviteFacilitators(permit(db, administrator, "staff.invite"), { count: 1, days: 30 }, now);
  const idOf = (role: string) => String(db.$client.prepare("select id from invitations where role = ?").pluck().get(role));
  expect(() => withdrawInvitation(permit(db, otherFacilitator, "invitation.create"), thursday, idOf("learner"), now)).toThrow("not_found");
  for (const at of [now, later(1000)]) {
    withdrawInvitation(permit(db, facilitator, "invitation.create"), thursday, idOf("learner"), at);
    withdrawStaffInvitation(permit(db, administrator, "staff.invite"), idOf("facilitator"), at);
  }
  expect(noted().slice(2)).toEqual([
    [facilitator.accountId, "invitation.withdraw", null, thursday],
    [administrator.accountId, "invitation.withdraw", null, null],
  ]);
  expect(findBrokenEntry(db)).toBeUndefined();
});

test("a peer worker who is given a group's messages, or from whom they are taken, is noted each time, and nothing where they stay", () => {
  const { db, administrator, facilitator, otherFacilitator, thursday } = clinic;
  const assign = (messages: boolean) => assignFacilitators(permit(db, administrator, "group.assign"), thursday, [facilitator.accountId, { accountId: otherFacilitator.accountId, kind: "peer", messages }], now);
  for (const messages of [false, true, true, false]) assign(messages);
  assignFacilitators(permit(db, administrator, "group.assign"), thursday, [facilitator.accountId], now);
  const change = [administrator.accountId, "group.change", null, thursday];
  const moved = (action: string) => [administrator.accountId, action, null, thursday];
  expect(noted()).toEqual([change, change, moved("messages.give"), change, change, moved("messages.take"), change]);
  expect(findBrokenEntry(db)).toBeUndefined();
});

test("a look that is noted takes less than two milliseconds of the processor, however long the trail is", () => {
  const { db, facilitator, thursday, tor } = clinic;
  db.$client.exec("with recursive many(n) as (select 1 union all select n + 1 from many where n < 20000) insert into audit_entries (at, account_id, action, hash) select n, 'x', 'learner.read', randomblob(32) from many");
  const look = () => readLearnerPage(permit(db, facilitator, "progress.read"), thursday, tor.enrolmentId, now);
  expect(medianTime(look, 101)).toBeLessThan(2);
});
