import { addDays } from "#app/i18n/dates.ts";
import type { CheckInQuestion, QuestionId, WeeklyAnswers } from "./check-in.ts";

/** What the page offers after a check-in: help when it is unsafe, the plan when the craving is strong, a talk when something falls. */
export type HelpCard = "unsafe" | "craving" | "talk";

/** At 3 or below on how safe it was, and at 8 or above on how strong the craving was (curriculum 4.1). Nobody but the learner is told. */
const unsafeAtMost = 3;
const cravingAtLeast = 8;

/** The weeks in which a fall is looked for: this one and the three before it, so that one of them may be skipped. */
const weeksOfFall = 4;

/** A fall that came in one step is told from a wobble by this many marks. */
const fallInOneStep = 2;

/**
 * "A fall over three weeks" (curriculum 4.1): of the last four weeks, the three latest that answer the question. This week's answer is
 * lower than the one before it, and that one is not higher than the first. Where it stood still between those two, the fall is of two
 * marks at least. For a question where lower is better, a rise in the same way. What is older counts for nothing.
 *
 * @param checkIns the latest first
 * @param week the Monday of this week
 */
export function isFalling({ id, lowerIsBetter }: CheckInQuestion, checkIns: readonly WeeklyAnswers[], week: string): boolean {
  const since = addDays(week, -7 * (weeksOfFall - 1));
  const answered = checkIns.flatMap((checkIn) => {
    const mark = checkIn.answers[id] ?? undefined;
    return mark === undefined || checkIn.week < since ? [] : [{ week: checkIn.week, good: lowerIsBetter ? -mark : mark }];
  });
  const [last, before, first] = answered;
  if (!last || !before || !first || last.week !== week) return false;
  return last.good < before.good && (before.good < first.good || (before.good === first.good && first.good - last.good >= fallInOneStep));
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
  const hasFallen = questions.some((question) => isFalling(question, checkIns, week));
  return [...(isUnsafe ? (["unsafe"] as const) : []), ...(isCraving ? (["craving"] as const) : []), ...(hasFallen && !isUnsafe ? (["talk"] as const) : [])];
}
