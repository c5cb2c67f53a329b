import { osloTime } from "#app/i18n/dates.ts";

/** Times of day in Oslo. */
const daytime = { from: "09:00", until: "20:00" } as const;

/** Whether it is night, when nobody's telephone lights up for a reminder. @param at UTC milliseconds */
export function isNight(at: number): boolean {
  const time = osloTime(at);
  return time < daytime.from || time >= daytime.until;
}

/**
 * What a reminder is about: the stretch since somebody was last here, and which of its two reminders it is.
 *
 * @param lastHereAt UTC milliseconds
 */
export const reminderReason = (lastHereAt: number, nth: 1 | 2): string => `${lastHereAt}/${nth}`;

/** Whether somebody has not been here again since a reminder was queued. */
export const isStillAway = (reason: string, lastHereAt: number | null): boolean => lastHereAt !== null && reason.startsWith(`${lastHereAt}/`);
