import type { Booster } from "#app/curriculum/programme.ts";
import { addDays, addMonths, endOfDay } from "#app/i18n/dates.ts";
import { aftercareStart, layOutAftercare, type Discharge } from "#app/learning/aftercare.ts";

/** How long anybody is asked after, in months from the day the aftercare begins: its year, and one more. */
const monthsOfAftercare = 13;

interface Learner extends Discharge {
  /** When the last topic was opened. */
  readonly lastTopicAt: number | null;
}

/** The day aftercare begins for a learner; undefined where nothing has begun it. */
export const aftercareFrom = (learner: Learner, lastTopic: string): string | undefined =>
  aftercareStart(learner.lastTopicAt === null ? [] : [{ moduleId: lastTopic, openedAt: learner.lastTopicAt }], lastTopic, learner);

/** Whether the time in which anybody is asked after is over. @param start the day aftercare began */
export const isAftercareOver = (start: string, today: string): boolean => today > addMonths(start, monthsOfAftercare);

/**
 * How somebody stands with the booster that opened last: `due` where they have not opened it, `met` where they have; undefined before
 * the first one opens. One before it that they let be is left alone.
 *
 * @param start the day aftercare began
 * @param opened the boosters that they have opened
 */
export function newestBooster(aftercare: readonly Booster[], opened: ReadonlySet<string>, start: string, discharge: Discharge, today: string): "met" | { readonly due: number; readonly at: number } | undefined {
  const counts = Object.fromEntries([...opened].map((id) => [id, { opened: 1, completed: 0 }]));
  const newest = layOutAftercare(aftercare, counts, start, discharge, today).findLast(({ state }) => state !== "locked");
  if (!newest) return undefined;
  return newest.opensOn === undefined ? "met" : { due: newest.number, at: endOfDay(addDays(newest.opensOn, -1)) + 1 };
}
