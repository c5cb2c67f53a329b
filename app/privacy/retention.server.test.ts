import { beforeEach, expect, test } from "vitest";
import { days, later, now, permit, world } from "#tests/world.ts";
import { changeRetention, keptDays, readChoices, removeOldMessages, retentionForm } from "./retention.server.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const choosing = () => permit(clinic.db, clinic.administrator, "retention.change");

test("without a choice meetings are kept for 90 days, notices for 30, and messages as long as the learner is in a group", () => {
  expect(readChoices(choosing())).toEqual({ meetings: 90, notices: 30, messages: null });
});

test("what the clinic chooses counts from then on, is noted, and can be taken back", () => {
  changeRetention(choosing(), { meetings: 180, notices: 30, messages: 365 }, now);
  expect([keptDays(clinic.db, "meetings"), keptDays(clinic.db, "notices"), keptDays(clinic.db, "messages")]).toEqual([180, 30, 365]);
  changeRetention(choosing(), { meetings: 90, notices: 30, messages: null }, now);
  expect(readChoices(choosing())).toEqual({ meetings: 90, notices: 30, messages: null });
  expect(clinic.db.$client.prepare("select * from retention_choices").all()).toEqual([]);
  expect(clinic.db.$client.prepare("select action from audit_entries").pluck().all()).toEqual(["retention.change", "retention.change"]);
});

test("messages go when they are older than the clinic keeps them, and none before it has chosen", () => {
  const { db, tor } = clinic;
  const send = (id: string, at: Date) => db.$client.prepare("insert into messages (id, enrolment_id, sender, text, sent_at) values (?, ?, 'learner', x'00', ?)").run(id, tor.enrolmentId, at.getTime());
  send("old", later(-days(100)));
  send("on the day", later(-days(90)));
  send("young", now);
  expect(removeOldMessages(db, now)).toBe(0);
  changeRetention(choosing(), { meetings: 90, notices: 30, messages: 90 }, now);
  expect(removeOldMessages(db, now)).toBe(1);
  expect(db.$client.prepare("select id from messages order by sent_at").pluck().all()).toEqual(["on the day", "young"]);
});

test("a number of days is within its limits, and only messages can be kept without one", () => {
  expect(retentionForm.parse({ meetings: " 30 ", notices: "365", messages: " " })).toEqual({ meetings: 30, notices: 365, messages: null });
  expect(retentionForm.parse({ meetings: "730", notices: "7", messages: "90" })).toEqual({ meetings: 730, notices: 7, messages: 90 });
  for (const wrong of [{ meetings: "29" }, { meetings: "731" }, { meetings: "" }, { notices: "6" }, { notices: "366" }, { messages: "89" }, { messages: "3661" }, { messages: "alltid" }, { meetings: "9e1" }])
    expect(retentionForm.safeParse({ meetings: "90", notices: "30", messages: "", ...wrong }).success, JSON.stringify(wrong)).toBe(false);
});
