import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { listShared, openShare } from "#app/family/share.server.ts";
import { completeLesson } from "#app/learning/progress.server.ts";
import { facilitatorCalled, leads, on } from "#tests/more-facilitators.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { arrangeAbsence, endAbsence, goAway, readAbsences } from "./absence.server.ts";
import { listGroups } from "./group.server.ts";
import { readLearner } from "./learner.server.ts";
import { findGroup } from "./group.queries.server.ts";

const away = { fromOn: "2026-06-08", untilOn: "2026-06-12" };
const daysOfIt = ["2026-06-08", "2026-06-10", "2026-06-12"];

/** The facilitator of the Thursday group is away for five days, and the one of the Monday group stands in. */
function standingIn() {
  const clinic = world();
  const { db, facilitator, otherFacilitator, siv } = clinic;
  openShare(permit(db, siv, "share.change"), { kind: "progress", item: "intro", revision: null }, { recipient: "facilitator", untilOn: "2026-06-30" }, now);
  completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 1 }, now);
  expect(goAway(permit(db, facilitator, "absence.change"), { ...away, substitute: otherFacilitator.accountId }, now)).toBeUndefined();
  const idOf = (accountId: string) => String(db.$client.prepare("select id from absences where account_id = ?").pluck().get(accountId));
  const groups = (who: Actor, day: string) => listGroups(permit(db, on(who, day), "group.list")).map(({ name }) => name).sort();
  return { ...clinic, idOf, groups };
}

const both = ["Mandagsgruppa", "Torsdagsgruppa"];

test("a substitute reaches the groups from the first day of the absence to the last, and on no other", () => {
  const { groups, otherFacilitator, facilitator } = standingIn();
  for (const day of ["2026-06-04", "2026-06-07", "2026-06-13", "2027-06-10"]) expect(groups(otherFacilitator, day), day).toEqual(["Mandagsgruppa"]);
  for (const day of daysOfIt) expect(groups(otherFacilitator, day), day).toEqual(both);
  expect(groups(facilitator, "2026-06-10"), "who is away still leads them, and nothing of the substitute's").toEqual(["Torsdagsgruppa"]);
});

test("a substitute may all that the absent one may there: her learners, their messages, and what they share", () => {
  const { db, otherFacilitator, thursday, siv } = standingIn();
  const during = on(otherFacilitator, "2026-06-10");
  const then = new Date("2026-06-10T10:00:00Z");
  expect(readLearner(permit(db, during, "progress.read"), thursday, siv.enrolmentId, then).name).toBe("Siv");
  expect(findGroup(permit(db, during, "message.read"), thursday)?.name).toBe("Torsdagsgruppa");
  expect(listShared(permit(db, during, "shared.read"), then)).toHaveLength(1);
  const after = on(otherFacilitator, "2026-06-13");
  expect(() => readLearner(permit(db, after, "progress.read"), thursday, siv.enrolmentId, then)).toThrow("not_found");
  expect(findGroup(permit(db, after, "message.read"), thursday)).toBeUndefined();
  expect(listShared(permit(db, after, "shared.read"), then)).toEqual([]);
});

test("an absence that is ended early is over at once, and one called off never begins", () => {
  const { db, groups, idOf, facilitator, otherFacilitator } = standingIn();
  endAbsence(permit(db, on(facilitator, "2026-06-10"), "absence.change"), idOf(facilitator.accountId), new Date("2026-06-10T10:00:00Z"));
  for (const day of ["2026-06-10", "2026-06-12"]) expect(groups(otherFacilitator, day)).toEqual(["Mandagsgruppa"]);
  expect(readAbsences(permit(db, facilitator, "absence.change"), 1, now).absences).toEqual([]);
  expect(goAway(permit(db, facilitator, "absence.change"), { ...away, substitute: "" }, now), "the days are free again").toBeUndefined();
});

test("what somebody stands in for does not pass on: a substitute of the substitute reaches her own groups alone", () => {
  const { db, groups, otherFacilitator } = standingIn();
  const third = facilitatorCalled(db, "veileder tre");
  goAway(permit(db, otherFacilitator, "absence.change"), { ...away, substitute: third.accountId }, now);
  for (const day of daysOfIt) expect(groups(third, day)).toEqual(["Mandagsgruppa"]);
});

test("the substitute of a peer worker gets no messages, and nothing shared, that the peer worker had not", () => {
  const { db, otherFacilitator, thursday, siv } = world();
  const peer = facilitatorCalled(db, "erfaren");
  leads(db, peer, thursday, { kind: "peer", messages: false });
  openShare(permit(db, siv, "share.change"), { kind: "progress", item: "intro", revision: null }, { recipient: "facilitator", untilOn: "2026-06-30" }, now);
  goAway(permit(db, peer, "absence.change"), { fromOn: "2026-06-04", untilOn: "2026-06-04", substitute: otherFacilitator.accountId }, now);
  expect(listGroups(permit(db, otherFacilitator, "group.list"))).toHaveLength(2);
  for (const who of [peer, otherFacilitator]) {
    expect(findGroup(permit(db, who, "message.read"), thursday)).toBeUndefined();
    expect(findGroup(permit(db, who, "message.write"), thursday)).toBeUndefined();
    expect(listShared(permit(db, who, "shared.read"), now)).toEqual([]);
  }
});

