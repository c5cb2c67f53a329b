import { dateParts, daysBetween, osloDate, osloTime } from "./dates.ts";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `8 June`, and the year where it is another than this one. */
export function day(date: string, today: string): string {
  const { year, month, day: dayOfMonth } = dateParts(date);
  return `${dayOfMonth}\u00a0${months[month - 1]}${year === dateParts(today).year ? "" : ` ${year}`}`;
}

/** `Today`, `Yesterday`, `3 days ago`, or the date. */
export function daysAgo(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  return days <= 60 ? `${days} days ago` : day(date, today);
}

/** `June`: the name of a month, 1 to 12. */
export const monthName = (month: number): string => months[month - 1] ?? "";

/** `1 day`, `3 days`. */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** `today at 21:14`, `on 8 June at 21:14`: said inside a sentence. */
export function moment(at: number, today: string): string {
  const date = osloDate(at);
  const ago = daysAgo(date, today);
  const said = ago === day(date, today) ? `on ${ago}` : ago.toLowerCase();
  return `${said} at ${osloTime(at)}`;
}

/** A title in quotation marks; the marks inside it become single. */
export const quoted = (title: string): string => `"${title.replaceAll('"', "'")}"`;
