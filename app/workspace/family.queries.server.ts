import { and, count, eq, inArray, isNotNull, isNull, max, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { accounts, enrolments, families, familyMembers, lessonProgress, meetings, shares } from "#db/schema/index.ts";

const p = sql.placeholder;
const among = (name: string) => sql`(select value from json_each(${p(name)}))`;

/** That somebody shows those who lead their group, today, how far they have come in a module. */
export interface ShownModule {
  readonly enrolmentId: string;
  readonly moduleId: string;
}

/** How far somebody has come in a module, shown to those who lead their group. The plus keeps SQLite from beginning with everything that anybody in the clinic shows. */
const progressToLeaders = and(eq(shares.kind, "progress"), sql`+${shares.recipientId} is null`);

const shown = reaching((db, within) =>
  db
    .select({ enrolmentId: shares.enrolmentId, moduleId: shares.item })
    .from(shares)
    .where(and(inArray(shares.enrolmentId, among("enrolmentIds")), progressToLeaders, inArray(shares.id, within.shares)))
    .prepare(),
);

/** In which modules some learners show the holder of a permit of reach `shared` how far they have come. */
export const listShownModules = (permit: Permit<"shared.read">, enrolmentIds: readonly string[], today: string): ShownModule[] =>
  shown.all(permit, { enrolmentIds: JSON.stringify(enrolmentIds), today });

/** An open family, and the modules that everybody who is in it shows the reader. */
export interface ShowingFamily {
  readonly familyId: string;
  /** The group of one of them. */
  readonly groupId: string;
  readonly moduleIds: readonly string[];
}

const shownByAll = reaching((db, within) =>
  db
    .select({ familyId: sql<string>`family_id`, groupId: sql<string>`min(group_id)`, moduleIds: sql<string>`group_concat(item, ' ')` })
    .from(
      sql`(
        select family_members.family_id, shares.item, min(enrolments.group_id) group_id from shares
        join family_members on family_members.enrolment_id = shares.enrolment_id and family_members.left_at is null
        join families on families.id = family_members.family_id and families.opened_at is not null
        join enrolments on enrolments.id = shares.enrolment_id and enrolments.something_happened_at is null
        where shares.id in ${within.shares} and ${progressToLeaders}
        group by family_members.family_id, shares.item
        having count(*) >= 2 and count(*) = (select count(*) from family_members everybody where everybody.family_id = family_members.family_id and everybody.left_at is null)
      )`,
    )
    .groupBy(sql`family_id`)
    .prepare(),
);

/** What whole families show the holder of a permit of reach `shared`: not where one of them has said that something has happened. */
export const listShowingFamilies = (permit: Permit<"shared.read">, today: string): ShowingFamily[] =>
  shownByAll.all(permit, { today }).map(({ moduleIds, ...family }) => ({ ...family, moduleIds: moduleIds.split(" ") }));

/** One module of a family, and how many of its lessons are counted in each track. */
export interface AskedFamily {
  readonly familyId: string;
  readonly moduleId: string;
  readonly lessons: Readonly<Record<Track, number>>;
}

const finishedBy = reaching((db, within) =>
  db
    .select({
      familyId: familyMembers.familyId,
      at: sql<number>`max((select max(completed_at) from lesson_progress where enrolment_id = ${enrolments.id} and module_id = json_each.value ->> 1))`,
    })
    .from(sql`json_each(${p("asked")})`)
    .crossJoin(familyMembers)
    .innerJoin(enrolments, eq(enrolments.id, familyMembers.enrolmentId))
    .where(and(eq(familyMembers.familyId, sql`json_each.value ->> 0`), isNull(familyMembers.leftAt), inArray(enrolments.groupId, within.groups)))
    .groupBy(familyMembers.familyId)
    .having(
      sql`min((select count(*) from lesson_progress where enrolment_id = ${enrolments.id} and module_id = json_each.value ->> 1 and lesson <= json_each.value ->> iif(${enrolments.track} = 'relative', 2, 3) and completed_at is not null)
        >= json_each.value ->> iif(${enrolments.track} = 'relative', 2, 3))`,
    )
    .prepare(),
);

/** Which of some families have finished the one module that is asked of each, everybody within reach, and when the last of them did. */
export const listFinishedFamilies = (permit: Permit, asked: readonly AskedFamily[]): { familyId: string; at: number }[] =>
  finishedBy.all(permit, { asked: JSON.stringify(asked.map(({ familyId, moduleId, lessons }) => [familyId, moduleId, lessons.relative, lessons.patient])) });

/** Somebody who is in a family today, the name sealed. */
export interface PresentMember {
  readonly familyId: string;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly groupId: string;
  readonly displayName: Buffer;
  readonly track: Track;
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

/** How many lessons of a module somebody has done. */
export interface DoneModule {
  readonly enrolmentId: string;
  readonly moduleId: string;
  readonly completed: number;
}

const finished = reaching((db, within) =>
  db
    .select({ enrolmentId: lessonProgress.enrolmentId, moduleId: lessonProgress.moduleId, completed: count() })
    .from(sql`json_each(${p("asked")})`)
    .crossJoin(lessonProgress)
    .innerJoin(enrolments, eq(enrolments.id, lessonProgress.enrolmentId))
    .where(
      and(
        eq(lessonProgress.enrolmentId, sql`json_each.value ->> 0`),
        eq(lessonProgress.moduleId, sql`json_each.value ->> 1`),
        sql`${lessonProgress.lesson} <= json_each.value ->> 2`,
        isNotNull(lessonProgress.completedAt),
        inArray(enrolments.groupId, within.groups),
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
