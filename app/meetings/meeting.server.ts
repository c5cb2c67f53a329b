import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { reachesGroup, requireGroup } from "#app/facilitation/group.server.ts";
import { signOffUncleared } from "#app/facilitation/sign-ups.server.ts";
import { listFamilies } from "#app/family/pairing.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { queueNotice } from "#app/notifications/queue.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import type { Problems } from "#app/ui/problems.ts";
import { prescribed } from "#content/programme.ts";
import { inTransaction } from "#db/client.server.ts";
import { findMeeting, insertMeeting, updateCancelled, updateMeeting, type ListedMeeting, type MeetingRow } from "./meeting.queries.server.ts";
import type { MeetingPlan, MeetingTime } from "./meeting-form.server.ts";
import { isOver, meetingLimits } from "./meeting.ts";
import { osloInstant } from "./oslo-instant.ts";
import { listConcerned, listParticipants } from "./participant.server.ts";

/** Whether the families of a group, and so their meetings, are the actor's to see: not a peer worker's whom messages are not for. */
export const seesFamilies = ({ db, actor }: Permit<"meeting.read" | "meeting.change">, groupId: string): boolean => reachesGroup(issuePermit(db, actor, "family.list"), groupId);

/** @throws {Refusal} `not_found` for a meeting of another group, a group out of reach, or a family that is not the actor's to see */
export function requireMeeting(permit: Permit<"meeting.read" | "meeting.change">, groupId: string, meetingId: string): ListedMeeting {
  const meeting = findMeeting(permit, groupId, meetingId);
  if (!meeting || (meeting.kind === "family" && !seesFamilies(permit, groupId))) throw new Refusal("not_found");
  return meeting;
}

/** A family that a meeting can be planned for, with the names of those in reach. */
export interface MeetingFamily {
  readonly familyId: string;
  readonly names: readonly string[];
  readonly others: number;
  readonly isOpen: boolean;
}

/** The families that somebody in a group is in: two or more, as they are today. */
export const listGroupFamilies = (permit: Permit<"meeting.read" | "meeting.change">, groupId: string): MeetingFamily[] =>
  listFamilies(issuePermit(permit.db, permit.actor, "family.list"))
    .filter(({ members, others }) => members.some((member) => member.groupId === groupId) && members.length + others >= 2)
    .map(({ familyId, members, others, isOpen }) => ({ familyId, names: members.map(({ name }) => name), others, isOpen }));

/** When it begins, or what is wrong with the day or the time. */
function startOf({ heldOn, heldAt }: MeetingTime, now: Date): { readonly startsAt: number } | { readonly problems: Problems } {
  const startsAt = osloInstant(heldOn, heldAt);
  if (startsAt === undefined) return { problems: { heldAt: "time_not_there" } };
  if (startsAt <= now.getTime()) return { problems: { heldOn: "meeting_past" } };
  if (heldOn > addDays(osloDate(now.getTime()), meetingLimits.daysAhead)) return { problems: { heldOn: "meeting_far" } };
  return { startsAt };
}

/** What came of a plan: the meeting's id, or what is wrong with the form. */
export type PlanOutcome = { readonly ok: true; readonly meetingId: string } | { readonly ok: false; readonly problems: Problems };

/**
 * Plans a meeting of a group: for one of its families that is open, for all of it, or for those who will sign up for an activity of
 * the prescribed line. Whoever it concerns is told, if they have chosen that. Sent twice it is planned once.
 *
 * @throws {Refusal} `not_found` for a group out of reach
 */
export function planMeeting(permit: Permit<"meeting.change">, groupId: string, plan: MeetingPlan, now: Date): PlanOutcome {
  return inTransaction(permit.db, () => {
    requireGroup(permit, groupId);
    const { event: id, kind, family, module, minutes, place, requirements } = plan;
    if (kind === "family" && !listGroupFamilies(permit, groupId).some(({ familyId, isOpen }) => familyId === family && isOpen)) return { ok: false, problems: { family: "choose" } };
    if (kind === "activity" && !prescribed.some((one) => one.id === module)) return { ok: false, problems: { module: "choose" } };
    const start = startOf(plan, now);
    if ("problems" in start) return { ok: false, problems: start.problems };

    const planned = { id, groupId, kind, familyId: kind === "family" ? family : null, moduleId: kind === "activity" ? module : null, startsAt: start.startsAt, minutes, place, requirements, places: kind === "activity" ? plan.places : null, createdAt: now.getTime() };
    if (insertMeeting(permit, planned)) tell(permit, { ...planned, cancelledAt: null, changes: 0 }, "planned", now);
    return { ok: true, meetingId: id };
  });
}

/**
 * Changes when and where a meeting is. What kind it is, and whose, stays.
 *
 * @returns what is wrong with the form; undefined where it is changed
 * @throws {Refusal} `not_found` for a meeting out of reach
 */
export function changeMeeting(permit: Permit<"meeting.change">, groupId: string, meetingId: string, time: MeetingTime, now: Date): Problems | undefined {
  return inTransaction(permit.db, () => {
    const meeting = requireMeeting(permit, groupId, meetingId);
    if (meeting.cancelledAt !== null) return { heldOn: "meeting_cancelled" };
    if (isOver(meeting, now)) return { heldOn: "meeting_past" };
    const start = startOf(time, now);
    if ("problems" in start) return start.problems;
    const places = meeting.kind === "activity" ? time.places : null;
    if (places !== null && places < meeting.taken) return { places: "places_taken" };
    const { minutes, place, requirements } = time;
    updateMeeting(permit, meeting, { startsAt: start.startsAt, minutes, place, requirements, places });
    tell(permit, { ...meeting, changes: meeting.changes + 1 }, "changed", now);
    if (meeting.moduleId !== null) for (const { enrolmentId } of listParticipants(permit, meeting)) signOffUncleared(permit, enrolmentId, meeting.moduleId, now);
    return undefined;
  });
}

/** Cancels a meeting, once and for all. @throws {Refusal} `not_found` for a meeting out of reach */
export function cancelMeeting(permit: Permit<"meeting.change">, groupId: string, meetingId: string, now: Date): void {
  inTransaction(permit.db, () => {
    const meeting = requireMeeting(permit, groupId, meetingId);
    if (updateCancelled(permit, meeting, now)) tell(permit, { ...meeting, changes: meeting.changes + 1 }, "changed", now);
  });
}

/** Notes in the audit trail what was done, and puts a notice into the outbox for each of those whom it concerns: one for each change. */
function tell(permit: Permit<"meeting.change">, meeting: MeetingRow, what: "planned" | "changed", now: Date): void {
  recordAudit(permit, { action: "meeting.change", groupId: meeting.groupId }, now);
  if (isOver(meeting, now)) return;
  for (const accountId of listConcerned(permit, meeting, what)) queueNotice(permit.db, { accountId, kind: "meeting", reason: `${meeting.id}/${meeting.changes}` }, now);
}
