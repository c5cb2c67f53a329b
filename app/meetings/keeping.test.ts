import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { meetingClinic, planned, shareDay } from "#tests/meeting-clinic.ts";
import { days, later, now, permit, type Learner } from "#tests/world.ts";
import { attendanceField } from "./attendance.ts";
import { noteAttendance } from "./attendance.server.ts";
import { readMeetingPage } from "./meeting-page.server.ts";
import { cancelMeeting } from "./meeting.server.ts";
import { removeOldMeetings } from "./old-meetings.server.ts";
import { putOnAgenda } from "./own-agenda.server.ts";
import { addPoint, pointForm, removePoint } from "./points.server.ts";
import { signUp } from "./sign-up.server.ts";

function clinic() {
  const found = meetingClinic();
  const { db, facilitator, thursday, meeting } = found;
  const change = permit(db, facilitator, "meeting.change");
  const page = (id = meeting, at = now) => readMeetingPage(permit(db, facilitator, "meeting.read"), thursday, id, at);
  const note = (said: readonly (readonly [Learner, string])[], id = meeting) => {
    const form = new FormData();
    for (const [learner, value] of said) form.set(attendanceField(learner.enrolmentId), value);
    noteAttendance(change, thursday, id, form, now);
  };
  return { ...found, change, page, note, came: (id = meeting) => Object.fromEntries(page(id).participants.map(({ name, attendance }) => [name, attendance])) };
}

test("who came is noted for those whom the meeting is for, and can be taken back", () => {
  const { tor, siv, ingrid, amir, note, came } = clinic();
  expect(came()).toEqual({ Siv: "unsaid", Tor: "unsaid" });
  note([[siv, "yes"], [tor, "no"], [ingrid, "yes"], [amir, "yes"]]);
  expect(came()).toEqual({ Siv: "yes", Tor: "no" });
  note([[siv, "unsaid"], [tor, "nonsense"]]);
  expect(came()).toEqual({ Siv: "unsaid", Tor: "no" });
});

test("nothing is kept of those whom the meeting is not for, and each note stands in the audit trail", () => {
  const { db, siv, ingrid, amir, thursday, note } = clinic();
  note([[siv, "yes"], [ingrid, "yes"], [amir, "yes"]]);
  expect(db.$client.prepare("select enrolment_id from meeting_learners").pluck().all()).toEqual([siv.enrolmentId]);
  expect(db.$client.prepare("select enrolment_id, group_id from audit_entries where action = 'meeting.change' and enrolment_id is not null").all()).toEqual([{ enrolment_id: siv.enrolmentId, group_id: thursday }]);
});

test("noting that somebody came keeps when they signed up", () => {
  const found = clinic();
  const { db, siv, note, came } = found;
  const walk = planned(found, { kind: "activity", module: "e05" });
  signUp(permit(db, siv, "meeting.attend"), walk, now);
  note([[siv, "yes"]], walk);
  expect(came(walk)).toEqual({ Siv: "yes" });
  expect(db.$client.prepare("select signed_up_at, attended from meeting_learners").get()).toEqual({ signed_up_at: now.getTime(), attended: 1 });
});

test("points are sealed, stand in their order, are added once, and are removed by whoever leads the group", () => {
  const { db, change, thursday, meeting, page, otherFacilitator, monday } = clinic();
  const [first, second] = [{ event: randomUUID(), text: "Helgene" }, { event: randomUUID(), text: "Hvem ringer vi?" }];
  addPoint(change, thursday, meeting, first, now);
  addPoint(change, thursday, meeting, first, now);
  addPoint(change, thursday, meeting, second, later(1000));
  expect(page().points.map(({ text }) => text)).toEqual(["Helgene", "Hvem ringer vi?"]);
  expect(String(db.$client.prepare("select group_concat(hex(text)) from meeting_points").pluck().get())).not.toContain(Buffer.from("Helgene").toString("hex").toUpperCase());
  for (const group of [thursday, monday]) {
    expect(() => addPoint(permit(db, otherFacilitator, "meeting.change"), group, meeting, second, now)).toThrow("not_found");
    expect(() => removePoint(permit(db, otherFacilitator, "meeting.change"), group, meeting, first.event)).toThrow("not_found");
  }
  removePoint(change, thursday, meeting, first.event);
  for (const gone of [first.event, randomUUID(), ""]) expect(() => removePoint(change, thursday, meeting, gone)).toThrow("not_found");
  expect(page().points.map(({ text }) => text)).toEqual(["Hvem ringer vi?"]);
  expect([pointForm.safeParse({ event: randomUUID(), text: " " }), pointForm.safeParse({ event: randomUUID(), text: "x".repeat(201) })].map(({ success }) => success)).toEqual([false, false]);
});

test("nothing is added to a meeting that is cancelled, and what stood there stays", () => {
  const { change, thursday, meeting, page } = clinic();
  const add = (text: string) => addPoint(change, thursday, meeting, { event: randomUUID(), text }, now);
  expect(add("Helgene")).toBeUndefined();
  cancelMeeting(change, thursday, meeting, now);
  expect(add("For sent")).toEqual({ text: "meeting_cancelled" });
  expect(page().points.map(({ text }) => text)).toEqual(["Helgene"]);
});

test("a meeting and all that belongs to it is there for ninety days after it is over, or as long as the clinic has chosen", () => {
  const { db, siv, change, thursday, meeting, note } = clinic();
  addPoint(change, thursday, meeting, { event: randomUUID(), text: "Helgene" }, now);
  note([[siv, "yes"]]);
  putOnAgenda(permit(db, siv, "agenda.change"), meeting, shareDay({ db }, siv, "Regn."), now);
  const over = Date.parse("2026-06-11T17:00:00Z");
  const kept = () => ["meetings", "meeting_points", "meeting_learners", "agenda_items"].map((table) => Number(db.$client.prepare(`select count(*) from ${table}`).pluck().get()));
  removeOldMeetings(db, new Date(over + days(90)));
  expect(kept()).toEqual([1, 1, 1, 1]);
  db.$client.exec("savepoint usual");
  removeOldMeetings(db, new Date(over + days(90) + 1));
  expect(kept()).toEqual([0, 0, 0, 0]);
  db.$client.exec("rollback to usual");
  db.$client.exec("insert into retention_choices values ('meetings', 10), ('notices', 1)");
  removeOldMeetings(db, new Date(over + days(10)));
  expect(kept()).toEqual([1, 1, 1, 1]);
  removeOldMeetings(db, new Date(over + days(10) + 1));
  expect(kept()).toEqual([0, 0, 0, 0]);
});
