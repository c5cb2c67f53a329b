import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { leave } from "#app/family/family.server.ts";
import { setOpened } from "#app/family/pairing.server.ts";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { en } from "#app/i18n/en.ts";
import { nb } from "#app/i18n/nb.ts";
import { tellHappening } from "#app/learning/happening.server.ts";
import type { Database } from "#db/client.server.ts";
import { link } from "#tests/linked-family.ts";
import { familyOf, meetingClinic, plan, planned, typedPlan } from "#tests/meeting-clinic.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { planForm, timeForm } from "./meeting-form.server.ts";
import { cancelMeeting, changeMeeting, planMeeting, requireMeeting } from "./meeting.server.ts";
import { readMeetingPage } from "./meeting-page.server.ts";
import { readMeetingsPage } from "./meetings-page.server.ts";

const problemsOf = (typed: Partial<typeof typedPlan>): Record<string, string> => {
  const read = planForm.safeParse({ ...typedPlan, event: randomUUID(), ...typed });
  return Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
};

/** Everybody wants to be told of meetings, at an address that they have confirmed. */
function tellEverybody(db: Database): void {
  db.$client.exec("insert into notice_choices select id, 0, 1, 0, 0 from accounts; update accounts set email_confirmed_at = 1");
}

const told = (db: Database, ...people: readonly Learner[]): number[] => people.map(({ accountId }) => Number(db.$client.prepare("select count(*) from outbox where kind = 'meeting' and account_id = ?").pluck().get(accountId)));

test("a meeting at six in the evening is that in summer and in winter", () => {
  const clinic = world();
  const { db, facilitator, thursday } = clinic;
  const page = (id: string) => readMeetingPage(permit(db, facilitator, "meeting.read"), thursday, id, now).meeting;
  const [summer, winter] = [planned(clinic, { kind: "group", heldOn: "2026-10-24" }), planned(clinic, { kind: "group", heldOn: "2026-10-26" })];
  expect([page(summer), page(winter)]).toMatchObject([{ on: "2026-10-24", from: "18:00", until: "19:00" }, { on: "2026-10-26", from: "18:00", until: "19:00" }]);
  expect(requireMeeting(permit(db, facilitator, "meeting.read"), thursday, winter).startsAt - requireMeeting(permit(db, facilitator, "meeting.read"), thursday, summer).startsAt).toBe(days(2) + 3_600_000);
});

test("a night under open sky says on which day it ends", () => {
  const clinic = world();
  const { db, facilitator, thursday } = clinic;
  const times = (typed: Partial<typeof typedPlan>) => {
    const { meeting } = readMeetingPage(permit(db, facilitator, "meeting.read"), thursday, planned(clinic, { kind: "group", heldOn: "2026-06-11", ...typed }), now);
    return [nb, en].map(({ calendar }) => calendar.time(meeting, "2026-06-04").replace(/\s/g, " "));
  };
  expect(times({ heldAt: "22:00", minutes: "540" })).toEqual(["torsdag 11. juni kl. 22.00 til fredag 12. juni kl. 07.00", "Thursday 11 June, 22:00 to Friday 12 June, 07:00"]);
  expect(times({ heldAt: "18:00", minutes: "90" })).toEqual(["torsdag 11. juni kl. 18.00–19.30", "Thursday 11 June, 18:00–19:30"]);
});

