import type { Database } from "#db/client.server.ts";
import { findChosenDays, removeMeetingsBefore } from "./old-meeting.queries.server.ts";

/** For how many days a meeting is kept where the clinic has chosen nothing else. */
const usualDays = 90;

/** For how many days after it is over a meeting is kept. */
export const keptDays = (db: Database): number => findChosenDays(db) ?? usualDays;

/** Removes meetings that have been kept for their time, with their points, who came, and what stood on their agenda. */
export function removeOldMeetings(db: Database, now: Date): void {
  removeMeetingsBefore(db, now.getTime() - keptDays(db) * 86_400_000);
}
