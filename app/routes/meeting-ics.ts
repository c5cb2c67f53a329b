import { guarded } from "#app/http/guarded.server.ts";
import { calendarFile } from "#app/meetings/calendar-file.server.ts";
import { requireMeeting } from "#app/meetings/meeting.server.ts";

/** A meeting of a group as a file for its facilitator's calendar. */
export const loader = guarded("meeting.read", ({ permit, params, language, now }) => calendarFile(requireMeeting(permit, params.group ?? "", params.meeting ?? ""), language, now));
