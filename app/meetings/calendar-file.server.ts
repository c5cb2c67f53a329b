import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import type { Language } from "#app/i18n/language.ts";
import type { MeetingRow } from "./meeting.queries.server.ts";
import { endOf } from "./meeting.ts";

/**
 * A meeting as a file for a calendar (RFC 5545): "Appointment", its time in UTC and its place, and nothing of what it is about or who
 * comes. A later file of the same meeting takes the place of an earlier one.
 */
export function calendarFile(meeting: MeetingRow, language: Language, now: Date): Response {
  const { fileTitle, fileName } = catalogues[language].calendar;
  const calendar = ical({ prodId: { company: "Samspill", product: "Samspill", language: language === "nb" ? "NO" : "EN" }, method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `${meeting.id}@samspill`,
    sequence: meeting.changes,
    stamp: now,
    start: new Date(meeting.startsAt),
    end: new Date(endOf(meeting)),
    summary: fileTitle,
    location: meeting.place,
    status: meeting.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  });
  return new Response(calendar.toString(), { headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": `attachment; filename="${fileName}.ics"` } });
}
