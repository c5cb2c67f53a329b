import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withdrawPrescription } from "#app/facilitation/prescribing.server.ts";
import { openAccount } from "#app/identity/account.server.ts";
import { enrolments } from "#db/schema/index.ts";
import { meetingClinic, planned, typedPlan } from "#tests/meeting-clinic.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { now, permit, type Learner } from "#tests/world.ts";
import { attendanceField } from "./attendance.ts";
import { noteAttendance } from "./attendance.server.ts";
import { readOwnMeeting } from "./calendar.server.ts";
import { timeForm } from "./meeting-form.server.ts";
import { readMeetingPage } from "./meeting-page.server.ts";
import { cancelMeeting, changeMeeting } from "./meeting.server.ts";
import { signOff, signUp } from "./sign-up.server.ts";

type Clinic = ReturnType<typeof meetingClinic>;
const attend = ({ db }: Pick<Clinic, "db">, learner: Learner) => permit(db, learner, "meeting.attend");
const activity = (clinic: Clinic, typed: Partial<typeof typedPlan> = {}) => planned(clinic, { kind: "activity", module: "e05", places: "2", ...typed });

/** One more patient of the Thursday group. */
function admit({ db, siv }: Clinic, name: string): Learner {
  const opened = openAccount(db, { role: "learner", language: "nb", userName: name, displayName: name, passwordHash: "$argon2id$v=19$m=19456,t=2,p=1$c2FtbnNwaWxsc2FsdA$AAAA" }, now);
  if (!opened.ok) throw new Error(name);
  const enrolmentId = randomUUID();
  db.insert(enrolments).values({ id: enrolmentId, accountId: opened.accountId, groupId: siv.groupId, track: "patient", createdAt: now.getTime() }).run();
  return { ...siv, accountId: opened.accountId, enrolmentId };
}

test("of a hundred who sign up at once for twelve places, twelve are in, and the others are told that it is full", async () => {
  const clinic = meetingClinic();
  const meeting = activity(clinic, { places: "12" });
  const hundred = Array.from({ length: 100 }, (_, n) => admit(clinic, `deltaker ${n}`));
  const answers = await Promise.all(hundred.map(async (learner) => (await Promise.resolve(), signUp(attend(clinic, learner), meeting, now))));
  expect(answers.filter((problem) => problem === undefined)).toHaveLength(12);
  expect(answers.filter((problem) => problem === "full")).toHaveLength(88);
  expect(clinic.db.$client.prepare("select count(*) from meeting_learners where signed_up_at is not null").pluck().get()).toBe(12);
});

test("signing up twice takes one place, and a place that is given back is another's", () => {
  const clinic = meetingClinic();
  const { siv, jonas } = clinic;
  const meeting = activity(clinic, { places: "1" });
  expect([signUp(attend(clinic, siv), meeting, now), signUp(attend(clinic, siv), meeting, now)]).toEqual([undefined, undefined]);
  expect(readOwnMeeting(attend(clinic, siv), meeting, now)).toMatchObject({ meeting: { signedUp: true, taken: 1 }, problem: null });
  expect(readOwnMeeting(attend(clinic, jonas), meeting, now)).toMatchObject({ meeting: { signedUp: false }, problem: "full" });
  expect(signUp(attend(clinic, jonas), meeting, now)).toBe("full");
  signOff(attend(clinic, siv), meeting, now);
  expect(signUp(attend(clinic, jonas), meeting, now)).toBeUndefined();
  expect(signUp(attend(clinic, siv), meeting, now)).toBe("full");
});

test("where it says nothing of places, there is room for everybody", () => {
  const clinic = meetingClinic();
  const meeting = activity(clinic, { places: "" });
  for (const learner of [clinic.siv, clinic.jonas]) expect(signUp(attend(clinic, learner), meeting, now)).toBeUndefined();
});

