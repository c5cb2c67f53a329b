import { addDays, osloDate } from "#app/i18n/dates.ts";
import { madeAtOf } from "./backup-name.ts";

const keptDays = 7;
const keptWeeks = 4;

/** What has been erased must not be found in a backup after this many days, as long as new ones are made (docs/decisions/backups.md). */
export const longestDays = 30;

const hourMilliseconds = 3_600_000;
const dayMilliseconds = 24 * hourMilliseconds;

/**
 * Whether a backup is dated in the future, by more than a clock is put right by in passing: the clock was ahead when it was made, or is
 * behind now. Such a one counts for nothing here: it is not the newest, takes no other's place, and is not removed. Which of the two
 * is wrong no program can tell, and with a clock that is behind it is the true newest. The doctor calls it wrong until somebody has looked.
 */
export const isAhead = (at: number, now: Date): boolean => at - now.getTime() > hourMilliseconds;

/** Backups among the names in a folder, the newest first, and when each was made, in UTC milliseconds. */
export const backupsAmong = (names: readonly string[]): { readonly name: string; readonly at: number }[] =>
  names
    .flatMap((name) => {
      const at = madeAtOf(name)?.getTime();
      return at === undefined ? [] : [{ name, at }];
    })
    .sort((one, other) => other.at - one.at);

/** Without those that are dated in the future. */
const countedAmong = (names: readonly string[], now: Date) => backupsAmong(names).filter(({ at }) => !isAhead(at, now));

const isOutdated = (at: number, now: Date): boolean => now.getTime() - at > longestDays * dayMilliseconds;

/**
 * Which backups are too old to be kept, whether or not another is made. The newest always stays: where it is too old, none has been
 * made since, and the reason may be that the database is damaged.
 *
 * @param names of files in the folder of backups
 */
export const outdatedBackups = (names: readonly string[], now: Date): string[] => countedAmong(names, now).slice(1).filter(({ at }) => isOutdated(at, now)).map(({ name }) => name); // prettier-ignore

/**
 * Which backups have served their time when one has been made. Kept are those of the last 24 hours, the newest of each of the last
 * seven days that have one, and the newest of each of the last four weeks (Monday to Sunday, in Oslo); none that is older than 30
 * days, but for the newest of all.
 *
 * @param names of files in the folder of backups; what is no backup is left alone
 */
export function superfluousBackups(names: readonly string[], now: Date): string[] {
  const days = new Set<string>();
  const weeks = new Set<string>();
  return countedAmong(names, now)
    .filter(({ at }, place) => {
      const age = now.getTime() - at;
      const firstOfDay = isNew(days, osloDate(at)) && days.size <= keptDays;
      const firstOfWeek = isNew(weeks, mondayOf(osloDate(at))) && weeks.size <= keptWeeks;
      const kept = place === 0 || (!isOutdated(at, now) && (age <= dayMilliseconds || firstOfDay || firstOfWeek));
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
