/** The clinic's time zone. Dates without a time are this zone's. */
export const timeZone = "Europe/Oslo";

const parts = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const remembered = new Map<number, string>();

/** `YYYY-MM-DD HH:MM` in Oslo. */
function osloMinute(at: number): string {
  const minute = Math.floor(at / 60_000);
  let text = remembered.get(minute);
  if (!text) {
    const found = Object.fromEntries(parts.formatToParts(minute * 60_000).map(({ type, value }) => [type, value]));
    text = `${found.year}-${found.month}-${found.day} ${found.hour}:${found.minute}`;
    if (remembered.size > 5000) remembered.clear();
    remembered.set(minute, text);
  }
  return text;
}

/** The calendar date of an instant in Oslo, `YYYY-MM-DD`. */
export const osloDate = (at: number): string => osloMinute(at).slice(0, 10);

/** The time of day in Oslo, `HH:MM`. */
export const osloTime = (at: number): string => osloMinute(at).slice(11);

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Whole calendar days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round(dayNumber(to) - dayNumber(from));

/** The date so many days later. */
export const addDays = (date: string, days: number): string => new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);

/** The same day so many months later, or the last day of a month that is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = dateParts(date);
  const lastDay = new Date(Date.UTC(year, month + months, 0));
  return `${lastDay.toISOString().slice(0, 7)}-${String(Math.min(day, lastDay.getUTCDate())).padStart(2, "0")}`;
}

/** Is this a calendar date that exists, as `YYYY-MM-DD`? */
export const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && Number.isFinite(dayNumber(value)) && addDays(value, 0) === value;

/** The last instant of a date in Oslo, so that a thing lasts until that day is over. */
export function endOfDay(date: string): number {
  const guess = Date.parse(`${addDays(date, 1)}T00:00:00Z`);
  for (const hours of [1, 2]) {
    const end = guess - hours * 3_600_000;
    if (osloMinute(end) === `${addDays(date, 1)} 00:00`) return end - 1;
  }
  return guess - 3_600_000 - 1;
}

/** Year, month (1 to 12) and day of a date. */
export function dateParts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

/** From an hour of one day until an hour of the same or of a later one, in Oslo: days as `YYYY-MM-DD`, hours as `HH:MM`. */
export interface Hours {
  readonly on: string;
  readonly from: string;
  readonly untilOn: string;
  readonly until: string;
}
