import { addDays, daysBetween } from "#app/i18n/dates.ts";
import type { CheckInQuestion, QuestionId, WeeklyAnswers } from "./check-in.ts";

/** What one week's check-in says to one question: a mark from 0 to 10, that there was no contact, or nothing. */
export interface CurvePoint {
  /** The Monday of the week, `YYYY-MM-DD`. */
  readonly week: string;
  readonly mark: number | "no-contact" | null;
}

/** One question's answers over time, the oldest first. */
export interface Curve {
  readonly question: QuestionId;
  readonly points: readonly CurvePoint[];
}

/** One curve for each question, in the order of the questions. @param checkIns in any order */
export function curvesOf(questions: readonly CheckInQuestion[], checkIns: readonly WeeklyAnswers[]): Curve[] {
  const byWeek = [...checkIns].sort((one, other) => (one.week < other.week ? -1 : 1));
  return questions.map(({ id, orNoContact }) => ({ question: id, points: byWeek.map(({ week, answers, noContact }) => ({ week, mark: orNoContact && noContact ? "no-contact" : (answers[id] ?? null) })) }));
}

/** A drawing of at most half a year; the table beside it has everything. */
const drawnWeeks = 26;

/** The drawing's measures, in the units of its own view. */
export const curveBox = { width: 320, height: 128, left: 26, right: 306, top: 12, bottom: 96 } as const;

const { left, right, top, bottom } = curveBox;

/** The height of a mark in the drawing. */
export const heightOf = (mark: number): number => bottom - (mark / 10) * (bottom - top);

interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly week: string;
  readonly mark: number;
}

/** A curve as it is drawn. */
export interface DrawnCurve {
  readonly points: readonly DrawnPoint[];
  /** A line for every row of answered weeks: it breaks where a week is missing, for nobody knows what went between. */
  readonly lines: readonly string[];
  /** The first and the last week of the drawing. */
  readonly from: string;
  readonly to: string;
}

/** @returns undefined where no week has a mark */
export function drawCurve({ points }: Curve): DrawnCurve | undefined {
  const marked = points.flatMap(({ week, mark }) => (typeof mark === "number" ? [{ week, mark }] : []));
  const to = marked.at(-1)?.week;
  if (to === undefined) return undefined;
  const recent = marked.filter(({ week }) => week > addDays(to, -7 * drawnWeeks));
  const from = recent[0]!.week;
  const weeks = daysBetween(from, to) / 7;
  const drawn = recent.map(({ week, mark }) => ({ week, mark, x: rounded(weeks === 0 ? (left + right) / 2 : left + 8 + (daysBetween(from, week) / 7 / weeks) * (right - left - 8)), y: rounded(heightOf(mark)) }));
  return { points: drawn, lines: linesThrough(drawn), from, to };
}

const rounded = (length: number): number => Math.round(length * 10) / 10;

function linesThrough(points: readonly DrawnPoint[]): string[] {
  const rows: DrawnPoint[][] = [];
  for (const point of points) {
    const row = rows.at(-1);
    if (row && daysBetween(row.at(-1)!.week, point.week) === 7) row.push(point);
    else rows.push([point]);
  }
  return rows.filter((row) => row.length > 1).map((row) => row.map(({ x, y }, n) => `${n === 0 ? "M" : "L"}${x} ${y}`).join(""));
}

/** What the drawing says, for whoever hears it: how many answers, the first, the last, the lowest and the highest. */
export interface CurveSummary {
  readonly count: number;
  readonly first: { readonly week: string; readonly mark: number };
  readonly last: { readonly week: string; readonly mark: number };
  readonly lowest: number;
  readonly highest: number;
}

export function summaryOf({ points }: DrawnCurve): CurveSummary {
  const marks = points.map(({ mark }) => mark);
  return { count: points.length, first: points[0]!, last: points.at(-1)!, lowest: Math.min(...marks), highest: Math.max(...marks) };
}
