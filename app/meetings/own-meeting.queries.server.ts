import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching, type Within } from "#app/access/reach.server.ts";
import { enrolments, meetingLearners, meetings, safetyChecks } from "#db/schema/index.ts";
import { meetingColumns, takenPlaces, type ListedMeeting } from "./meeting.queries.server.ts";

const p = sql.placeholder;

/** A meeting as the database holds it for one learner, and what decides whether it is there for them. */
export interface OwnMeetingRow extends ListedMeeting {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly ownGroupId: string;
  readonly track: "relative" | "patient";
  readonly somethingHappenedAt: number | null;
  readonly answer: Buffer | null;
  readonly revision: number | null;
  readonly signedUpAt: number | null;
}

const columns = {
  ...meetingColumns,
  taken: takenPlaces,
  enrolmentId: enrolments.id,
  accountId: enrolments.accountId,
  ownGroupId: enrolments.groupId,
  track: enrolments.track,
  somethingHappenedAt: enrolments.somethingHappenedAt,
  answer: safetyChecks.answer,
  revision: safetyChecks.revision,
  signedUpAt: meetingLearners.signedUpAt,
};

/** The families that the learner is in, that a facilitator has opened; none while something has happened. */
const openFamilies = sql`(select members.family_id from family_members members join families on families.id = members.family_id
  where members.enrolment_id = ${enrolments.id} and members.left_at is null and families.opened_at is not null and ${enrolments.somethingHappenedAt} is null)`;

const isTheirs = sql`((${meetings.kind} <> 'family' and ${meetings.groupId} = ${enrolments.groupId}) or (${meetings.kind} = 'family' and ${meetings.familyId} in ${openFamilies}))`;

const one = reaching((db, within) =>
  db
    .select(columns)
    .from(enrolments)
    .innerJoin(meetings, eq(meetings.id, p("meetingId")))
    .leftJoin(safetyChecks, eq(safetyChecks.enrolmentId, enrolments.id))
    .leftJoin(meetingLearners, and(eq(meetingLearners.meetingId, meetings.id), eq(meetingLearners.enrolmentId, enrolments.id)))
    .where(and(inArray(enrolments.id, within.enrolments), isTheirs))
    .prepare(),
);

/** One meeting of the learner's group or family; undefined for every other. What closes the learner's sharing is not seen here: it is sealed. */
export const findOwnMeeting = (permit: Permit, meetingId: string): OwnMeetingRow | undefined => one.get(permit, { meetingId });

/** What a home page names: not what is cancelled, nor an activity that the learner has not signed up for. */
const isAppointment = sql`(${p("all")} or (meetings.cancelled_at is null and (meetings.kind <> 'activity' or exists (
  select 1 from meeting_learners mine where mine.meeting_id = meetings.id and mine.enrolment_id = me.id and mine.signed_up_at is not null))))`;
const notOver = sql`meetings.starts_at > ${p("now")} - 86400000 and meetings.starts_at + meetings.minutes * 60000 > ${p("now")} and ${isAppointment} order by meetings.starts_at limit ${p("most")}`;

/** The next of the group's and the next of the family's, each found by its own index. */
const next = (within: Within) => sql`(
  select id from (select meetings.id from enrolments me cross join meetings on meetings.group_id = me.group_id and meetings.kind <> 'family'
    where me.id in ${within.enrolments} and ${notOver})
  union all
  select id from (select meetings.id from enrolments me
    cross join family_members members on members.enrolment_id = me.id and members.left_at is null
    cross join families on families.id = members.family_id and families.opened_at is not null
    cross join meetings on meetings.family_id = families.id
    where me.id in ${within.enrolments} and me.something_happened_at is null and ${notOver}))`;

const coming = reaching((db, within) =>
  db
    .select(columns)
    .from(meetings)
    .innerJoin(enrolments, inArray(enrolments.id, within.enrolments))
    .leftJoin(safetyChecks, eq(safetyChecks.enrolmentId, enrolments.id))
    .leftJoin(meetingLearners, and(eq(meetingLearners.meetingId, meetings.id), eq(meetingLearners.enrolmentId, enrolments.id)))
    .where(inArray(meetings.id, next(within)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .prepare(),
);

/**
 * The meetings of the learner's group and family that are not over, the next first.
 *
 * @param most of the group's, and as many of the family's
 * @param all also what is cancelled, and activities that the learner has not signed up for
 */
export const listOwnComing = (permit: Permit, now: Date, { most, all }: { readonly most: number; readonly all: boolean }): OwnMeetingRow[] => coming.all(permit, { now: now.getTime(), most, all: Number(all) });

const signing = reaching((db, within) =>
  db
    .insert(meetingLearners)
    .select(sql`select ${p("meetingId")}, id, ${p("now")}, null from enrolments where id in ${within.enrolments}`)
    .onConflictDoUpdate({ target: [meetingLearners.meetingId, meetingLearners.enrolmentId], set: { signedUpAt: sql`coalesce(signed_up_at, excluded.signed_up_at)` } })
    .prepare(),
);

/** Signs the learner up. The caller has seen to it that there is room. */
export function upsertSignUp(permit: Permit, meetingId: string, now: Date): void {
  signing.run(permit, { meetingId, now: now.getTime() });
}

const unsigning = reaching((db, within) =>
  db
    .update(meetingLearners)
    .set({ signedUpAt: null })
    .where(and(eq(meetingLearners.meetingId, p("meetingId")), inArray(meetingLearners.enrolmentId, within.enrolments)))
    .prepare(),
);

export function removeSignUp(permit: Permit, meetingId: string): void {
  unsigning.run(permit, { meetingId });
}