test("nobody signs up for bathing before their health is checked, in a prescription that stands", () => {
  const clinic = meetingClinic();
  const { db, siv, jonas } = clinic;
  const meeting = activity(clinic, { module: "e01" });
  const prescribe = (learner: Learner, id: string, clearedOn: string | null, withdrawnAt: number | null = null) =>
    db.$client.prepare("insert into prescriptions (id, enrolment_id, module_id, why, look_for, cleared_by, cleared_on, prescribed_at, withdrawn_at) values (?, ?, 'e01', x'00', x'00', ?, ?, 0, ?)").run(id, learner.enrolmentId, clearedOn && Buffer.from("x"), clearedOn, withdrawnAt);
  const answer = () => signUp(attend(clinic, siv), meeting, now);
  expect(answer()).toBe("health");
  expect(readOwnMeeting(attend(clinic, siv), meeting, now).problem).toBe("health");
  prescribe(siv, "withdrawn", "2026-06-01", now.getTime());
  expect(answer()).toBe("health");
  prescribe(siv, "not cleared", null);
  expect(answer()).toBe("health");
  prescribe(jonas, "another's", "2026-06-01");
  expect(answer()).toBe("health");
  db.$client.exec("update prescriptions set cleared_by = x'01', cleared_on = '2026-06-05' where id = 'not cleared'");
  expect(answer(), "a check that has not been made yet").toBe("health");
  db.$client.exec("update prescriptions set cleared_on = '2026-06-04' where id = 'not cleared'");
  expect(answer()).toBeUndefined();
});

test("nobody signs up for bathing on a day by which their clearance has grown old, whatever it is today", () => {
  const clinic = meetingClinic();
  const { siv } = clinic;
  const [near, far] = ["2026-06-05", "2026-06-06"].map((heldOn) => activity(clinic, { module: "e01", heldOn }));
  prescribeTo(clinic, siv, "e01", { clearedOn: "2025-06-04" });
  expect(signUp(attend(clinic, siv), far!, now)).toBe("renewal");
  expect(readOwnMeeting(attend(clinic, siv), far!, now).problem).toBe("renewal");
  expect(signUp(attend(clinic, siv), near!, now)).toBeUndefined();
});

test("a clearance that is taken back, or does not reach the day, takes the coming sign-ups of that module along and nothing else", () => {
  const clinic = meetingClinic();
  const { db, facilitator, thursday, siv, jonas } = clinic;
  const bathing = (heldOn: string) => activity(clinic, { module: "e01", heldOn });
  const [past, near, far, walk] = [bathing("2026-06-05"), bathing("2026-06-20"), bathing("2026-07-20"), activity(clinic, { heldOn: "2026-07-20" })] as const;
  for (const learner of [siv, jonas]) prescribeTo(clinic, learner, "e01");
  for (const learner of [siv, jonas]) for (const meeting of [past, near, far, walk]) expect(signUp(attend(clinic, learner), meeting, now)).toBeUndefined();
  const came = new FormData();
  came.set(attendanceField(siv.enrolmentId), "yes");
  noteAttendance(permit(db, facilitator, "meeting.change"), thursday, past, came, new Date("2026-06-06T10:00:00Z"));
  const signedUp = (learner: Learner) => [past, near, far, walk].map((meeting) => readOwnMeeting(attend(clinic, learner), meeting, now).meeting.signedUp);
  const day = new Date("2026-06-10T10:00:00Z");

  const id = prescribeTo(clinic, siv, "e01", { clearedOn: "2025-06-25" }, day);
  expect(signedUp(siv), "one that reaches the twenty-sixth of June").toEqual([true, true, false, true]);
  const walking = prescribeTo(clinic, siv, "e05", {}, day);
  for (const prescription of [walking, id]) withdrawPrescription(permit(db, facilitator, "prescription.change"), thursday, siv.enrolmentId, prescription, day);
  expect(signedUp(siv)).toEqual([true, false, false, true]);
  expect(signedUp(jonas)).toEqual([true, true, true, true]);
  expect(db.$client.prepare("select attended from meeting_learners where meeting_id = ? and enrolment_id = ?").pluck().get(past, siv.enrolmentId)).toBe(1);
  expect(readOwnMeeting(attend(clinic, siv), far, day).problem, "as for anybody without a clearance").toBe("health");
});

