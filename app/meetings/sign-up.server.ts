import type { Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { readClearance } from "#app/learning/prescription.server.ts";
import { needsHealthCheck } from "#app/learning/prescription.ts";
import { inTransaction } from "#db/client.server.ts";
import { removeSignUp, upsertSignUp } from "./own-meeting.queries.server.ts";
import { requireOwnMeeting, type OwnMeetingRow } from "./own-meeting.server.ts";

/** Why somebody cannot sign up: no room, no health check, one that has grown old by then, too late, or nothing to sign up for. The words stand in `calendar.refused`. */
export type SignUpProblem = "full" | "health" | "renewal" | "over" | "none";

/** Why the learner cannot sign up for a meeting that is there for them; undefined where they can. */
export function signUpProblem(permit: Permit<"meeting.attend">, row: OwnMeetingRow, now: Date): SignUpProblem | undefined {
  if (row.kind !== "activity" || row.moduleId === null) return "none";
  if (row.cancelledAt !== null || row.startsAt <= now.getTime()) return "over";
  if (needsHealthCheck(row.moduleId)) {
    const clearance = readClearance(permit, row.enrolmentId, row.moduleId, { on: osloDate(row.startsAt), today: osloDate(now.getTime()) });
    if (clearance !== "holds") return clearance === "old" ? "renewal" : "health";
  }
  return row.places !== null && row.signedUpAt === null && row.taken >= row.places ? "full" : undefined;
}

/**
 * Signs the learner up for an activity. Whoever has signed up stays so.
 *
 * @returns why not; undefined where they are signed up
 * @throws {Refusal} `not_found` for a meeting that is not there for the learner
 */
export function signUp(permit: Permit<"meeting.attend">, meetingId: string, now: Date): SignUpProblem | undefined {
  return inTransaction(permit.db, () => {
    const problem = signUpProblem(permit, requireOwnMeeting(permit, meetingId), now);
    if (!problem) upsertSignUp(permit, meetingId, now);
    return problem;
  });
}

/** Signs the learner off again, as long as it has not begun. @throws {Refusal} as `signUp` */
export function signOff(permit: Permit<"meeting.attend">, meetingId: string, now: Date): void {
  inTransaction(permit.db, () => {
    if (requireOwnMeeting(permit, meetingId).startsAt > now.getTime()) removeSignUp(permit, meetingId);
  });
}
