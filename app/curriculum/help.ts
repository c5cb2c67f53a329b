import { addDays, addMonths, osloDate } from "#app/i18n/dates.ts";
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
  readonly owner: Words;
}

/** Names an entry by what is rung or opened, so that a check of it counts no more once that is another: `116123.sidetmedord.no`. */
export const resourceId = ({ number = "", web = "" }: Pick<HelpResource, "number" | "web">): string => [number.replaceAll(" ", ""), web].filter(Boolean).join(".");

/** When somebody at the clinic has rung or opened an entry, by its id: `YYYY-MM-DD`. */
export type HelpCheckDays = Readonly<Record<string, string>>;

/** The entries, each with the latest check of it: the clinic's own, or the one that came with the site. A day that is yet to come is none. */
export function withChecks(resources: readonly HelpResource[], checks: HelpCheckDays, now: Date): HelpResource[] {
  const today = osloDate(now.getTime());
  return resources.map((resource) => {
    const days = [resource.lastChecked, checks[resourceId(resource)]].filter((day): day is string => typeof day === "string" && day <= today).sort();
    return { ...resource, lastChecked: days.at(-1) ?? null };
  });
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

/** The last day on which a check still counts: the same day six months later. */
const countsUntil = (lastChecked: string): string => addMonths(lastChecked, checkedForMonths);

/** Whether somebody has checked it, not too long ago, and not on a day that is yet to come. */
function isFresh(lastChecked: string | null, now: Date): boolean {
  const today = osloDate(now.getTime());
  return lastChecked !== null && lastChecked <= today && today <= countsUntil(lastChecked);
}

/** An entry that somebody must look at. */
export interface CheckDue extends Pick<HelpResource, "name" | "number" | "web" | "lastChecked" | "owner"> {
  readonly id: string;
  /** The first day on which the last check counted no more; null where nobody has ever checked, or the day of the check is yet to come. */
  readonly since: string | null;
  /** Whether its number is kept from the help page until then. */
  readonly isHidden: boolean;
}

/** Every entry that nobody has checked for six months, in the table's order: also those that are shown all the same. */
export function checksDue(resources: readonly HelpResource[], now: Date): CheckDue[] {
  return resources
    .filter(({ lastChecked }) => !isFresh(lastChecked, now))
    .map((resource) => {
      const { name, number, web, lastChecked, owner } = resource;
      const isPast = lastChecked !== null && lastChecked <= osloDate(now.getTime());
      return { id: resourceId(resource), name, ...(number && { number }), ...(web && { web }), lastChecked: isPast ? lastChecked : null, since: isPast ? addDays(countsUntil(lastChecked), 1) : null, owner, isHidden: shownContact(resource, now).askClinic };
    });
}
