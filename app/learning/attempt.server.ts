import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { questionOf, type Check, type CheckQuestion } from "#app/curriculum/lesson.ts";
import { findCheck } from "#app/curriculum/lessons.server.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import type { Language } from "#app/i18n/language.ts";
import { requireQuestion } from "./open-lesson.server.ts";
import { findLatestOption, insertAttempt } from "./writing.queries.server.ts";

export const answerForm = z.object({
  module: z.string().regex(/^[a-z0-9-]{1,20}$/),
  check: z.string().regex(/^[a-z0-9-]{1,60}$/),
  option: z.string({ error: "choose" }).regex(/^[a-z0-9-]{1,60}$/, "choose"),
  /** Made when the question was shown, so that the same answer sent twice is kept once. */
  event: z.string().regex(/^[0-9a-f-]{36}$/),
});

/** What an answer means. */
export interface Answered {
  readonly optionId: string;
  readonly fits: boolean;
  readonly why: string;
  readonly fitting: string;
}

/** A question as its learner sees it: with what they answered last, and what that means, once they have answered. */
export interface AskedCheck extends CheckQuestion {
  /** For the next answer, so that sending it twice keeps it once. */
  readonly event: string;
  readonly answered?: Answered;
}

/**
 * Keeps one answer. There is no limit, no mark and no score. In a lesson that leaves no trace nothing is kept.
 *
 * @returns what the answer means, where it is not kept: it is said once
 * @throws {Refusal} `not_found` for a question that the lesson does not ask, or an option that does not exist
 */
export function answerCheck(permit: Permit<"check.answer">, lesson: LessonPlace, { module, check: checkId, option, event }: z.infer<typeof answerForm>, now: Date): Answered | undefined {
  const { enrolmentId, traceless } = requireQuestion(permit, lesson, { module, check: checkId }, now);
  const check = findCheck(module, checkId, permit.actor.language);
  const answered = check && meaningOf(check, option);
  if (!answered) throw new Refusal("not_found");
  if (traceless) return answered;
  insertAttempt(permit, enrolmentId, { eventId: event, moduleId: module, checkId, optionId: option }, now);
  return undefined;
}

/**
 * A question with the explanation of the learner's latest answer to it.
 *
 * @param enrolmentId whose answers are remembered; without one the question is asked as if it were new
 */
export function askCheck(permit: Permit<"lesson.read" | "lesson.preview">, enrolmentId: string | undefined, moduleId: string, checkId: string, language: Language): AskedCheck {
  const check = findCheck(moduleId, checkId, language);
  if (!check) throw new Error(`No check ${moduleId}/${checkId}`);
  const answered = enrolmentId && meaningOf(check, findLatestOption(permit, enrolmentId, moduleId, checkId));
  return { ...questionOf(check), event: randomUUID(), ...(answered && { answered }) };
}

/** What it means to choose an option; undefined for one that there is not. */
function meaningOf({ options, answer }: Check, optionId: string | undefined): Answered | undefined {
  const chosen = options.find(({ id }) => id === optionId);
  const fitting = options.find(({ id }) => id === answer);
  return chosen && fitting && { optionId: chosen.id, fits: chosen.id === fitting.id, why: chosen.why, fitting: fitting.text };
}
