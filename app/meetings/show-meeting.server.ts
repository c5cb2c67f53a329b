import { osloDate, osloTime } from "#app/i18n/dates.ts";
import type { Language } from "#app/i18n/language.ts";
import { prescribed } from "#content/programme.ts";
import type { ListedMeeting } from "./meeting.queries.server.ts";
import { endOf, isOver } from "./meeting.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** A meeting's row as its pages show it, in the reader's language. */
export const showMeeting = (row: ListedMeeting, language: Language, now: Date): ShownMeeting => ({
  id: row.id,
  kind: row.kind,
  activity: prescribed.find(({ id }) => id === row.moduleId)?.title[language],
  on: osloDate(row.startsAt),
  from: osloTime(row.startsAt),
  untilOn: osloDate(endOf(row)),
  until: osloTime(endOf(row)),
  minutes: row.minutes,
  place: row.place,
  requirements: row.requirements,
  taken: row.taken,
  places: row.places,
  cancelled: row.cancelledAt !== null,
  over: isOver(row, now),
});
