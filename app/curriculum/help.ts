import { osloDate } from "#app/i18n/dates.ts";
import type { Words } from "#app/i18n/language.ts";

/** A place to get help. */
export interface HelpResource {
  readonly name: Words;
  /** Telephone, as it is read aloud: `116 117`. */
  readonly number?: string;
  /** Site, without `https://`. */
  readonly web?: string;
  readonly hours: Words;
  readonly purpose: Words;
  /** Whether it is for when it cannot wait. */
  readonly urgent: boolean;
  /** The day a person last saw that number, site and hours were right: `YYYY-MM-DD`, or null where nobody has yet. */
  readonly lastChecked: string | null;
  /** Who checks it. */
  readonly owner: string;
}

/** How an entry may be reached. Where `askClinic` is true, "ask the clinic" stands in place of the number. */
export interface ShownContact {
  readonly number?: string;
  readonly web?: string;
  readonly askClinic: boolean;
}

/** The national emergency numbers and the out-of-hours doctor stand whether or not anybody has checked them. */
const alwaysShown: readonly string[] = ["110", "112", "113", "116 117"];

const checkedForMonths = 6;

/** What to show of an entry: a number that nobody has checked for six months is not given out. */
export function shownContact({ number, web, lastChecked }: Pick<HelpResource, "number" | "web" | "lastChecked">, now: Date): ShownContact {
  const shown = number !== undefined && (alwaysShown.includes(number) || isFresh(lastChecked, now));
  return { ...(shown && { number }), ...(web !== undefined && { web }), askClinic: number !== undefined && !shown };
}

/** Whether a check still counts: until, and with, the same day six months later. */
function isFresh(lastChecked: string | null, now: Date): boolean {
  if (lastChecked === null) return false;
  const until = new Date(`${lastChecked}T00:00:00Z`);
  const day = until.getUTCDate();
  until.setUTCDate(1);
  until.setUTCMonth(until.getUTCMonth() + checkedForMonths);
  const daysInMonth = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate();
  until.setUTCDate(Math.min(day, daysInMonth));
  return osloDate(now.getTime()) <= until.toISOString().slice(0, 10);
}

/** The entries whose number is not shown, because nobody has checked it lately. */
export const checksDue = (resources: readonly HelpResource[], now: Date): HelpResource[] => resources.filter((resource) => shownContact(resource, now).askClinic);
