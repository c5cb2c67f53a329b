import { and, count, eq, gt, gte, inArray, isNotNull, isNull, lte, max, min, or, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { accounts, enrolments, groups, lessonProgress, meetings, messages } from "#db/schema/index.ts";
import type { MeetingKind } from "./today.ts";

const p = sql.placeholder;
const among = (name: string) => sql`(select value from json_each(${p(name)}))`;

/** One of those that a query begins with, instead of with everybody within reach. */
const isAsked = eq(enrolments.id, sql`json_each.value`);

const led = reaching((db, within) => db.select({ id: groups.id, name: groups.name, quietAfterDays: groups.quietAfterDays }).from(groups).where(inArray(groups.id, within.groups)).prepare());

/** The groups within reach: all that one leads today, or those where messages are for one too. */
export const listLedGroups = (permit: Permit): { id: string; name: string; quietAfterDays: number }[] => led.all(permit);

/** A learner without a name, as Today judges whether to show them. */
export interface FollowedRow {
  readonly enrolmentId: string;
  readonly groupId: string;
  readonly track: Track;
  readonly joinedAt: number;
  readonly lastVisitAt: number | null;
  readonly dischargedOn: string | null;
  readonly dischargedEarly: boolean;
  readonly somethingHappenedAt: number | null;
  /** When the last topic was opened. */
  readonly lastTopicAt: number | null;
}

const followed = reaching((db, within) =>
  db
    .select({
      enrolmentId: enrolments.id,
      groupId: enrolments.groupId,
      track: enrolments.track,
      joinedAt: enrolments.createdAt,
      lastVisitAt: enrolments.lastVisitAt,
      dischargedOn: enrolments.dischargedOn,
      dischargedEarly: enrolments.dischargedEarly,
      somethingHappenedAt: enrolments.somethingHappenedAt,
      lastTopicAt: sql<number | null>`(select min(opened_at) from lesson_progress where enrolment_id = ${enrolments.id} and module_id = ${p("lastTopic")})`,
    })
    .from(enrolments)
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(
      and(
        inArray(enrolments.groupId, within.groups),
        isNull(accounts.disabledAt),
        or(
          gte(enrolments.createdAt, p("newSince")),
          sql`coalesce(${enrolments.lastVisitAt}, ${enrolments.createdAt}) <= ${p("awaySince")}`,
          isNotNull(enrolments.dischargedOn),
          sql`exists (select 1 from lesson_progress where enrolment_id = ${enrolments.id} and module_id = ${p("lastTopic")})`,
        ),
      ),
    )
    .prepare(),
);

/**
 * Those in the groups within reach who may have a line on Today, and whose account is open: who has joined since one instant, was not
 * here since another, or has begun the module that the programme ends with, or come to the end of a stay.
 */
export const listFollowed = (permit: Permit, asked: { readonly newSince: number; readonly awaySince: number; readonly lastTopic: string }): FollowedRow[] => followed.all(permit, asked);

const opened = reaching((db, within) =>
  db
    .select({ enrolmentId: lessonProgress.enrolmentId, moduleId: lessonProgress.moduleId })
    .from(sql`json_each(${p("enrolmentIds")})`)
    .crossJoin(enrolments)
    .innerJoin(lessonProgress, eq(lessonProgress.enrolmentId, enrolments.id))
    .where(and(isAsked, inArray(enrolments.groupId, within.groups), inArray(lessonProgress.moduleId, among("moduleIds"))))
    .prepare(),
);

/** Which of some modules some of those within reach have opened, once for each lesson. */
export const listOpened = (permit: Permit, enrolmentIds: readonly string[], moduleIds: readonly string[]): { enrolmentId: string; moduleId: string }[] =>
  opened.all(permit, { enrolmentIds: JSON.stringify(enrolmentIds), moduleIds: JSON.stringify(moduleIds) });

const done = reaching((db, within) =>
  db
    .select({ enrolmentId: lessonProgress.enrolmentId, lessons: count(lessonProgress.completedAt) })
    .from(sql`json_each(${p("enrolmentIds")})`)
    .crossJoin(enrolments)
    .innerJoin(lessonProgress, eq(lessonProgress.enrolmentId, enrolments.id))
    .where(and(isAsked, inArray(enrolments.groupId, within.groups), inArray(lessonProgress.moduleId, among("moduleIds"))))
    .groupBy(lessonProgress.enrolmentId)
    .prepare(),
);

/** How many lessons of some modules each of some of those within reach has done. */
export const countDone = (permit: Permit, enrolmentIds: readonly string[], moduleIds: readonly string[]): ReadonlyMap<string, number> =>
  new Map(done.all(permit, { enrolmentIds: JSON.stringify(enrolmentIds), moduleIds: JSON.stringify(moduleIds) }).map(({ enrolmentId, lessons }) => [enrolmentId, lessons]));

const unopened = reaching((db, within) =>
  db
    .select({ enrolmentId: enrolments.id, groupId: enrolments.groupId, messages: count(), at: sql<number>`${min(messages.sentAt)}` })
    .from(enrolments)
    .innerJoin(messages, and(eq(messages.enrolmentId, enrolments.id), eq(messages.sender, "learner"), isNull(messages.openedAt)))
    .where(inArray(enrolments.groupId, within.groups))
    .groupBy(enrolments.id)
    .prepare(),
);

/** Who has written what nobody has opened yet: how many messages, and when the first of them was sent. */
export const listUnopened = (permit: Permit<"message.read">): { enrolmentId: string; groupId: string; messages: number; at: number }[] => unopened.all(permit);

const written = reaching((db, within) =>
  db
    .select({ enrolmentId: messages.enrolmentId, at: max(messages.sentAt) })
    .from(sql`json_each(${p("enrolmentIds")})`)
    .crossJoin(enrolments)
    .innerJoin(messages, and(eq(messages.enrolmentId, enrolments.id), eq(messages.sender, "facilitator")))
    .where(and(isAsked, inArray(enrolments.groupId, within.groups)))
    .groupBy(messages.enrolmentId)
    .prepare(),
);

/** When each of some of those within reach was last written to by a facilitator. */
export const listWrittenTo = (permit: Permit<"message.read">, enrolmentIds: readonly string[]): ReadonlyMap<string, number> =>
  new Map(written.all(permit, { enrolmentIds: JSON.stringify(enrolmentIds) }).map(({ enrolmentId, at }) => [enrolmentId, at ?? 0]));

const near = reaching((db, within) =>
  db
    .select({ meetingId: meetings.id, groupId: meetings.groupId, meeting: meetings.kind, familyId: meetings.familyId, moduleId: meetings.moduleId, at: meetings.startsAt, minutes: meetings.minutes })
    .from(meetings)
    .where(and(inArray(meetings.groupId, within.groups), gt(meetings.startsAt, p("after")), lte(meetings.startsAt, p("until")), isNull(meetings.cancelledAt)))
    .prepare(),
);

/** The meetings within reach that begin between two instants, and are not cancelled. */
export const listMeetingsBetween = (
  permit: Permit<"meeting.read">,
  after: number,
  until: number,
): { meetingId: string; groupId: string; meeting: MeetingKind; familyId: string | null; moduleId: string | null; at: number; minutes: number }[] => near.all(permit, { after, until });

const names = reaching((db, within) =>
  db
    .select({ enrolmentId: enrolments.id, accountId: enrolments.accountId, displayName: accounts.displayName, track: enrolments.track })
    .from(enrolments)
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(and(inArray(enrolments.id, among("enrolmentIds")), inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

/** The sealed names of some of those within reach. */
export const listNames = (permit: Permit, enrolmentIds: readonly string[]): { enrolmentId: string; accountId: string; displayName: Buffer; track: Track }[] =>
  names.all(permit, { enrolmentIds: JSON.stringify(enrolmentIds) });
