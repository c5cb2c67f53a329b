import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { meetings } from "#db/schema/index.ts";
import type { MeetingKind } from "./meeting.ts";

const p = sql.placeholder;

/** One meeting's row. */
export interface MeetingRow {
  readonly id: string;
  readonly groupId: string;
  readonly kind: MeetingKind;
  readonly familyId: string | null;
  readonly moduleId: string | null;
  readonly startsAt: number;
  readonly minutes: number;
  readonly place: string;
  readonly requirements: string;
  readonly places: number | null;
  readonly createdAt: number;
  readonly cancelledAt: number | null;
  /** How many times it has been changed or cancelled. */
  readonly changes: number;
}

/** A meeting in a list, with how many have signed up for it. */
export interface ListedMeeting extends MeetingRow {
  readonly taken: number;
}

export const meetingColumns = {
  id: meetings.id,
  groupId: meetings.groupId,
  kind: meetings.kind,
  familyId: meetings.familyId,
  moduleId: meetings.moduleId,
  startsAt: meetings.startsAt,
  minutes: meetings.minutes,
  place: meetings.place,
  requirements: meetings.requirements,
  places: meetings.places,
  createdAt: meetings.createdAt,
  cancelledAt: meetings.cancelledAt,
  changes: meetings.changes,
};

/** How many have signed up for a meeting. */
export const takenPlaces = sql<number>`(select count(*) from meeting_learners where meeting_id = ${meetings.id} and signed_up_at is not null)`;

/** No meeting lasts longer than a day: what began before that is over. */
const notOver = sql`${meetings.startsAt} > ${p("now")} - 86400000 and ${meetings.startsAt} + ${meetings.minutes} * 60000 > ${p("now")}`;
const over = sql`${meetings.startsAt} <= ${p("now")} and ${meetings.startsAt} + ${meetings.minutes} * 60000 <= ${p("now")}`;

/** A family's meeting is listed for those alone whom the families are for. */
const isListed = sql`(${p("families")} or ${meetings.kind} <> 'family')`;

const inGroup = (within: { groups: ReturnType<typeof sql> }) => and(eq(meetings.groupId, p("groupId")), inArray(meetings.groupId, within.groups));

const one = reaching((db, within) =>
  db
    .select({ ...meetingColumns, taken: takenPlaces })
    .from(meetings)
    .where(and(eq(meetings.id, p("meetingId")), inGroup(within)))
    .prepare(),
);

/** One meeting of one group; undefined where either is out of reach. */
export const findMeeting = (permit: Permit, groupId: string, meetingId: string): ListedMeeting | undefined => one.get(permit, { groupId, meetingId });

const coming = reaching((db, within) =>
  db
    .select({ ...meetingColumns, taken: takenPlaces })
    .from(meetings)
    .where(and(inGroup(within), isListed, notOver))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(p("most"))
    .prepare(),
);

/** Which meetings of a group: also its families', or not. */
interface Asked {
  readonly groupId: string;
  readonly families: boolean;
}

/** The meetings of a group that are not over, the next first. */
export const listComing = (permit: Permit, { groupId, families }: Asked, now: Date, most: number): ListedMeeting[] => coming.all(permit, { groupId, families: Number(families), now: now.getTime(), most });

const earlier = reaching((db, within) =>
  db
    .select({ ...meetingColumns, taken: takenPlaces })
    .from(meetings)
    .where(and(inGroup(within), isListed, over))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(p("most"))
    .offset(p("skip"))
    .prepare(),
);

/** The meetings of a group that are over, the last first. */
export const listEarlier = (permit: Permit, { groupId, families }: Asked, now: Date, page: { readonly most: number; readonly skip: number }): ListedMeeting[] =>
  earlier.all(permit, { groupId, families: Number(families), now: now.getTime(), ...page });

const planning = reaching((db, within) =>
  db
    .insert(meetings)
    .select(
      sql`select ${p("id")}, groups.id, ${p("kind")}, ${p("familyId")}, ${p("moduleId")}, ${p("startsAt")}, ${p("minutes")}, ${p("place")}, ${p("requirements")}, ${p("places")}, ${p("actor")}, ${p("createdAt")}, null, 0
        from groups where groups.id = ${p("groupId")} and groups.id in ${within.groups}`,
    )
    .onConflictDoNothing()
    .prepare(),
);

/** @returns whether there is one more: not where the group is out of reach, or the same one is there already */
export const insertMeeting = (permit: Permit, meeting: Omit<MeetingRow, "cancelledAt" | "changes">): boolean => planning.run(permit, { ...meeting }).changes > 0;

const changing = reaching((db, within) =>
  db
    .update(meetings)
    .set({
      startsAt: sql`${p("startsAt")}`,
      minutes: sql`${p("minutes")}`,
      place: sql`${p("place")}`,
      requirements: sql`${p("requirements")}`,
      places: sql`${p("places")}`,
      changes: sql`changes + 1`,
    })
    .where(and(eq(meetings.id, p("meetingId")), inGroup(within)))
    .prepare(),
);

export function updateMeeting(permit: Permit, { groupId, id }: Pick<MeetingRow, "groupId" | "id">, meeting: Pick<MeetingRow, "startsAt" | "minutes" | "place" | "requirements" | "places">): void {
  changing.run(permit, { ...meeting, groupId, meetingId: id });
}

const cancelling = reaching((db, within) =>
  db
    .update(meetings)
    .set({ cancelledAt: sql`${p("now")}`, changes: sql`changes + 1` })
    .where(and(eq(meetings.id, p("meetingId")), isNull(meetings.cancelledAt), inGroup(within)))
    .prepare(),
);

/** @returns whether it was not cancelled already */
export const updateCancelled = (permit: Permit, { groupId, id }: Pick<MeetingRow, "groupId" | "id">, now: Date): boolean => cancelling.run(permit, { groupId, meetingId: id, now: now.getTime() }).changes > 0;