test("every mistake in the form is told beside its field", () => {
  expect(problemsOf({ kind: "party" })).toEqual({ kind: "choose" });
  expect(problemsOf({ heldOn: "2026-02-30", heldAt: "25:00", minutes: "4", place: " ", places: "0" })).toEqual({ heldOn: "not_a_date", heldAt: "not_a_time", minutes: "not_a_number", place: "required", places: "not_a_number" });
  expect(problemsOf({ minutes: "1441", place: "x".repeat(81), requirements: "x".repeat(301), places: "101" })).toEqual({ minutes: "not_a_number", place: "too_long", requirements: "too_long", places: "not_a_number" });
  expect(problemsOf({ place: "\u0000\u202e\n" })).toEqual({ place: "required" });
  expect(planForm.parse({ ...typedPlan, event: randomUUID(), place: "Rom\u0000 2\nførste\u202e etasje", requirements: "Håndkle\u0007\nog lue" })).toMatchObject({ place: "Rom 2 første etasje", requirements: "Håndkle\nog lue" });
  expect(planForm.safeParse({ ...typedPlan, event: "1" }).success).toBe(false);
  const clinic = meetingClinic();
  const refused = (typed: Partial<typeof typedPlan>) => plan(clinic, { kind: "group", ...typed });
  expect(refused({ heldOn: "2026-06-04", heldAt: "12:00" })).toEqual({ ok: false, problems: { heldOn: "meeting_past" } });
  expect(refused({ heldOn: "2028-06-30" })).toEqual({ ok: false, problems: { heldOn: "meeting_far" } });
  expect(refused({ heldOn: "2027-03-28", heldAt: "02:30" })).toEqual({ ok: false, problems: { heldAt: "time_not_there" } });
  expect(refused({ kind: "activity", module: "t01" })).toEqual({ ok: false, problems: { module: "choose" } });
});

test("a family's meeting is planned for a family of the group that is open, and for no other", () => {
  const clinic = meetingClinic();
  const { db, facilitator, monday, otherFacilitator } = clinic;
  const refused = { ok: false, problems: { family: "choose" } };
  expect(plan(clinic, { family: randomUUID() })).toEqual(refused);
  expect(plan(clinic, { family: "" })).toEqual(refused);
  const family = familyOf(clinic);
  const other = planForm.parse({ ...typedPlan, family, event: randomUUID() });
  expect(planMeeting(permit(db, otherFacilitator, "meeting.change"), monday, other, now)).toEqual(refused);
  setOpened(permit(db, facilitator, "family.pair"), family, false, now);
  expect(plan(clinic, { family })).toEqual(refused);
  expect(plan(clinic, { kind: "group", family: "kept from before" })).toMatchObject({ ok: true });
});

test("a plan that is sent twice is one meeting", () => {
  const clinic = meetingClinic();
  const { db, facilitator, thursday } = clinic;
  const twice = planForm.parse({ ...typedPlan, kind: "group", event: randomUUID() });
  const change = permit(db, facilitator, "meeting.change");
  expect([planMeeting(change, thursday, twice, now), planMeeting(change, thursday, twice, now)]).toMatchObject([{ ok: true, meetingId: twice.event }, { ok: true, meetingId: twice.event }]);
  expect(readMeetingsPage(permit(db, facilitator, "meeting.read"), thursday, 1, now).coming).toHaveLength(2);
});

test("the facilitator of another group gets nothing of a meeting, whichever group she asks by", () => {
  const { db, otherFacilitator, monday, thursday, meeting } = meetingClinic();
  const read = permit(db, otherFacilitator, "meeting.read");
  const change = permit(db, otherFacilitator, "meeting.change");
  for (const group of [thursday, monday]) {
    expect(() => readMeetingPage(read, group, meeting, now)).toThrow("not_found");
    expect(() => cancelMeeting(change, group, meeting, now)).toThrow("not_found");
    expect(() => changeMeeting(change, group, meeting, timeForm.parse(typedPlan), now)).toThrow("not_found");
  }
  expect(() => readMeetingsPage(read, thursday, 1, now)).toThrow("not_found");
  expect(readMeetingsPage(read, monday, 1, now)).toMatchObject({ coming: [], earlier: [], families: [] });
});

