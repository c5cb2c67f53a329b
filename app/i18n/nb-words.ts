import { dateParts, daysBetween, osloDate, osloTime } from "./dates.ts";

const months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

/** `8. juni`, and the year where it is another than this one. */
export function day(date: string, today: string): string {
  const { year, month, day: dayOfMonth } = dateParts(date);
  return `${dayOfMonth}.\u00a0${months[month - 1]}${year === dateParts(today).year ? "" : ` ${year}`}`;
}

/** `I dag`, `I går`, `3 dager siden`, or the date. */
export function daysAgo(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days <= 0) return "I dag";
  if (days === 1) return "I går";
  return days <= 60 ? `${days} dager siden` : day(date, today);
}

/** `juni`: the name of a month, 1 to 12. */
export const monthName = (month: number): string => months[month - 1] ?? "";

/** `1 dag`, `3 dager`. */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** `i dag kl. 21.14`, `for 3 dager siden kl. 21.14`: said inside a sentence. */
export function moment(at: number, today: string): string {
  const ago = daysAgo(osloDate(at), today);
  const said = ago.endsWith(" siden") ? `for ${ago}` : ago.charAt(0).toLowerCase() + ago.slice(1);
  return `${said} kl. ${osloTime(at).replace(":", ".")}`;
}

/** A title in quotation marks; the marks inside it become single. */
export const quoted = (title: string): string => `«${title.replaceAll("«", "‘").replaceAll("»", "’")}»`;
