import { expect, test } from "vitest";
import { listOwnPrescriptions, updateAnswer } from "#app/learning/prescription.queries.server.ts";
import { readClearance } from "#app/learning/prescription.server.ts";
import { signUp } from "#app/meetings/sign-up.server.ts";
import { individualPaces, prescriptions } from "#db/schema/index.ts";
import { meetingClinic, planned } from "#tests/meeting-clinic.ts";
import { setPaceOf } from "#tests/own-pace.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { later, now, permit, world, type Learner } from "#tests/world.ts";
import { insertPace, listPaces, removePace } from "./pace.queries.server.ts";
import { insertPrescription, listStanding, updateWithdrawn, withdrawStanding } from "./prescribing.queries.server.ts";
import { listComingSignUps, removeSignUpOf } from "./sign-ups.queries.server.ts";

const sealed = Buffer.from("sealed");

test("no query reads or changes what is prescribed or paced in a group that its asker does not lead, whatever ids it is given", () => {
  const clinic = world();
  const { db, otherFacilitator, siv, thursday, monday } = clinic;
  const id = prescribeTo(clinic, siv, "e01");
  setPaceOf(clinic, siv, "t04", "held");
  const rows = () => JSON.stringify([db.select().from(prescriptions).all(), db.select().from(individualPaces).all()]);
  const before = rows();
  const prescribing = permit(db, otherFacilitator, "prescription.change");
  const pacing = permit(db, otherFacilitator, "pace.change");
  for (const group of [thursday, monday]) {
    expect(listStanding(prescribing, group, siv.enrolmentId)).toEqual([]);
    expect(listPaces(pacing, group, siv.enrolmentId)).toEqual([]);
  }
  withdrawStanding(prescribing, siv.enrolmentId, "e01", later(1));
  expect(updateWithdrawn(prescribing, siv.enrolmentId, id, later(1))).toBeUndefined();
  insertPrescription(prescribing, siv.enrolmentId, { id: "p", moduleId: "e05", why: sealed, lookFor: sealed, clearedBy: null, clearedOn: null }, now);
  removePace(pacing, siv.enrolmentId, "t04");
  insertPace(pacing, siv.enrolmentId, { id: "p", moduleId: "t05", kind: "opened", reason: sealed }, now);
  expect(rows()).toBe(before);
});

test("nobody is signed off by somebody who does not lead their group, whatever ids are given", () => {
  const clinic = meetingClinic();
  const { db, facilitator, otherFacilitator, siv } = clinic;
  const meeting = planned(clinic, { kind: "activity", module: "e05" });
  signUp(permit(db, siv, "meeting.attend"), meeting, now);
  const coming = (asker: typeof facilitator) => listComingSignUps(permit(db, asker, "prescription.change"), siv.enrolmentId, "e05", now);
  expect(coming(otherFacilitator)).toEqual([]);
  removeSignUpOf(permit(db, otherFacilitator, "prescription.change"), siv.enrolmentId, meeting);
  expect(coming(facilitator)).toMatchObject([{ meetingId: meeting }]);
});

test("no query reads, clears or answers by what is prescribed to another learner", () => {
  const clinic = world();
  const { db, siv, jonas, amir } = clinic;
  const id = prescribeTo(clinic, siv, "e01");
  const clearance = (asker: Learner) => readClearance(permit(db, asker, "path.read"), siv.enrolmentId, "e01", { on: "2026-06-04", today: "2026-06-04" });
  for (const other of [jonas, amir]) {
    expect(listOwnPrescriptions(permit(db, other, "path.read"), siv.enrolmentId)).toEqual([]);
    expect(clearance(other)).toBe("none");
    expect(updateAnswer(permit(db, other, "prescription.answer"), "e01", id, "yes", now)).toBe(false);
  }
  expect(clearance(siv)).toBe("holds");
  expect(db.select().from(prescriptions).all()).toMatchObject([{ answer: null }]);
});

test("a no does not leave the database for those who lead the group: its row is the one of no answer", () => {
  const clinic = world();
  const { db, facilitator, siv, thursday } = clinic;
  const id = prescribeTo(clinic, siv, "e05");
  const row = () => listStanding(permit(db, facilitator, "prescription.read"), thursday, siv.enrolmentId);
  const nothing = row();
  const say = (answer: "yes" | "no") => updateAnswer(permit(db, siv, "prescription.answer"), "e05", id, answer, later(1));
  say("no");
  expect(row()).toStrictEqual(nothing);
  say("yes");
  expect(row()).toMatchObject([{ saidYes: 1 }]);
});
