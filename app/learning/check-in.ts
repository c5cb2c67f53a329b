import type { Track } from "#app/curriculum/programme.ts";
import type { Words } from "#app/i18n/language.ts";
import { addDays, dateParts } from "#app/i18n/dates.ts";

/** Our own questions: three for everybody, three for each track. */
export const questionIds = ["c1", "c2", "c3", "r1", "r2", "r3", "p1", "p2", "p3"] as const;
export type QuestionId = (typeof questionIds)[number];

/** One question of the check-in, answered with a mark from 0 to 10, or not at all. */
export interface CheckInQuestion {
  readonly id: QuestionId;
  readonly track: Track | "both";
  /** Word for word as the curriculum has it. */
  readonly question: Words;
  /** What stands over its column in a table. */
  readonly short: Words;
  /** What 0 and 10 mean. */
  readonly ends: readonly [zero: Words, ten: Words];
  readonly lowerIsBetter?: true;
  /** Asks about two people, so "no contact" is an answer too. */
  readonly orNoContact?: true;
  /** Its curve is the learner's alone, also where the others are shared. */
  readonly isPrivate?: true;
}

/** What each question was answered with, from 0 to 10; null, or nothing, where it was skipped. */
export type Answers = Readonly<Partial<Record<QuestionId, number | null>>>;

/** One week's check-in, as it is sealed. */
export interface CheckIn {
  readonly answers: Answers;
  /** There was no contact to say anything about. */
  readonly noContact: boolean;
  /** Something that went a little better; empty where it was left out. */
  readonly better: string;
}

/** A week's answers, and the Monday of the week, `YYYY-MM-DD`. */
export interface WeeklyAnswers {
  readonly week: string;
  readonly answers: Answers;
  readonly noContact?: boolean;
}

/** The Monday of the week that a day is in, `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const { year, month, day: dayOfMonth } = dateParts(day);
  return addDays(day, -((new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay() + 6) % 7));
}

/** The weeks that can be answered today: this one, and on a Monday also the one that ended last night, so that what was begun then is not lost. */
export function openWeeks(today: string): readonly string[] {
  const week = mondayOf(today);
  return today === week ? [week, addDays(week, -7)] : [week];
}
