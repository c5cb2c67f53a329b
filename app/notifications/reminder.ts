/**
 * What a reminder is about: the stretch since somebody was last here, and which of its two reminders it is.
 *
 * @param lastHereAt UTC milliseconds
 */
export const reminderReason = (lastHereAt: number, nth: 1 | 2): string => `${lastHereAt}/${nth}`;

/** Whether somebody has not been here again since a reminder was queued. */
export const isStillAway = (reason: string, lastHereAt: number | null): boolean => lastHereAt !== null && reason.startsWith(`${lastHereAt}/`);
