import type { Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { readClearance } from "#app/learning/prescription.server.ts";
import { needsHealthCheck } from "#app/learning/prescription.ts";
import { listComingSignUps, removeSignUpOf } from "./sign-ups.queries.server.ts";

/**
 * Signs a learner within reach off the coming activities of a module for which no clearance holds on their day: where what stands
 * prescribed, or the day of an activity, has changed. What has begun, and who came, stays.
 */
export function signOffUncleared(permit: Permit<"prescription.change" | "meeting.change">, enrolmentId: string, moduleId: string, now: Date): void {
  if (!needsHealthCheck(moduleId)) return;
  const today = osloDate(now.getTime());
  for (const { meetingId, startsAt } of listComingSignUps(permit, enrolmentId, moduleId, now))
    if (readClearance(permit, enrolmentId, moduleId, { on: osloDate(startsAt), today }) !== "holds") removeSignUpOf(permit, enrolmentId, meetingId);
}
