import { keptDays } from "#app/privacy/retention.server.ts";
import type { Database } from "#db/client.server.ts";
import { removeMeetingsBefore } from "./old-meeting.queries.server.ts";

/** Removes meetings that have been kept for their time, with their points, who came, and what stood on their agenda. */
export function removeOldMeetings(db: Database, now: Date): void {
  removeMeetingsBefore(db, now.getTime() - keptDays(db, "meetings") * 86_400_000);
}
