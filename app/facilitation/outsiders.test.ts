import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { completeLesson } from "#app/learning/progress.server.ts";
import { now, permit, world } from "#tests/world.ts";
import { changeClinic } from "./clinic.server.ts";
import { parseGridView } from "./grid-view.ts";
import { findLearner, listLearners, listLessons } from "./grid.queries.server.ts";
import { readGrid } from "./grid.server.ts";
import { findGroup, listOpenings } from "./group.queries.server.ts";
import { assignFacilitators, changeGroup, createGroup, listGroups, readGroup } from "./group.server.ts";
import { createInvitations, inviteFacilitators, listInvitations, listStaffInvitations, withdrawInvitation, withdrawStaffInvitation } from "./invitation.server.ts";
import { countInvitations, countWaiting, listGroupInvitations } from "./invitation.queries.server.ts";
import { readLearner } from "./learner.server.ts";

const settings = { name: "Kapret", startsOn: "2026-01-01", pace: "dated", quietAfterDays: 3, opensOn: { intro: "2030-01-01" } } as const;
const sheet = { track: "relative", count: 1, maxUses: 1, days: 1 } as const;
const usual = parseGridView(new URLSearchParams());

/** The clinic, with one invitation waiting in the Thursday group, and everything that can be asked about that group. */
function thursdayGroup() {
  const clinic = world();
  const { db, facilitator, thursday, tor } = clinic;
  createInvitations(permit(db, facilitator, "invitation.create"), thursday, sheet, now);
  const invitationId = listInvitations(permit(db, facilitator, "invitation.read"), thursday, 1, now).invitations[0]?.id ?? "";

  const about = (groupId: string, enrolmentId: string): Record<string, (actor: Actor) => unknown> => ({
    readGroup: (actor) => readGroup(permit(db, actor, "group.change"), groupId),
    changeGroup: (actor) => changeGroup(permit(db, actor, "group.change"), groupId, settings, now),
    readGrid: (actor) => readGrid(permit(db, actor, "progress.read"), groupId, usual, now),
    readLearner: (actor) => readLearner(permit(db, actor, "progress.read"), groupId, enrolmentId, now),
    createInvitations: (actor) => createInvitations(permit(db, actor, "invitation.create"), groupId, sheet, now),
    listInvitations: (actor) => listInvitations(permit(db, actor, "invitation.read"), groupId, 1, now),
    withdrawInvitation: (actor) => withdrawInvitation(permit(db, actor, "invitation.create"), groupId, invitationId, now),
  });
  const clinics: Record<string, (actor: Actor) => unknown> = {
    assignFacilitators: (actor) => assignFacilitators(permit(db, actor, "group.assign"), thursday, [actor.accountId], now),
    inviteFacilitators: (actor) => inviteFacilitators(permit(db, actor, "staff.invite"), sheet, now),
    listStaffInvitations: (actor) => listStaffInvitations(permit(db, actor, "staff.read"), now),
    withdrawStaffInvitation: (actor) => withdrawStaffInvitation(permit(db, actor, "staff.invite"), invitationId, now),
    changeClinic: (actor) => changeClinic(permit(db, actor, "clinic.change"), { name: "Kapret", phone: "", address: "", numbers: [] }, now),
  };
  const every: Record<string, (actor: Actor) => unknown> = {
    ...about(thursday, tor.enrolmentId),
    ...clinics,
    listGroups: (actor) => listGroups(permit(db, actor, "group.list")),
    createGroup: (actor) => createGroup(permit(db, actor, "group.create"), settings, [], now),
  };
  const rows = () => ["groups", "group_openings", "group_facilitators", "invitations", "clinic"].map((table) => db.$client.prepare(`select * from ${table}`).all());
  return { ...clinic, invitationId, about, clinics, every, rows };
}

/** Asks each, and expects the same refusal, and not one row changed. */
function expectNotFound(asked: Record<string, (actor: Actor) => unknown>, actor: Actor, rows: () => unknown): void {
  const before = rows();
  for (const [name, ask] of Object.entries(asked)) expect(() => ask(actor), name).toThrow("not_found");
  expect(rows()).toEqual(before);
}

test("the facilitator of the Monday group finds nothing of the Thursday group (ASVS 8.2.2)", () => {
  const { otherFacilitator, thursday, tor, about, rows } = thursdayGroup();
  expectNotFound(about(thursday, tor.enrolmentId), otherFacilitator, rows);
});