test("a change and a cancellation are counted, and a meeting that is cancelled is changed no more", () => {
  const { db, facilitator, thursday, meeting } = meetingClinic();
  const change = permit(db, facilitator, "meeting.change");
  const standing = () => requireMeeting(change, thursday, meeting);
  expect(standing()).toMatchObject({ changes: 0, cancelledAt: null });
  expect(changeMeeting(change, thursday, meeting, timeForm.parse({ ...typedPlan, heldAt: "19:00", place: "Rom 3" }), now)).toBeUndefined();
  expect(standing()).toMatchObject({ changes: 1, place: "Rom 3" });
  cancelMeeting(change, thursday, meeting, now);
  cancelMeeting(change, thursday, meeting, later(1000));
  expect(standing()).toMatchObject({ changes: 2, cancelledAt: now.getTime() });
  expect(changeMeeting(change, thursday, meeting, timeForm.parse(typedPlan), now)).toEqual({ heldOn: "meeting_cancelled" });
  expect(standing().changes).toBe(2);
});

test("those whom it concerns are told of a plan, a change and a cancellation, once each; who has left, closed or met with something is not", () => {
  const clinic = world();
  const { db, tor, siv, ingrid, jonas } = clinic;
  tellEverybody(db);
  const { facilitator, thursday } = clinic;
  const linked = meetingClinicFor(clinic, [tor, siv]);
  expect(told(db, tor, siv, ingrid, jonas)).toEqual([1, 1, 0, 0]);
  const change = permit(db, facilitator, "meeting.change");
  changeMeeting(change, thursday, linked, timeForm.parse({ ...typedPlan, heldAt: "19:00" }), now);
  expect(told(db, tor, siv)).toEqual([2, 2]);
  answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "unsure", experienced: "no" }, now);
  changeMeeting(change, thursday, linked, timeForm.parse({ ...typedPlan, heldAt: "20:00" }), now);
  expect(told(db, tor, siv)).toEqual([3, 2]);
  tellHappening(permit(db, tor, "happening.tell"), now);
  cancelMeeting(change, thursday, linked, now);
  expect(told(db, tor, siv)).toEqual([3, 2]);
  planned(clinic, { kind: "group" });
  expect(told(db, tor, siv, ingrid, jonas), "a meeting of the group is everybody's").toEqual([4, 3, 1, 1]);
  planned(clinic, { kind: "activity", module: "e05" });
  expect(told(db, tor, siv, ingrid, jonas), "and a walk is the patients'").toEqual([4, 4, 1, 2]);
});

test("nobody who has left the family is told of its meeting", () => {
  const clinic = world();
  const { db, tor, siv, facilitator, thursday } = clinic;
  tellEverybody(db);
  const meeting = meetingClinicFor(clinic, [tor, siv]);
  leave(permit(db, tor, "family.change"), now);
  cancelMeeting(permit(db, facilitator, "meeting.change"), thursday, meeting, now);
  expect(told(db, tor, siv)).toEqual([1, 2]);
});

test("what has been stands below what is coming, the last first, twenty on a page", () => {
  const clinic = world();
  const { db, facilitator, thursday } = clinic;
  for (let n = 1; n <= 25; n++) planned(clinic, { kind: "group", heldOn: `2026-07-${String(n).padStart(2, "0")}` });
  const page = (number: number, at: Date) => readMeetingsPage(permit(db, facilitator, "meeting.read"), thursday, number, at);
  const then = new Date("2026-07-24T12:00:00Z");
  expect(page(1, then).coming.map(({ on }) => on)).toEqual(["2026-07-24", "2026-07-25"]);
  expect(page(1, then).earlier.map(({ on }) => on).slice(0, 2)).toEqual(["2026-07-23", "2026-07-22"]);
  expect([page(1, then), page(2, then)].map(({ earlier, older }) => [earlier.length, older])).toEqual([[20, true], [3, false]]);
  expect(page(1, new Date("2026-07-24T16:30:00Z")).coming.map(({ on }) => on), "while it lasts it is not over").toEqual(["2026-07-24", "2026-07-25"]);
  expect(page(1, new Date("2026-07-24T17:00:00Z")).coming.map(({ on }) => on)).toEqual(["2026-07-25"]);
});

function meetingClinicFor(clinic: ReturnType<typeof world>, learners: readonly Learner[]): string {
  link(clinic, learners);
  return planned(clinic, { family: familyOf(clinic) });
}
