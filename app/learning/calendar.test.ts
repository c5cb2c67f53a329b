import fc from "fast-check";
import { expect, test } from "vitest";
import { isDiaryDay, nextMonth, previousMonth, shownMonth, weekdayOf, weeksOf } from "./calendar.ts";

const months = Array.from({ length: 201 * 12 }, (_, n) => ({ year: 1900 + Math.floor(n / 12), month: (n % 12) + 1 }));
const written = ({ year, month }: { year: number; month: number }) => `${year}-${String(month).padStart(2, "0")}`;

/** The day of the week by Zeller's rule, which knows no clock and no zone: 0 is Monday. */
function zeller(year: number, month: number, day: number): number {
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
  return (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 5) % 7;
}

const lengthOf = (year: number, month: number): number => [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;

test("every month from 1900 to 2100 has each of its days once, in the right weekday, with Monday first", () => {
  for (const { year, month } of months) {
    const weeks = weeksOf(written({ year, month }));
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.every((week) => week.some((day) => day !== null)), "no week of another month's").toBe(true);
    const days = weeks.flat().filter((day) => day !== null);
    expect(days).toEqual(Array.from({ length: lengthOf(year, month) }, (_, n) => `${written({ year, month })}-${String(n + 1).padStart(2, "0")}`));
    const misplaced = weeks.flatMap((week) => week.filter((day, place) => day !== null && zeller(year, month, Number(day.slice(8))) !== place));
    expect(misplaced, written({ year, month })).toEqual([]);
  }
});

test("the months follow each other, and a day's weekday follows the day before's", () => {
  for (const [n, month] of months.map(written).entries()) {
    if (n > 0) expect(previousMonth(month)).toBe(written(months[n - 1]!));
    if (n + 1 < months.length) expect(nextMonth(month)).toBe(written(months[n + 1]!));
  }
  expect(["2026-06-01", "2026-06-04", "2026-06-07", "2026-06-08"].map(weekdayOf)).toEqual([0, 3, 6, 0]);
});

test("a diary has the days from 2000 until today, and no other", () => {
  const today = "2026-06-04";
  for (const day of ["2000-01-01", "2024-02-29", "2026-06-03", today]) expect(isDiaryDay(day, today), day).toBe(true);
  for (const day of ["1999-12-31", "2026-06-05", "2026-02-29", "2026-6-4", "2026-06-04 ", "", "today", "__proto__"]) expect(isDiaryDay(day, today), day).toBe(false);
  fc.assert(fc.property(fc.string(), (day) => !isDiaryDay(day, today) || /^2\d{3}-\d{2}-\d{2}$/.test(day)));
});

test("a month that cannot have entries leads to this month", () => {
  const today = "2026-06-04";
  for (const asked of [null, "", "2026-07", "1999-12", "2026-13", "2026-6", "2026-06-04", "x"]) expect(shownMonth(asked, today), String(asked)).toBe("2026-06");
  expect(["2026-06", "2026-05", "2000-01"].map((asked) => shownMonth(asked, today))).toEqual(["2026-06", "2026-05", "2000-01"]);
});