test("whoever is not cleared on the day to which bathing is moved is signed off, and whoever is stays", () => {
  const clinic = meetingClinic();
  const { db, facilitator, thursday, siv, jonas } = clinic;
  const bathing = activity(clinic, { module: "e01", heldOn: "2026-06-20" });
  prescribeTo(clinic, siv, "e01", { clearedOn: "2025-06-25" });
  prescribeTo(clinic, jonas, "e01");
  for (const learner of [siv, jonas]) signUp(attend(clinic, learner), bathing, now);
  const signedUp = () => [siv, jonas].map((learner) => readOwnMeeting(attend(clinic, learner), bathing, now).meeting.signedUp);
  const moveTo = (heldOn: string) => changeMeeting(permit(db, facilitator, "meeting.change"), thursday, bathing, timeForm.parse({ ...typedPlan, places: "2", heldOn }), now);
  moveTo("2026-06-25");
  expect(signedUp()).toEqual([true, true]);
  moveTo("2026-06-27");
  expect(signedUp()).toEqual([false, true]);
});

test("nothing is kept of who came to what was cancelled", () => {
  const clinic = meetingClinic();
  const { db, facilitator, thursday, siv } = clinic;
  const walk = activity(clinic);
  const lead = permit(db, facilitator, "meeting.change");
  const came = new FormData();
  came.set(attendanceField(siv.enrolmentId), "yes");
  signUp(attend(clinic, siv), walk, now);
  expect(noteAttendance(lead, thursday, walk, came, now)).toBe(true);
  cancelMeeting(lead, thursday, walk, now);
  came.set(attendanceField(siv.enrolmentId), "no");
  expect(noteAttendance(lead, thursday, walk, came, now)).toBe(false);
  expect(db.$client.prepare("select attended from meeting_learners where meeting_id = ?").pluck().all(walk)).toEqual([1]);
});

test("a prescription that has been replaced takes no sign-up along when it is taken back from a page of yesterday", () => {
  const clinic = meetingClinic();
  const { db, facilitator, thursday, siv } = clinic;
  const meeting = activity(clinic, { module: "e01" });
  const replaced = prescribeTo(clinic, siv, "e01");
  prescribeTo(clinic, siv, "e01", { why: "Igjen." });
  signUp(attend(clinic, siv), meeting, now);
  withdrawPrescription(permit(db, facilitator, "prescription.change"), thursday, siv.enrolmentId, replaced, now);
  expect(readOwnMeeting(attend(clinic, siv), meeting, now).meeting.signedUp).toBe(true);
});

test("nobody signs up for a meeting, for what is cancelled or has begun, or for what is not there for them", () => {
  const clinic = meetingClinic();
  const { db, facilitator, thursday, siv, tor, amir, meeting } = clinic;
  expect(signUp(attend(clinic, siv), meeting, now)).toBe("none");
  const walk = activity(clinic);
  expect(signUp(attend(clinic, siv), walk, new Date("2026-06-11T16:00:00Z"))).toBe("over");
  for (const learner of [tor, amir]) expect(() => signUp(attend(clinic, learner), walk, now)).toThrow("not_found");
  expect(() => signUp(attend(clinic, siv), randomUUID(), now)).toThrow("not_found");
  cancelMeeting(permit(db, facilitator, "meeting.change"), thursday, walk, now);
  expect(signUp(attend(clinic, siv), walk, now)).toBe("over");
});

test("what has begun is left by nobody, and places are not made fewer than are taken", () => {
  const clinic = meetingClinic();
  const { db, facilitator, thursday, siv, jonas } = clinic;
  const walk = activity(clinic, { places: "3" });
  for (const learner of [siv, jonas]) signUp(attend(clinic, learner), walk, now);
  signOff(attend(clinic, siv), walk, new Date("2026-06-11T16:00:00Z"));
  expect(readMeetingPage(permit(db, facilitator, "meeting.read"), thursday, walk, now).participants.map(({ name }) => name).sort()).toEqual(["Jonas", "Siv"]);
  const change = (places: string) => changeMeeting(permit(db, facilitator, "meeting.change"), thursday, walk, timeForm.parse({ ...typedPlan, places }), now);
  expect(change("1")).toEqual({ places: "places_taken" });
  expect(change("2")).toBeUndefined();
});
