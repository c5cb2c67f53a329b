import { addDays, daysBetween, isDate } from "#app/i18n/dates.ts";

/** Days on end, both with them; `through` is null while it goes on. */
export interface Stretch {
  readonly from: string;
  readonly through: string | null;
}

/** The days that a learner counts for themselves, in the order in which they were begun. Switched off, the last stretch has an end. */
export interface DayCounter {
  readonly stretches: readonly Stretch[];
}

/** The first day that a count or a log can have. */
export const earliestDay = "1900-01-01";

/** Whether a date typed into a form can be counted from. */
export const isCountable = (date: string): boolean => isDate(date) && date >= earliestDay;

const last = ({ stretches }: DayCounter): Stretch | undefined => stretches.at(-1);
const later = (one: string, other: string): string => (one > other ? one : other);
const endOf = ({ from, through }: Stretch, today: string): string => later(from, through ?? today);

/** Whether the counter is counting. */
export const isCounting = (counter: DayCounter | undefined): boolean => counter !== undefined && last(counter)?.through === null;

/** The first day of the stretch that goes on. */
export const presentSince = (counter: DayCounter): string => last(counter)?.from ?? "";

/** The days of the stretch that goes on, today with them: at least one. */
export const presentDays = (counter: DayCounter, today: string): number => daysBetween(presentSince(counter), later(presentSince(counter), today)) + 1;

/** All days that have been counted, each once. It never shrinks as days go by or a stretch is begun, ended or begun again. */
export function daysInAll({ stretches }: DayCounter, today: string): number {
  let days = 0;
  let counted = "";
  for (const stretch of [...stretches].sort((one, other) => one.from.localeCompare(other.from))) {
    const from = counted >= stretch.from ? addDays(counted, 1) : stretch.from;
    const end = endOf(stretch, today);
    if (end >= from) days += daysBetween(from, end) + 1;
    counted = later(counted, end);
  }
  return days;
}

/** Why a stretch cannot begin on a day. */
export type CounterProblem = "day_in_future" | "before_last_start";

/**
 * Begins to count from a day: at first, again after a break, or after the counter has been switched off. The days before stay
 * counted.
 */
export function beginCounting(counter: DayCounter | undefined, since: string, today: string): DayCounter | CounterProblem {
  if (since > today) return "day_in_future";
  const before = counter?.stretches ?? [];
  const present = before.at(-1);
  if (!present || present.through !== null) return { stretches: [...before, { from: since, through: null }] };
  if (since < present.from) return "before_last_start";
  return since === present.from ? { stretches: before } : { stretches: [...before.slice(0, -1), { ...present, through: addDays(since, -1) }, { from: since, through: null }] };
}

/** Switches the counter off; today is the last day that is counted. */
export function stopCounting({ stretches }: DayCounter, today: string): DayCounter {
  return { stretches: stretches.map((stretch) => (stretch.through === null ? { ...stretch, through: endOf(stretch, today) } : stretch)) };
}
