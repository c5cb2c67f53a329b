import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { enrolments, lessonProgress } from "#db/schema/index.ts";

const p = sql.placeholder;

const given = (name: string) => sql`(select value from json_each(${p(name)}))`;

const completed = reaching((db, within) =>
  db
    .select({ enrolmentId: lessonProgress.enrolmentId, track: enrolments.track, moduleId: lessonProgress.moduleId, lesson: lessonProgress.lesson })
    .from(lessonProgress)
    .innerJoin(enrolments, eq(enrolments.id, lessonProgress.enrolmentId))
    .where(and(inArray(lessonProgress.enrolmentId, given("enrolmentIds")), inArray(lessonProgress.enrolmentId, within.enrolments), inArray(lessonProgress.moduleId, given("moduleIds")), isNotNull(lessonProgress.completedAt)))
    .prepare(),
);

/** What some of those who share with the holder of the permit have done of some modules. That their progress in those is what they share, the caller has seen to. */
export const listDoneAmong = (permit: Permit, asked: { readonly enrolmentIds: readonly string[]; readonly moduleIds: readonly string[]; readonly today: string }) =>
  completed.all(permit, { today: asked.today, enrolmentIds: JSON.stringify(asked.enrolmentIds), moduleIds: JSON.stringify(asked.moduleIds) });
