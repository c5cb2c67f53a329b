import { randomUUID } from "node:crypto";
import type { Permit } from "#app/access/permit.server.ts";
import { requireGroup } from "#app/facilitation/group.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { displayName } from "#app/identity/names.server.ts";
import { attendanceOf, type Attendance } from "./attendance.ts";
import { requireMeeting } from "./meeting.server.ts";
import { byName } from "./participant.ts";
import { listParticipants } from "./participant.server.ts";
import { listPoints, type MeetingPoint } from "./points.server.ts";
import { showMeeting } from "./show-meeting.server.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** Somebody whom a meeting is for, in a group that the facilitator leads. */
export interface NamedParticipant {
  readonly enrolmentId: string;
  readonly name: string;
  readonly attendance: Attendance;
}

/** One meeting as those who lead the group see it. */
export interface MeetingPage {
  readonly group: { readonly id: string; readonly name: string };
  readonly meeting: ShownMeeting;
  readonly participants: readonly NamedParticipant[];
  /** How many are in groups that the facilitator does not lead: their names are not hers to read. */
  readonly others: number;
  /** Whether what the family may share is closed by a facilitator. */
  readonly familyClosed: boolean;
  readonly points: readonly MeetingPoint[];
  /** Whether it is time to note who came. */
  readonly begun: boolean;
  /** By which the next point is known. */
  readonly event: string;
  readonly today: string;
}

/** @throws {Refusal} `not_found` for a meeting of another group, or a group out of reach */
export function readMeetingPage(permit: Permit<"meeting.read">, groupId: string, meetingId: string, now: Date): MeetingPage {
  const { id, name } = requireGroup(permit, groupId);
  const row = requireMeeting(permit, id, meetingId);
  const participants = listParticipants(permit, row);
  const within = participants.filter(({ isWithin }) => isWithin === 1);
  const today = osloDate(now.getTime());
  return {
    group: { id, name },
    meeting: showMeeting(row, permit.actor.language, now),
    participants: within
      .map((one) => ({ enrolmentId: one.enrolmentId, name: displayName(permit.db, one), attendance: attendanceOf(one.attended) }))
      .sort((one, other) => byName(one.name, other.name)),
    others: participants.length - within.length,
    familyClosed: row.kind === "family" && participants.some(({ openedAt }) => openedAt === null),
    points: listPoints(permit, row.id),
    begun: osloDate(row.startsAt) <= today,
    event: randomUUID(),
    today,
  };
}
