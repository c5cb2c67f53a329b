import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching, type Within } from "#app/access/reach.server.ts";
import type { Database } from "#db/client.server.ts";
import { accounts, enrolments, families, familyMembers, meetingLearners, meetings, safetyChecks } from "#db/schema/index.ts";

const p = sql.placeholder;

/** One of those whom a meeting is for, as the database holds them. Of what they have answered for safety nobody is shown anything: it decides what is left out. */
export interface SealedParticipant {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly groupId: string;
  readonly track: "relative" | "patient";
  readonly displayName: Buffer;
  readonly somethingHappenedAt: number | null;
  readonly answer: Buffer | null;
  readonly revision: number | null;
  readonly signedUpAt: number | null;
  readonly attended: boolean | null;
  /** Whether they are in a group that the permit reaches. */
  readonly isWithin: number;
  /** Of a family's meeting: when a facilitator opened what the family may share. */
  readonly openedAt: number | null;
}

const columns = (within: Within) => ({
  enrolmentId: enrolments.id,
  accountId: enrolments.accountId,
  groupId: enrolments.groupId,
  track: enrolments.track,
  displayName: accounts.displayName,
  somethingHappenedAt: enrolments.somethingHappenedAt,
  answer: safetyChecks.answer,
  revision: safetyChecks.revision,
  signedUpAt: meetingLearners.signedUpAt,
  attended: meetingLearners.attended,
  isWithin: sql<number>`${enrolments.groupId} in ${within.groups}`,
});

const thisMeeting = (within: Within) => and(eq(meetings.id, p("meetingId")), inArray(meetings.groupId, within.groups), isNull(accounts.disabledAt));
const ownRow = and(eq(meetingLearners.meetingId, p("meetingId")), eq(meetingLearners.enrolmentId, enrolments.id));
const byAge = [enrolments.createdAt, enrolments.id];

const ofFamily = reaching((db: Database, within) =>
  db
    .select({ ...columns(within), openedAt: families.openedAt })
    .from(meetings)
    .innerJoin(families, eq(families.id, meetings.familyId))
    .innerJoin(familyMembers, and(eq(familyMembers.familyId, meetings.familyId), isNull(familyMembers.leftAt)))
    .innerJoin(enrolments, eq(enrolments.id, familyMembers.enrolmentId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .leftJoin(safetyChecks, eq(safetyChecks.enrolmentId, enrolments.id))
    .leftJoin(meetingLearners, ownRow)
    .where(thisMeeting(within))
    .orderBy(...byAge)
    .prepare(),
);

const ofGroup = reaching((db: Database, within) =>
  db
    .select({ ...columns(within), openedAt: sql<null>`null` })
    .from(meetings)
    .innerJoin(enrolments, eq(enrolments.groupId, meetings.groupId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .leftJoin(safetyChecks, eq(safetyChecks.enrolmentId, enrolments.id))
    .leftJoin(meetingLearners, ownRow)
    .where(thisMeeting(within))
    .orderBy(...byAge)
    .prepare(),
);

/** Who is in the family of a meeting today. */
export const listFamily = (permit: Permit, meetingId: string): SealedParticipant[] => ofFamily.all(permit, { meetingId });

/** Who is in the group of a meeting. */
export const listGroup = (permit: Permit, meetingId: string): SealedParticipant[] => ofGroup.all(permit, { meetingId });

const noting = reaching((db, within) =>
  db
    .insert(meetingLearners)
    .select(
      sql`select meetings.id, enrolments.id, null, ${p("attended")} from meetings, enrolments
        where meetings.id = ${p("meetingId")} and meetings.group_id in ${within.groups} and enrolments.id = ${p("enrolmentId")} and enrolments.group_id in ${within.groups}`,
    )
    .onConflictDoUpdate({ target: [meetingLearners.meetingId, meetingLearners.enrolmentId], set: { attended: sql`excluded.attended` } })
    .prepare(),
);

/** Notes whether somebody within reach came; null: nothing is said. */
export function upsertAttendance(permit: Permit, meetingId: string, enrolmentId: string, attended: boolean | null): void {
  noting.run(permit, { meetingId, enrolmentId, attended: attended === null ? null : Number(attended) });
}
