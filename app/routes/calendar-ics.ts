import { guarded } from "#app/http/guarded.server.ts";
import { calendarFile } from "#app/meetings/calendar-file.server.ts";
import { requireOwnMeeting } from "#app/meetings/own-meeting.server.ts";

/** A meeting as a file for a learner's own calendar. */
export const loader = guarded("meeting.attend", ({ permit, params, language, now }) => calendarFile(requireOwnMeeting(permit, params.meeting ?? ""), language, now));
