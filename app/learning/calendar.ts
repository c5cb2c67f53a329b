import { addDays, dateParts, isDate } from "#app/i18n/dates.ts";

/** The first day that a diary can have. */
export const firstDay = "2000-01-01";

/** The month of a day, `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The first and the last day of a month. */
export function daysOf(month: string): { readonly first: string; readonly last: string } {
  const first = `${month}-01`;
  return { first, last: addDays(`${nextMonth(month)}-01`, -1) };
}

/** The month after one, `YYYY-MM`. */
export const nextMonth = (month: string): string => monthOf(addDays(`${month}-01`, 31));

/** The month before one, `YYYY-MM`. */
export const previousMonth = (month: string): string => monthOf(addDays(`${month}-01`, -1));

/** Which day of the week a date is: 0 is Monday, 6 Sunday. */
export const weekdayOf = (day: string): number => {
  const { year, month, day: dayOfMonth } = dateParts(day);
  return (new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay() + 6) % 7;
};

/** A month as weeks of seven places from Monday to Sunday; null where the place is another month's. */
export function weeksOf(month: string): (string | null)[][] {
  const { first, last } = daysOf(month);
  const weeks: (string | null)[][] = [];
  for (let monday = addDays(first, -weekdayOf(first)); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, n) => addDays(monday, n)).map((day) => (monthOf(day) === month ? day : null)));
  return weeks;
}

/** A day that can have an entry: it exists, is not before the first, and has come. */
export const isDiaryDay = (day: string, today: string): boolean => isDate(day) && day >= firstDay && day <= today;

/** The month that an address asks for, or this month where it asks for none that can have entries. */
export const shownMonth = (asked: string | null, today: string): string => (asked && isDate(`${asked}-01`) && asked >= monthOf(firstDay) && asked <= monthOf(today) ? asked : monthOf(today));
