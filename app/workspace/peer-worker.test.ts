import { expect, test } from "vitest";
import { readFamiliesPage } from "#app/facilitation/families-page.server.ts";
import { readLearnerPage } from "#app/facilitation/learner-page.server.ts";
import { readPacePage } from "#app/facilitation/pace-page.server.ts";
import { readPrescriptionsPage } from "#app/facilitation/prescriptions-page.server.ts";
import { cancelMeeting, requireMeeting } from "#app/meetings/meeting.server.ts";
import { readMeetingPage } from "#app/meetings/meeting-page.server.ts";
import { readMeetingsPage } from "#app/meetings/meetings-page.server.ts";
import { readAgenda } from "#app/meetings/agenda.server.ts";
import { familyOf, meetingClinic, plan, planned } from "#tests/meeting-clinic.ts";
import { setPaceOf } from "#tests/own-pace.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { now, permit } from "#tests/world.ts";
import { readFamilyPage } from "./family-page.server.ts";
import { readToday } from "./today.server.ts";

/** The Thursday group, where a family has a meeting and something is prescribed and held, and a peer worker who leads it: with messages, or without. */
function led(messages: 0 | 1) {
  const clinic = meetingClinic();
  const { db, facilitator, thursday, siv } = clinic;
  prescribeTo(clinic, siv, "e01");
  setPaceOf(clinic, siv, "t04", "held");
  const family = familyOf(clinic);
  db.$client.prepare("update group_facilitators set kind = 'peer', messages = ? where account_id = ?").run(messages, facilitator.accountId);
  return { ...clinic, family, learner: () => readLearnerPage(permit(db, facilitator, "progress.read"), thursday, siv.enrolmentId, now) };
}

test("what is prescribed, paced and wished for, and who belongs together, is read by a peer worker with messages and not by one without", () => {
  const doors = (messages: 0 | 1): (() => unknown)[] => {
    const { db, facilitator, thursday, siv, family, meeting } = led(messages);
    return [
      () => readPrescriptionsPage(permit(db, facilitator, "prescription.read"), thursday, siv.enrolmentId, null, now),
      () => readPacePage(permit(db, facilitator, "pace.change"), thursday, siv.enrolmentId, null, now),
      () => readFamiliesPage(permit(db, facilitator, "family.list"), thursday),
      () => readFamilyPage(permit(db, facilitator, "family.list"), thursday, family, now),
      () => readMeetingPage(permit(db, facilitator, "meeting.read"), thursday, meeting, now),
      () => readAgenda(permit(db, facilitator, "meeting.read"), thursday, meeting, now),
      () => requireMeeting(permit(db, facilitator, "meeting.change"), thursday, meeting),
      () => cancelMeeting(permit(db, facilitator, "meeting.change"), thursday, meeting, now),
    ];
  };
  for (const open of doors(1)) expect(open).not.toThrow();
  for (const open of doors(0)) expect(open, String(open)).toThrow("not_found");
});

test("a learner's page leads a peer worker without messages nowhere that is not there for them, and tells that a topic waits", () => {
  expect(led(1).learner()).toMatchObject({ prescriptions: [{ title: "Helårsbading" }], mayPace: true, mayWrite: true });
  const page = led(0).learner();
  expect(page).toMatchObject({ prescriptions: undefined, mayPace: false, mayWrite: false });
  expect(page.modules.filter(({ individual }) => individual === "held")).toHaveLength(1);
});

test("Today has no family's meeting for a peer worker without messages, and the group's", () => {
  const kinds = (messages: 0 | 1) => {
    const clinic = led(messages);
    const meeting = planned(clinic, { kind: "group" });
    const { lines, counts } = readToday(permit(clinic.db, clinic.facilitator, "today.read"), 1, now);
    const found = lines.flatMap((line) => (line.kind === "meeting" ? [line] : []));
    expect(found.some(({ to }) => to.endsWith(meeting))).toBe(true);
    return { of: found.map(({ meeting }) => meeting).sort(), count: counts.meeting };
  };
  expect(kinds(1)).toEqual({ of: ["family", "group"], count: 2 });
  expect(kinds(0)).toEqual({ of: ["group"], count: 1 });
});

test("a peer worker without messages plans meetings of the group and activities, and is offered no family", () => {
  const clinic = led(0);
  const { db, facilitator, thursday, family } = clinic;
  expect(plan(clinic, { kind: "family", family })).toEqual({ ok: false, problems: { family: "choose" } });
  const [meeting, activity] = [planned(clinic, { kind: "group" }), planned(clinic, { kind: "activity", module: "e05" })];
  const read = permit(db, facilitator, "meeting.read");
  const page = (at = now) => readMeetingsPage(read, thursday, 1, at);
  expect(page()).toMatchObject({ families: undefined, earlier: [] });
  expect(page().coming.map(({ id }) => id).sort()).toEqual([meeting, activity].sort());
  expect(page(new Date("2026-06-13T10:00:00Z")).earlier.map(({ id }) => id).sort()).toEqual([meeting, activity].sort());
  expect(readMeetingPage(read, thursday, meeting, now).participants).toHaveLength(4);
  expect(led(1)).toSatisfy((other: ReturnType<typeof led>) => readMeetingsPage(permit(other.db, other.facilitator, "meeting.read"), other.thursday, 1, now).families?.length === 1);
});