test("what is out of reach answers as what is not there", () => {
  const { facilitator, tor, about, rows } = thursdayGroup();
  for (const nonsense of ["", "no-such-group", "' or 1=1 --", "../admin", "\u0000"]) expectNotFound(about(nonsense, tor.enrolmentId), facilitator, rows);
});

test("a learner of the Monday group is not found through the Thursday group, nor the other way round", () => {
  const { db, facilitator, otherFacilitator, thursday, monday, leila, tor } = thursdayGroup();
  expect(() => readLearner(permit(db, facilitator, "progress.read"), thursday, leila.enrolmentId, now)).toThrow("not_found");
  expect(() => readLearner(permit(db, otherFacilitator, "progress.read"), monday, tor.enrolmentId, now)).toThrow("not_found");
  expect(() => readLearner(permit(db, facilitator, "progress.read"), thursday, tor.accountId, now)).toThrow("not_found");
});

test("an invitation of the Thursday group is not withdrawn through the Monday group", () => {
  const { db, otherFacilitator, monday, invitationId } = thursdayGroup();
  expect(() => withdrawInvitation(permit(db, otherFacilitator, "invitation.create"), monday, invitationId, now)).toThrow("not_found");
});

test("an administrator sees no grid, no learner and no invitation of a group, and changes none", () => {
  const { administrator, thursday, tor, about, rows } = thursdayGroup();
  expectNotFound(about(thursday, tor.enrolmentId), administrator, rows);
});

test("a facilitator does nothing that is the administrator's (ASVS 8.2.1)", () => {
  const { facilitator, clinics, rows } = thursdayGroup();
  expectNotFound(clinics, facilitator, rows);
});

test("every query stands for itself: it finds nothing of a group out of reach, whoever asked before it", () => {
  const { db, facilitator, otherFacilitator, thursday, tor } = thursdayGroup();
  completeLesson(permit(db, tor, "lesson.complete"), { moduleId: "intro", lesson: 1 }, now);
  changeGroup(permit(db, facilitator, "group.change"), thursday, settings, now);
  const found = (actor: Actor) => {
    const reading = permit(db, actor, "progress.read");
    return [
      findGroup(reading, thursday),
      findLearner(reading, thursday, tor.enrolmentId),
      ...[listOpenings(reading, thursday), listLearners(reading, thursday), listLessons(reading, thursday, tor.enrolmentId), listGroupInvitations(reading, thursday, now, { after: 0, most: 1 })].map((rows) => rows[0]),
      countWaiting(reading, thursday, now) || undefined,
      countInvitations(reading, thursday) || undefined,
    ];
  };
  expect(found(facilitator)).not.toContain(undefined);
  expect(found(otherFacilitator)).toEqual(Array(8).fill(undefined));
});

test("whoever leads two groups sees in each what is in it, and nothing of the other", () => {
  const { db, administrator, facilitator, thursday, monday, tor, leila } = thursdayGroup();
  assignFacilitators(permit(db, administrator, "group.assign"), monday, [facilitator.accountId], now);
  completeLesson(permit(db, tor, "lesson.complete"), { moduleId: "intro", lesson: 1 }, now);
  const reading = permit(db, facilitator, "progress.read");

  expect(readGrid(reading, monday, usual, now)).toMatchObject({ totals: { learners: 2, invitationsWaiting: 0 }, matching: 2 });
  expect(readGrid(reading, thursday, usual, now)).toMatchObject({ totals: { learners: 4, invitationsWaiting: 1 }, matching: 4 });
  expect(listInvitations(permit(db, facilitator, "invitation.read"), monday, 1, now).invitations).toEqual([]);
  expect(() => readLearner(reading, monday, tor.enrolmentId, now)).toThrow("not_found");
  expect(listLessons(reading, monday, tor.enrolmentId)).toEqual([]);
  expect(readLearner(reading, monday, leila.enrolmentId, now).timeline).toEqual([]);
});

test("a learner finds none of it, not even of their own group", () => {
  const { tor, leila, every, rows } = thursdayGroup();
  for (const learner of [tor, leila]) expectNotFound(every, learner, rows);
});

test("the facilitator of the group finds all of it: the refusals above are not for want of asking right", () => {
  const { facilitator, thursday, tor, about } = thursdayGroup();
  for (const [name, ask] of Object.entries(about(thursday, tor.enrolmentId))) expect(() => ask(facilitator), name).not.toThrow();
});

test("an administrator names facilitators of a group that is there, and of no other", () => {
  const { db, administrator, facilitator } = thursdayGroup();
  expect(() => assignFacilitators(permit(db, administrator, "group.assign"), "no-such-group", [facilitator.accountId], now)).toThrow("not_found");
});
