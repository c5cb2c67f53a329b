import { and, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import type { Discharge } from "#app/learning/aftercare.ts";
import { accounts, enrolments, individualPaces, lessonProgress } from "#db/schema/index.ts";

const p = sql.placeholder;

/** One learner of a group, with the name still sealed. */
export interface LearnerRow {
  readonly id: string;
  readonly accountId: string;
  readonly displayName: Buffer;
  readonly track: Track;
  readonly joinedAt: number;
  readonly lastVisitAt: number | null;
}

const learnerColumns = {
  id: enrolments.id,
  accountId: enrolments.accountId,
  displayName: accounts.displayName,
  track: enrolments.track,
  joinedAt: enrolments.createdAt,
  lastVisitAt: enrolments.lastVisitAt,
};

/** One word for each lesson opened: `intro+` where it is done, `intro-` where it is not. See `readStanding`. */
const standing = sql<string>`coalesce((
  select group_concat(${lessonProgress.moduleId} || iif(${lessonProgress.completedAt} is null, '-', '+'), ' ')
  from ${lessonProgress} where ${lessonProgress.enrolmentId} = ${enrolments.id}
), '')`;

/** One word for each module that is open early or held for the learner: `t02+`, `t04-`. See `readKinds`. */
const paces = sql<string>`coalesce((
  select group_concat(${individualPaces.moduleId} || iif(${individualPaces.kind} = 'opened', '+', '-'), ' ')
  from ${individualPaces} where ${individualPaces.enrolmentId} = ${enrolments.id}
), '')`;

const learners = reaching((db, within) =>
  db
    .select({ ...learnerColumns, standing, paces })
    .from(enrolments)
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(and(eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

/**
 * Every learner of a group, with what they have opened and done in one packed text: a row for each learner and module
 * takes three times as long at 500 learners x 13 modules.
 */
export const listLearners = (permit: Permit, groupId: string): (LearnerRow & { standing: string; paces: string })[] => learners.all(permit, { groupId });

const learner = reaching((db, within) =>
  db
    .select({ ...learnerColumns, dischargedOn: enrolments.dischargedOn, dischargedEarly: enrolments.dischargedEarly, paces })
    .from(enrolments)
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(and(eq(enrolments.id, p("enrolmentId")), eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

export const findLearner = (permit: Permit, groupId: string, enrolmentId: string): (LearnerRow & Discharge & { paces: string }) | undefined => learner.get(permit, { groupId, enrolmentId });

const lessons = reaching((db, within) =>
  db
    .select({ moduleId: lessonProgress.moduleId, lesson: lessonProgress.lesson, openedAt: lessonProgress.openedAt, completedAt: lessonProgress.completedAt })
    .from(lessonProgress)
    .innerJoin(enrolments, eq(enrolments.id, lessonProgress.enrolmentId))
    .where(and(eq(enrolments.id, p("enrolmentId")), eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

/** Every lesson that one learner has opened, in the order of the modules' ids. */
export const listLessons = (permit: Permit, groupId: string, enrolmentId: string): { moduleId: string; lesson: number; openedAt: number; completedAt: number | null }[] =>
  lessons.all(permit, { groupId, enrolmentId });

const discharge = reaching((db, within) =>
  db
    .update(enrolments)
    .set({ dischargedOn: sql`${p("dischargedOn")}`, dischargedEarly: sql`${p("dischargedEarly")}` })
    .where(and(eq(enrolments.id, p("enrolmentId")), eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

/** Whether there was such a learner in the group. */
export const updateDischarge = (permit: Permit, groupId: string, enrolmentId: string, { dischargedOn, dischargedEarly }: Discharge): boolean =>
  discharge.run(permit, { groupId, enrolmentId, dischargedOn, dischargedEarly: Number(dischargedEarly) }).changes > 0;
