import { addDays, osloDate } from "#app/i18n/dates.ts";
import { madeAtOf } from "./backup-name.ts";

const keptDays = 7;
const keptWeeks = 4;

/** What has been erased must not be found in any backup after this many days (docs/operation.md). */
export const longestDays = 30;

const dayMilliseconds = 86_400_000;

/**
 * Which backups have served their time. Kept are those of the last 24 hours, the newest of each of the last seven days that have
 * one, and the newest of each of the last four weeks (Monday to Sunday, in Oslo); none that is older than 30 days. The newest
 * of all always stays: it is younger than that, or nothing better has been made since.
 *
 * @param names of files in the folder of backups; what is no backup is left alone
 */
export function superfluousBackups(names: readonly string[], now: Date): string[] {
  const newestFirst = names.flatMap((name) => ({ name, at: madeAtOf(name)?.getTime() ?? Number.NaN })).filter(({ at }) => !Number.isNaN(at)).sort((one, other) => other.at - one.at); // prettier-ignore
  const days = new Set<string>();
  const weeks = new Set<string>();
  return newestFirst
    .filter(({ at }, place) => {
      const age = now.getTime() - at;
      const firstOfDay = isNew(days, osloDate(at)) && days.size <= keptDays;
      const firstOfWeek = isNew(weeks, mondayOf(osloDate(at))) && weeks.size <= keptWeeks;
      const kept = place === 0 || (age <= longestDays * dayMilliseconds && (age <= dayMilliseconds || firstOfDay || firstOfWeek));
      return !kept;
    })
    .map(({ name }) => name);
}

/** Whether something had not been seen yet; it has now. */
function isNew(seen: Set<string>, value: string): boolean {
  const before = seen.size;
  return seen.add(value).size > before;
}

const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
