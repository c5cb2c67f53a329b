import { osloDate, osloTime } from "#app/i18n/dates.ts";

/** Is this a time of day, `HH:MM`? */
export const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/**
 * The instant at which clocks in Oslo show a time on a day. Where they show it twice, as summer time ends, the first.
 *
 * @param on `YYYY-MM-DD`, a day that exists
 * @param at `HH:MM`
 * @returns UTC milliseconds; undefined where the clocks never show it, as summer time begins
 */
export function osloInstant(on: string, at: string): number | undefined {
  const written = Date.parse(`${on}T${at}:00Z`);
  return [2, 1].map((hoursAhead) => written - hoursAhead * 3_600_000).find((instant) => osloDate(instant) === on && osloTime(instant) === at);
}
