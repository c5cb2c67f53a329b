import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { contributions, lessonProgress, reflections, writings } from "#db/schema/index.ts";

const p = sql.placeholder;

/** Which row, and whose. `today` says which shares are live for a permit of reach `shared`. */
interface Asked {
  readonly id: string;
  readonly enrolmentId: string;
  readonly today: string;
}

const reflection = reaching((db, within) =>
  db
    .select({ id: reflections.id, moduleId: reflections.moduleId, lesson: reflections.lesson, reflectionId: reflections.reflectionId, text: reflections.text, revision: reflections.revision })
    .from(reflections)
    .where(and(eq(reflections.id, p("id")), eq(reflections.enrolmentId, p("enrolmentId")), inArray(reflections.enrolmentId, within.enrolments)))
    .prepare(),
);

export const findReflection = (permit: Permit, asked: Asked) => reflection.get(permit, { ...asked });

const diaryEntry = reaching((db, within) =>
  db
    .select({ id: writings.id, slot: writings.slot, text: writings.text, revision: writings.revision })
    .from(writings)
    .where(and(eq(writings.id, p("id")), eq(writings.kind, "diary"), eq(writings.enrolmentId, p("enrolmentId")), inArray(writings.enrolmentId, within.enrolments)))
    .prepare(),
);

export const findDiaryEntry = (permit: Permit, asked: Asked) => diaryEntry.get(permit, { ...asked });

const contribution = reaching((db, within) =>
  db
    .select({ moduleId: contributions.moduleId, fieldId: contributions.fieldId })
    .from(contributions)
    .where(and(eq(contributions.id, p("id")), inArray(contributions.enrolmentId, within.enrolments)))
    .prepare(),
);

/** Which module's exercise something was brought to by the learner who holds a permit of reach `own`, and from which of its boxes. */
export const findContributionPlace = (permit: Permit, id: string): { readonly moduleId: string; readonly fieldId: string } | undefined => contribution.get(permit, { id });

const completed = reaching((db, within) =>
  db
    .select({ lesson: lessonProgress.lesson })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.enrolmentId, p("enrolmentId")), inArray(lessonProgress.enrolmentId, within.enrolments), eq(lessonProgress.moduleId, p("id")), isNotNull(lessonProgress.completedAt)))
    .prepare(),
);

/** The numbers of a module's lessons that are done. */
export const listCompleted = (permit: Permit, asked: Asked): number[] => completed.all(permit, { ...asked }).map(({ lesson }) => lesson);
