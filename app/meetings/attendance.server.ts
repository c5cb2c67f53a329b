import type { Permit } from "#app/access/permit.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { attendanceField, attendanceOf, attendances } from "./attendance.ts";
import { requireMeeting } from "./meeting.server.ts";
import { upsertAttendance } from "./participant.queries.server.ts";
import { listParticipants } from "./participant.server.ts";

/**
 * Keeps who came to a meeting, of those whom it was for and who are in reach. Of whom the form says nothing, nothing changes.
 *
 * @returns whether the meeting took place: of one that was cancelled meanwhile nothing is kept
 * @throws {Refusal} `not_found` for a meeting out of reach
 */
export function noteAttendance(permit: Permit<"meeting.change">, groupId: string, meetingId: string, form: FormData, now: Date): boolean {
  return inTransaction(permit.db, () => {
    const meeting = requireMeeting(permit, groupId, meetingId);
    if (meeting.cancelledAt !== null) return false;
    for (const { enrolmentId, isWithin, attended } of listParticipants(permit, meeting)) {
      const said = attendances.find((one) => one === form.get(attendanceField(enrolmentId)));
      if (isWithin !== 1 || said === undefined || said === attendanceOf(attended)) continue;
      upsertAttendance(permit, meetingId, enrolmentId, said === "unsaid" ? null : said === "yes");
      recordAudit(permit, { action: "meeting.change", enrolmentId, groupId: meeting.groupId }, now);
    }
    return true;
  });
}