test("somebody is away from today at the earliest, for a year at most, once at a time, and somebody who is here stands in", () => {
  const { db, facilitator, otherFacilitator, siv } = standingIn();
  const own = permit(db, facilitator, "absence.change");
  const say = (fromOn: string, untilOn: string, substitute = "") => goAway(own, { fromOn, untilOn, substitute }, now);
  expect(say("2026-06-03", "2026-06-03")).toEqual({ fromOn: "absence_day" });
  expect(say("2026-07-02", "2026-07-01")).toEqual({ untilOn: "absence_day" });
  expect(say("2026-07-01", "2027-07-01")).toEqual({ untilOn: "absence_day" });
  for (const [from, until] of [["2026-06-12", "2026-06-20"], ["2026-06-04", "2026-06-08"], ["2026-06-04", "2026-06-20"]] as const) expect(say(from, until)).toEqual({ fromOn: "absence_overlaps" });
  for (const nobody of [facilitator.accountId, siv.accountId, randomUUID()]) expect(say("2026-07-01", "2026-07-02", nobody)).toEqual({ substitute: "choose" });
  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(otherFacilitator.accountId);
  expect(say("2026-07-01", "2026-07-02", otherFacilitator.accountId)).toEqual({ substitute: "choose" });
  db.$client.prepare("update accounts set disabled_at = null").run();
  goAway(permit(db, otherFacilitator, "absence.change"), { fromOn: "2026-07-02", untilOn: "2026-07-02", substitute: "" }, now);
  expect(say("2026-07-01", "2026-07-02", otherFacilitator.accountId)).toEqual({ substitute: "substitute_away" });
  expect(say("2026-06-04", "2026-06-04", otherFacilitator.accountId)).toBeUndefined();
});

test("a facilitator sees and ends her own time away, and in whose place she stands; nobody else's", () => {
  const { db, facilitator, otherFacilitator, idOf, groups } = standingIn();
  const page = (who: Actor) => readAbsences(permit(db, who, "absence.change"), 1, now);
  expect(page(facilitator)).toMatchObject({ absences: [{ name: "veileder en", ...away, substitute: "veileder to" }], standingIn: [], facilitators: [{ displayName: "veileder to" }] });
  expect(page(otherFacilitator)).toMatchObject({ absences: [], standingIn: [{ name: "veileder en", ...away }] });
  for (const absence of [idOf(facilitator.accountId), randomUUID(), ""]) expect(() => endAbsence(permit(db, otherFacilitator, "absence.change"), absence, now)).toThrow("not_found");
  expect(groups(otherFacilitator, "2026-06-10")).toEqual(both);
});

test("an administrator arranges it for somebody who cannot, for facilitators alone, and each change is noted", () => {
  const { db, administrator, facilitator, otherFacilitator, siv, groups } = clinicOf();
  const arranges = permit(db, administrator, "absence.arrange");
  expect(arrangeAbsence(arranges, { account: facilitator.accountId, ...away, substitute: otherFacilitator.accountId }, now)).toBeUndefined();
  expect(groups(otherFacilitator, "2026-06-10")).toEqual(both);
  for (const account of [siv.accountId, administrator.accountId, randomUUID()]) expect(() => arrangeAbsence(arranges, { account, ...away, substitute: "" }, now)).toThrow("not_found");
  const { absences, facilitators, standingIn } = readAbsences(arranges, 1, now);
  expect(absences).toMatchObject([{ name: "veileder en", substitute: "veileder to" }]);
  expect([facilitators.length, standingIn]).toEqual([2, []]);
  endAbsence(arranges, absences[0]!.id, later(1000));
  endAbsence(arranges, absences[0]!.id, later(2000));
  for (const absence of [randomUUID(), ""]) expect(() => endAbsence(arranges, absence, now)).toThrow("not_found");
  expect(groups(otherFacilitator, "2026-06-10")).toEqual(["Mandagsgruppa"]);
  expect(db.$client.prepare("select action, account_id from audit_entries").all()).toEqual(Array(2).fill({ action: "absence.change", account_id: administrator.accountId }));
  for (const other of [siv, facilitator]) expect(() => permit(db, other, "absence.arrange")).toThrow("not_found");
  for (const other of [siv, administrator]) expect(() => permit(db, other, "absence.change")).toThrow("not_found");
});

function clinicOf() {
  const clinic = world();
  return { ...clinic, groups: (who: Actor, day: string) => listGroups(permit(clinic.db, on(who, day), "group.list")).map(({ name }) => name).sort() };
}

test("the administrator's list is shown thirty at a time, the first to begin first, without what is over", () => {
  const { db, administrator, facilitator } = world();
  for (let n = 0; n < 65; n++) {
    const day = new Date(Date.UTC(2026, 5, 1 + n)).toISOString().slice(0, 10);
    db.$client.prepare("insert into absences values (?, ?, null, ?, ?, 0, null)").run(`away ${n}`, facilitator.accountId, day, day);
  }
  const page = (n: number) => readAbsences(permit(db, administrator, "absence.arrange"), n, now);
  expect(page(1)).toMatchObject({ page: 1, isMore: true });
  expect(page(1).absences.map(({ fromOn }) => fromOn).slice(0, 2)).toEqual(["2026-06-04", "2026-06-05"]);
  expect([page(1).absences.length, page(2).absences.length, page(3).absences.length]).toEqual([30, 30, 2]);
});
