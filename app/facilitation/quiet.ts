import { addDays, endOfDay, osloDate } from "#app/i18n/dates.ts";

/**
 * The last instant that is too long ago: whoever was last here at it or before has gone quiet. Whole calendar days
 * in the clinic's time zone, so that the mark and "14 days ago" beside it never disagree.
 *
 * @param days the group's own number of days without a visit
 */
export const quietSince = (now: Date, days: number): number => endOfDay(addDays(osloDate(now.getTime()), -days));

/** When a learner was last here; somebody who has not been here since joining counts from that day. */
export const lastHere = (learner: { readonly joinedAt: number; readonly lastVisitAt: number | null }): number => learner.lastVisitAt ?? learner.joinedAt;
