import { expect, test } from "vitest";
import { leave } from "#app/family/family.server.ts";
import { setOpened } from "#app/family/pairing.server.ts";
import { answerSafetyCheck, chooseShared } from "#app/family/safety-check.server.ts";
import { takeHappeningBack, tellHappening } from "#app/learning/happening.server.ts";
import { readHome } from "#app/learning/home.server.ts";
import { familyOf, meetingClinic, planned } from "#tests/meeting-clinic.ts";
import { now, permit, type Learner } from "#tests/world.ts";
import { watchedDatabase } from "#tests/watched-database.ts";
import { readCalendar, readNextMeeting, readOwnMeeting } from "./calendar.server.ts";
import { cancelMeeting } from "./meeting.server.ts";
import { signUp } from "./sign-up.server.ts";

type Clinic = ReturnType<typeof meetingClinic>;

const attend = ({ db }: Clinic, learner: Learner) => permit(db, learner, "meeting.attend");
const listed = (clinic: Clinic, learner: Learner, at = now): string[] => readCalendar(attend(clinic, learner), at).meetings.map(({ id }) => id);
const isThere = (clinic: Clinic, learner: Learner, meeting: string): boolean => {
  const inList = listed(clinic, learner).includes(meeting);
  const page = () => readOwnMeeting(attend(clinic, learner), meeting, now);
  if (inList) expect(page().meeting.id).toBe(meeting);
  else expect(page).toThrow("not_found");
  return inList;
};

test("a family's meeting is there for those in the family, and for nobody else", () => {
  const clinic = meetingClinic();
  const { tor, siv, ingrid, leila, meeting } = clinic;
  expect([tor, siv, ingrid, leila].map((learner) => isThere(clinic, learner, meeting))).toEqual([true, true, false, false]);
});

test("a meeting of the group is there for all of it, and an activity for those of its track", () => {
  const clinic = meetingClinic();
  const { tor, siv, ingrid, jonas, amir } = clinic;
  const group = planned(clinic, { kind: "group" });
  const walk = planned(clinic, { kind: "activity", module: "e05" });
  const attention = planned(clinic, { kind: "activity", module: "e07" });
  const there = (meeting: string) => [tor, siv, ingrid, jonas, amir].map((learner) => isThere(clinic, learner, meeting));
  expect(there(group)).toEqual([true, true, true, true, false]);
  expect(there(walk), "no relative bathes or walks with the patients").toEqual([false, true, false, true, false]);
  expect(there(attention)).toEqual([true, true, true, true, false]);
});

test("whoever has left, is afraid, has chosen not to share, or has met with something has no family meeting, and the others notice nothing", () => {
  for (const closes of [
    ({ db, siv }: Clinic) => leave(permit(db, siv, "family.change"), now),
    ({ db, siv }: Clinic) => answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "no", experienced: "unsure" }, now),
    ({ db, siv }: Clinic) => chooseShared(permit(db, siv, "safety.answer"), "off", now),
    ({ db, siv }: Clinic) => tellHappening(permit(db, siv, "happening.tell"), now),
  ]) {
    const clinic = meetingClinic();
    const { tor, siv, meeting } = clinic;
    const before = JSON.stringify(readOwnMeeting(attend(clinic, tor), meeting, now));
    closes(clinic);
    expect(isThere(clinic, siv, meeting)).toBe(false);
    expect(readNextMeeting(attend(clinic, siv), now)).toBeUndefined();
    expect(JSON.stringify(readOwnMeeting(attend(clinic, tor), meeting, now))).toBe(before);
  }
});

test("what is taken back, or opened again, is there again; a family that a facilitator has closed has no meeting", () => {
  const clinic = meetingClinic();
  const { db, facilitator, siv, meeting } = clinic;
  tellHappening(permit(db, siv, "happening.tell"), now);
  takeHappeningBack(permit(db, siv, "happening.tell"));
  expect(isThere(clinic, siv, meeting)).toBe(true);
  const family = familyOf(clinic);
  setOpened(permit(db, facilitator, "family.pair"), family, false, now);
  expect(isThere(clinic, siv, meeting)).toBe(false);
  setOpened(permit(db, facilitator, "family.pair"), family, true, now);
  expect(isThere(clinic, siv, meeting)).toBe(true);
});

test("the home page names the next that one is to come to: not what is cancelled, over, or not signed up for", () => {
  const clinic = meetingClinic();
  const { db, facilitator, thursday, siv, tor, meeting } = clinic;
  const next = (learner: Learner, at = now) => readNextMeeting(attend(clinic, learner), at)?.id;
  expect([next(siv), next(tor)]).toEqual([meeting, meeting]);
  const walk = planned(clinic, { kind: "activity", module: "e05", heldOn: "2026-06-08" });
  expect(next(siv)).toBe(meeting);
  signUp(attend(clinic, siv), walk, now);
  expect([next(siv), next(tor)]).toEqual([walk, meeting]);
  const group = planned(clinic, { kind: "group", heldOn: "2026-06-20" });
  cancelMeeting(permit(db, facilitator, "meeting.change"), thursday, meeting, now);
  expect([next(siv), next(tor)]).toEqual([walk, group]);
  expect(next(siv, new Date("2026-06-08T16:30:00Z")), "while it lasts").toBe(walk);
  expect(next(siv, new Date("2026-06-08T17:00:00Z"))).toBe(group);
});

test("a closed family's meetings hide none of the group's behind them", () => {
  const clinic = meetingClinic();
  const { db, siv } = clinic;
  const family = familyOf(clinic);
  for (let n = 12; n < 20; n++) planned(clinic, { family, heldOn: `2026-06-${n}` });
  const group = planned(clinic, { kind: "group", heldOn: "2026-06-25" });
  answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "yes", experienced: "no" }, now);
  expect(readNextMeeting(attend(clinic, siv), now)?.id).toBe(group);
});

test("the line on the home page is one look into the database", () => {
  const { db, ran } = watchedDatabase();
  const clinic = { ...meetingClinic(db) };
  readHome(permit(db, clinic.siv, "path.read"), now);
  ran.clear();
  expect(readNextMeeting(attend(clinic, clinic.siv), now)?.id).toBe(clinic.meeting);
  expect([...ran.values()]).toHaveLength(1);
});
