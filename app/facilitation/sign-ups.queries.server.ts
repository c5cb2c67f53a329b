import { and, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { meetingLearners, meetings } from "#db/schema/index.ts";

const p = sql.placeholder;

const coming = reaching((db, within) =>
  db
    .select({ meetingId: meetings.id, startsAt: meetings.startsAt })
    .from(meetingLearners)
    .innerJoin(meetings, eq(meetings.id, meetingLearners.meetingId))
    .where(
      and(
        eq(meetingLearners.enrolmentId, p("enrolmentId")),
        inArray(meetingLearners.enrolmentId, within.enrolments),
        isNotNull(meetingLearners.signedUpAt),
        eq(meetings.moduleId, p("moduleId")),
        gt(meetings.startsAt, p("now")),
      ),
    )
    .prepare(),
);

/** The activities of a module that a learner within reach is signed up for and that have not begun. */
export const listComingSignUps = (permit: Permit, enrolmentId: string, moduleId: string, now: Date): { meetingId: string; startsAt: number }[] => coming.all(permit, { enrolmentId, moduleId, now: now.getTime() });

const leaving = reaching((db, within) =>
  db
    .update(meetingLearners)
    .set({ signedUpAt: null })
    .where(and(eq(meetingLearners.meetingId, p("meetingId")), eq(meetingLearners.enrolmentId, p("enrolmentId")), inArray(meetingLearners.enrolmentId, within.enrolments)))
    .prepare(),
);

/** Signs a learner within reach off. Whether they came stays. */
export function removeSignUpOf(permit: Permit<"prescription.change" | "meeting.change">, enrolmentId: string, meetingId: string): void {
  leaving.run(permit, { enrolmentId, meetingId });
}
