import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { questionOf, type CheckQuestion } from "#app/curriculum/lesson.ts";
import { findCheck } from "#app/curriculum/lessons.server.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import type { Language } from "#app/i18n/language.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { requireQuestion } from "./open-lesson.server.ts";
import { findLatestOption, insertAttempt } from "./writing.queries.server.ts";

export const answerForm = z.object({
  module: z.string().regex(/^[a-z0-9-]{1,20}$/),
  check: z.string().regex(/^[a-z0-9-]{1,60}$/),
  option: z.string({ error: "choose" }).regex(/^[a-z0-9-]{1,60}$/, "choose"),
  /** Made when the question was shown, so that the same answer sent twice is kept once. */
  event: z.string().regex(/^[0-9a-f-]{36}$/),
});

/** A question as its learner sees it: with what they answered last, and what that means, once they have answered. */
export interface AskedCheck extends CheckQuestion {
  /** For the next answer, so that sending it twice keeps it once. */
  readonly event: string;
  readonly answered?: { readonly optionId: string; readonly fits: boolean; readonly why: string; readonly fitting: string };
}

/**
 * Keeps one answer. There is no limit, no mark and no score.
 *
 * @throws {Refusal} `not_found` for a question that the lesson does not ask, or an option that does not exist
 */
export function answerCheck(permit: Permit<"check.answer">, lesson: LessonPlace, answer: z.infer<typeof answerForm>, now: Date): void {
  requireQuestion(permit, lesson, answer, now);
  const check = findCheck(answer.module, answer.check, permit.actor.language);
  if (!check?.options.some(({ id }) => id === answer.option)) throw new Refusal("not_found");
  insertAttempt(permit, requireOwnEnrolment(permit).id, { eventId: answer.event, moduleId: answer.module, checkId: answer.check, optionId: answer.option }, now);
}

/** A question with the explanation of the learner's latest answer to it. */
export function askCheck(permit: Permit<"lesson.read">, enrolmentId: string, moduleId: string, checkId: string, language: Language): AskedCheck {
  const check = findCheck(moduleId, checkId, language);
  if (!check) throw new Error(`No check ${moduleId}/${checkId}`);
  const latest = findLatestOption(permit, enrolmentId, moduleId, checkId);
  const chosen = check.options.find(({ id }) => id === latest);
  const fitting = check.options.find(({ id }) => id === check.answer);
  return {
    ...questionOf(check),
    event: randomUUID(),
    ...(chosen && fitting && { answered: { optionId: chosen.id, fits: chosen.id === fitting.id, why: chosen.why, fitting: fitting.text } }),
  };
}
