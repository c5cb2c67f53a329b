import { osloTime } from "#app/i18n/dates.ts";

const hourMilliseconds = 3_600_000;

/**
 * Whether it is time for the nightly backup: between two and five o'clock in Oslo where there is none of this night, at any time
 * where the newest is more than a day and a half old, and at once where there is none.
 *
 * @param newestAt of those that are not dated in the future, as `newestBackup` takes it
 */
export function backupIsDue(newestAt: Date | undefined, now: Date): boolean {
  if (newestAt === undefined) return true;
  const hours = (now.getTime() - newestAt.getTime()) / hourMilliseconds;
  const isNight = osloTime(now.getTime()) >= "02:00" && osloTime(now.getTime()) < "05:00";
  return hours > 36 || (isNight && hours > 4);
}
