import type { CheckInQuestion, QuestionId, WeeklyAnswers } from "./check-in.ts";

/** What the page offers after a check-in: help when it is unsafe, the plan when the craving is strong, a talk when something falls. */
export type HelpCard = "unsafe" | "craving" | "talk";

/** At 3 or below on how safe it was, and at 8 or above on how strong the craving was (curriculum 4.1). Nobody but the learner is told. */
const unsafeAtMost = 3;
const cravingAtLeast = 8;

/** The marks given to one question, the latest first; weeks in which it was skipped, or there was no contact, are left out. */
const marksOf = (checkIns: readonly WeeklyAnswers[], id: QuestionId): number[] =>
  checkIns.flatMap(({ answers }) => answers[id] ?? []);

/**
 * A fall over three weeks: the three latest check-ins that answer the question are each lower than the one before; for a question
 * where lower is better, each higher. A week in which it was skipped lies between without breaking the row.
 *
 * @param checkIns the latest first
 */
export function isFalling({ id, lowerIsBetter }: CheckInQuestion, checkIns: readonly WeeklyAnswers[]): boolean {
  const [last, before, first] = marksOf(checkIns, id);
  if (last === undefined || before === undefined || first === undefined) return false;
  return lowerIsBetter ? last > before && before > first : last < before && before < first;
}

/**
 * The help that this week's check-in asks for. One from an earlier week asks for nothing any more.
 *
 * @param checkIns the latest first
 * @param week the Monday of this week
 */
export function helpAfter(questions: readonly CheckInQuestion[], checkIns: readonly WeeklyAnswers[], week: string): HelpCard[] {
  const [latest] = checkIns;
  if (latest?.week !== week) return [];
  const answered = (id: QuestionId): number | undefined => latest.answers[id] ?? undefined;
  const isUnsafe = (answered("c1") ?? 10) <= unsafeAtMost;
  const isCraving = (answered("p2") ?? 0) >= cravingAtLeast;
  const hasFallen = questions.some((question) => answered(question.id) !== undefined && isFalling(question, checkIns));
  return [...(isUnsafe ? (["unsafe"] as const) : []), ...(isCraving ? (["craving"] as const) : []), ...(hasFallen && !isUnsafe ? (["talk"] as const) : [])];
}
