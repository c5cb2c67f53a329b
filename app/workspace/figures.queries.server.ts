import { and, count, eq, inArray, min, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { enrolments, lessonProgress } from "#db/schema/index.ts";
import type { ModuleTimes } from "./figures.ts";

const p = sql.placeholder;

const learners = reaching((db, within) =>
  db
    .select({ id: enrolments.id, track: enrolments.track, joinedAt: enrolments.createdAt, lastVisitAt: enrolments.lastVisitAt })
    .from(enrolments)
    .where(and(eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

/** Everybody in a group, without their names. */
export const listFiguresLearners = (permit: Permit, groupId: string): { id: string; track: Track; joinedAt: number; lastVisitAt: number | null }[] => learners.all(permit, { groupId });

const times = reaching((db, within) =>
  db
    .select({
      enrolmentId: lessonProgress.enrolmentId,
      moduleId: lessonProgress.moduleId,
      opened: count(),
      completed: count(lessonProgress.completedAt),
      openedAt: sql<number>`${min(lessonProgress.openedAt)}`,
    })
    .from(enrolments)
    .innerJoin(lessonProgress, eq(lessonProgress.enrolmentId, enrolments.id))
    .where(and(eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups)))
    .groupBy(lessonProgress.enrolmentId, lessonProgress.moduleId)
    .prepare(),
);

/** What everybody in a group has done, a row for each learner and module. */
export const listModuleTimes = (permit: Permit, groupId: string): (ModuleTimes & { enrolmentId: string; moduleId: string })[] => times.all(permit, { groupId });
