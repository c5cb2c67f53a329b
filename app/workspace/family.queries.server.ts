import { and, count, eq, inArray, isNotNull, isNull, max, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { accounts, enrolments, families, familyMembers, lessonProgress, meetings, shares } from "#db/schema/index.ts";

const p = sql.placeholder;
const among = (name: string) => sql`(select value from json_each(${p(name)}))`;

/** That somebody in a family shows those who lead their group, today, how far they have come in a module. */
export interface ShownModule {
  readonly familyId: string;
  readonly enrolmentId: string;
  readonly moduleId: string;
}

const shown = reaching((db, within) =>
  db
    .select({ familyId: familyMembers.familyId, enrolmentId: shares.enrolmentId, moduleId: shares.item })
    .from(shares)
    .innerJoin(familyMembers, and(eq(familyMembers.enrolmentId, shares.enrolmentId), isNull(familyMembers.leftAt)))
    .where(and(inArray(shares.id, within.shares), eq(shares.kind, "progress"), isNull(shares.recipientId)))
    .prepare(),
);

/** What those who are in a family show the holder of a permit of reach `shared` of how far they have come. */
export const listShownModules = (permit: Permit<"shared.read">, today: string): ShownModule[] => shown.all(permit, { today });

/** Somebody who is in a family today, the name sealed. */
export interface PresentMember {
  readonly familyId: string;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly groupId: string;
  readonly displayName: Buffer;
  readonly track: Track;
  readonly somethingHappenedAt: number | null;
  /** When a facilitator opened what the family may share. */
  readonly openedAt: number | null;
  /** Whether the permit reaches their group. */
  readonly isWithin: boolean;
}

const present = reaching((db, within) =>
  db
    .select({
      familyId: familyMembers.familyId,
      enrolmentId: enrolments.id,
      accountId: enrolments.accountId,
      groupId: enrolments.groupId,
      displayName: accounts.displayName,
      track: enrolments.track,
      somethingHappenedAt: enrolments.somethingHappenedAt,
      openedAt: families.openedAt,
      isWithin: sql<number>`${enrolments.groupId} in ${within.groups}`,
    })
    .from(familyMembers)
    .innerJoin(families, eq(families.id, familyMembers.familyId))
    .innerJoin(enrolments, eq(enrolments.id, familyMembers.enrolmentId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(
      and(
        inArray(familyMembers.familyId, among("familyIds")),
        isNull(familyMembers.leftAt),
        sql`exists (select 1 from family_members mine cross join enrolments theirs on theirs.id = mine.enrolment_id where mine.family_id = ${familyMembers.familyId} and mine.left_at is null and theirs.group_id in ${within.groups})`,
      ),
    )
    .orderBy(familyMembers.joinedAt, familyMembers.id)
    .prepare(),
);

/** Who is today in those of some families that somebody within reach is in, in the order they joined. */
export const listPresent = (permit: Permit, familyIds: readonly string[]): PresentMember[] =>
  present.all(permit, { familyIds: JSON.stringify(familyIds) }).map((member) => ({ ...member, isWithin: member.isWithin === 1 }));

/** One learner's module, and how many of its lessons are counted in their track. */
export interface AskedModule {
  readonly enrolmentId: string;
  readonly moduleId: string;
  readonly lessons: number;
}

/** How many lessons of a module somebody has done, and when the last of them. */
export interface DoneModule {
  readonly enrolmentId: string;
  readonly moduleId: string;
  readonly completed: number;
  readonly at: number;
}

const finished = reaching((db, within) =>
  db
    .select({ enrolmentId: lessonProgress.enrolmentId, moduleId: lessonProgress.moduleId, completed: count(), at: sql<number>`${max(lessonProgress.completedAt)}` })
    .from(sql`json_each(${p("asked")})`)
    .crossJoin(lessonProgress)
    .where(
      and(
        eq(lessonProgress.enrolmentId, sql`json_each.value ->> 0`),
        eq(lessonProgress.moduleId, sql`json_each.value ->> 1`),
        sql`${lessonProgress.lesson} <= json_each.value ->> 2`,
        isNotNull(lessonProgress.completedAt),
        inArray(lessonProgress.enrolmentId, within.enrolments),
      ),
    )
    .groupBy(lessonProgress.enrolmentId, lessonProgress.moduleId)
    .prepare(),
);

/** What has been done of the modules asked for; nothing of one in which nothing is done. */
export const listDone = (permit: Permit, asked: readonly AskedModule[]): DoneModule[] =>
  finished.all(permit, { asked: JSON.stringify(asked.map(({ enrolmentId, moduleId, lessons }) => [enrolmentId, moduleId, lessons])) });

const meetingsOf = reaching((db, within) =>
  db
    .select({ familyId: sql<string>`${meetings.familyId}`, at: sql<number>`${max(meetings.startsAt)}` })
    .from(meetings)
    .where(and(inArray(meetings.familyId, among("familyIds")), isNull(meetings.cancelledAt), inArray(meetings.groupId, within.groups)))
    .groupBy(meetings.familyId)
    .prepare(),
);

/** When the last meeting of each of some families begins or began, of those planned within reach. */
export const listLastMeetings = (permit: Permit<"meeting.read">, familyIds: readonly string[]): ReadonlyMap<string, number> =>
  new Map(meetingsOf.all(permit, { familyIds: JSON.stringify(familyIds) }).map(({ familyId, at }) => [familyId, at]));
