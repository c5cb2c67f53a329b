import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import { attempts, reflections } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A reflection as it lies in the database: its text sealed. */
export interface SealedReflection {
  readonly id: string;
  readonly reflectionId: string;
  readonly text: Buffer;
  readonly revision: number;
  readonly savedAt: number;
}

const inLesson = reaching((db, within) =>
  db
    .select({ id: reflections.id, reflectionId: reflections.reflectionId, text: reflections.text, revision: reflections.revision, savedAt: reflections.savedAt })
    .from(reflections)
    .where(and(eq(reflections.enrolmentId, p("enrolmentId")), inArray(reflections.enrolmentId, within.enrolments), eq(reflections.moduleId, p("moduleId")), eq(reflections.lesson, p("lesson"))))
    .prepare(),
);

export const listReflections = (permit: Permit, enrolmentId: string, place: LessonPlace): SealedReflection[] => inLesson.all(permit, { enrolmentId, ...place });

const insertion = reaching((db, within) =>
  db
    .insert(reflections)
    .select(
      sql`select ${p("id")}, id, ${p("moduleId")}, ${p("lesson")}, ${p("reflectionId")}, ${p("text")}, 1, ${p("now")} from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`,
    )
    .prepare(),
);

export function insertReflection(permit: Permit, enrolmentId: string, place: LessonPlace, reflection: { id: string; reflectionId: string; text: Buffer }, now: Date): void {
  insertion.run(permit, { enrolmentId, ...place, ...reflection, now: now.getTime() });
}

const replacement = reaching((db, within) =>
  db
    .update(reflections)
    .set({ text: sql`${p("text")}`, revision: sql`revision + 1`, savedAt: sql`${p("now")}` })
    .where(and(eq(reflections.id, p("id")), eq(reflections.revision, p("revision")), inArray(reflections.enrolmentId, within.enrolments)))
    .prepare(),
);

export function updateReflection(permit: Permit, reflection: { id: string; revision: number; text: Buffer }, now: Date): void {
  replacement.run(permit, { ...reflection, now: now.getTime() });
}

const attempt = reaching((db, within) =>
  db
    .insert(attempts)
    .select(
      sql`select null, id, ${p("eventId")}, ${p("moduleId")}, ${p("checkId")}, ${p("optionId")}, ${p("now")} from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`,
    )
    .onConflictDoNothing()
    .prepare(),
);

export function insertAttempt(permit: Permit, enrolmentId: string, answer: { eventId: string; moduleId: string; checkId: string; optionId: string }, now: Date): void {
  attempt.run(permit, { enrolmentId, ...answer, now: now.getTime() });
}

const latest = reaching((db, within) =>
  db
    .select({ optionId: attempts.optionId })
    .from(attempts)
    .where(and(eq(attempts.enrolmentId, p("enrolmentId")), inArray(attempts.enrolmentId, within.enrolments), eq(attempts.moduleId, p("moduleId")), eq(attempts.checkId, p("checkId"))))
    .orderBy(desc(attempts.id))
    .prepare(),
);

/** The option chosen last, or undefined where the question has not been answered. */
export const findLatestOption = (permit: Permit, enrolmentId: string, moduleId: string, checkId: string): string | undefined =>
  latest.get(permit, { enrolmentId, moduleId, checkId })?.optionId;
