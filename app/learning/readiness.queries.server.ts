import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { enrolments, lessonProgress } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A lesson that somebody has marked as done. */
export interface CompletedLesson {
  readonly enrolmentId: string;
  readonly track: "relative" | "patient";
  readonly lesson: number;
}

const completed = reaching((db, within) =>
  db
    .select({ enrolmentId: lessonProgress.enrolmentId, track: enrolments.track, lesson: lessonProgress.lesson })
    .from(lessonProgress)
    .innerJoin(enrolments, eq(enrolments.id, lessonProgress.enrolmentId))
    .where(
      and(
        inArray(lessonProgress.enrolmentId, within.enrolments),
        inArray(lessonProgress.enrolmentId, sql`(select value from json_each(${p("enrolmentIds")}))`),
        eq(lessonProgress.moduleId, p("moduleId")),
        isNotNull(lessonProgress.completedAt),
      ),
    )
    .prepare(),
);

/** What some of those within reach have done of one module. With a permit of reach `shared`, `today` says which shares are live; that their progress is among them, the caller has seen to. */
export const listCompletedLessons = (permit: Permit, asked: { readonly enrolmentIds: readonly string[]; readonly moduleId: string; readonly today: string }): CompletedLesson[] =>
  completed.all(permit, { ...asked, enrolmentIds: JSON.stringify(asked.enrolmentIds) });
