import { randomUUID } from "node:crypto";
import { listOwn, openShare } from "#app/family/share.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { keepWriting } from "#app/learning/own-writing.server.ts";
import { planMeeting } from "#app/meetings/meeting.server.ts";
import { putOnAgenda } from "#app/meetings/own-agenda.server.ts";
import { addPoint } from "#app/meetings/points.server.ts";
import { signUp } from "#app/meetings/sign-up.server.ts";
import type { Marks } from "./marks.ts";
import { permit, type Learner, type world } from "./world.ts";

/** The point of each group's meeting. */
export const pointIds = { "group 1": randomUUID(), "group 2": randomUUID() } as const;

/** The day of which somebody writes what stands on a sheet. */
const slot = "2026-03-30";

/**
 * A meeting of each group with a mark in its place, in a point of its facilitator's, and in what a learner lets stand on its sheet; and an
 * activity of each group that one of its learners has signed up for.
 *
 * @returns the ids of the two meetings
 */
export function markMeetings({ db, facilitator, otherFacilitator, thursday, monday, siv, leila }: ReturnType<typeof world>, marks: Marks, now: Date) {
  const untilOn = addDays(osloDate(now.getTime()), 1);
  const plan = { family: "", heldOn: addDays(osloDate(now.getTime()), 7), heldAt: "18:00", minutes: 60, requirements: "", places: null } as const;
  const mark = (group: "group 1" | "group 2", groupId: string, leader: typeof facilitator, name: string, learner: Learner, writer: string): string => {
    const change = permit(db, leader, "meeting.change");
    const meeting = marks.keep(randomUUID(), "meeting id", group);
    planMeeting(change, groupId, { ...plan, event: meeting, kind: "group", module: "", place: `Rom ${marks.word("meeting place", group)}` }, now);
    addPoint(change, groupId, meeting, { event: pointIds[group], text: `Helgene ${marks.word("meeting point", group)}` }, now);
    const activity = marks.keep(randomUUID(), "meeting id", group);
    planMeeting(change, groupId, { ...plan, event: activity, kind: "activity", module: "e07", place: `Ute ${marks.word("meeting place", group)}` }, now);
    signUp(permit(db, learner, "meeting.attend"), activity, now);

    const value = { happened: `Redd. ${marks.word("shared words", `${writer} to ${name}`)}`, felt: "", did: "", gladOrSorry: "", tomorrow: "", text: "" };
    const kept = keepWriting(permit(db, learner, "diary.keep"), { kind: "diary", slot, value, revision: 0 }, now);
    if (!kept.ok) throw new Error(writer);
    const shares = permit(db, learner, "share.change");
    openShare(shares, { kind: "diary", item: kept.saved.id, revision: kept.saved.revision }, { recipient: "facilitator", untilOn }, now);
    const share = listOwn(shares, now).find(({ item }) => item === kept.saved.id);
    if (!share || !putOnAgenda(permit(db, learner, "agenda.change"), meeting, share.shareId, now)) throw new Error(writer);
    return meeting;
  };
  return {
    "group 1": mark("group 1", thursday, facilitator, "veileder en", siv, "Siv"),
    "group 2": mark("group 2", monday, otherFacilitator, "veileder to", leila, "Leila"),
  };
}
