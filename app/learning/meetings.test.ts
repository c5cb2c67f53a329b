import { expect, test } from "vitest";
import { now, permit, world } from "#tests/world.ts";
import { addMeeting, meetingForm, readMeetings, removeMeeting } from "./meetings.server.ts";

const event = "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c11";
const other = "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c12";
const meeting = { event, heldOn: "2026-06-02", group: "Tirsdagsgruppa i Storgata", line: "Sa navnet mitt." };

test("Siv's meetings are hers, sealed, the last day first, and can be taken away", () => {
  const { db, siv, tor } = world();
  const own = permit(db, siv, "diary.keep");
  addMeeting(own, meeting, now);
  addMeeting(own, { ...meeting, event: other, heldOn: "2026-06-04", line: "" }, now);
  expect(readMeetings(own, now).meetings.map(({ heldOn, line }) => [heldOn, line])).toEqual([["2026-06-04", ""], ["2026-06-02", "Sa navnet mitt."]]);
  expect(db.$client.serialize().includes("Storgata")).toBe(false);

  const others = permit(db, tor, "diary.keep");
  const [last, first] = readMeetings(own, now).meetings;
  removeMeeting(others, first!.id, now);
  expect(readMeetings(others, now).meetings).toEqual([]);
  expect(readMeetings(own, now).meetings).toHaveLength(2);
  removeMeeting(own, first!.id, now);
  removeMeeting(own, first!.id, now);
  expect(readMeetings(own, now).meetings).toEqual([last]);
});

test("the same meeting sent twice is one, and another one sent from the same page is another", () => {
  const { db, siv } = world();
  const own = permit(db, siv, "diary.keep");
  addMeeting(own, meeting, now);
  addMeeting(own, meeting, now);
  expect(readMeetings(own, now).meetings).toHaveLength(1);
  addMeeting(own, { ...meeting, line: "Gikk hjem alene." }, now);
  addMeeting(own, { ...meeting, line: "Gikk hjem alene." }, now);
  expect(readMeetings(own, now).meetings.map(({ line }) => line).sort()).toEqual(["Gikk hjem alene.", "Sa navnet mitt."]);
});

test("a meeting has a day that has come, and a group; the line may be left out", () => {
  const { db, siv } = world();
  expect(addMeeting(permit(db, siv, "diary.keep"), { ...meeting, heldOn: "2026-06-05" }, now)).toEqual({ heldOn: "day_in_future" });
  const problems = (form: object) => meetingForm.safeParse({ ...meeting, ...form }).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  expect(problems({ heldOn: "", group: " " })).toEqual(["heldOn: not_a_date", "group: required"]);
  expect(problems({ group: "a".repeat(201), line: "a".repeat(2001) })).toEqual(["group: too_long", "line: too_long"]);
  expect(meetingForm.parse({ ...meeting, line: undefined }).line).toBe("");
});
