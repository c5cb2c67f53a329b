import type { Track } from "#app/curriculum/programme.ts";
import { prescribed } from "#content/programme.ts";

/** A family's, a whole group's, or of those who sign up for something of the prescribed line. */
export const meetingKinds = ["family", "group", "activity"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** What a form may hold, in minutes, places and characters. */
export const meetingLimits = {
  minutes: { least: 5, most: 1440 },
  places: { least: 1, most: 100 },
  place: 80,
  requirements: 300,
  point: 200,
  /** How many days ahead a meeting can be planned. */
  daysAhead: 730,
} as const;

/** When it is, and for how long. */
interface Timed {
  /** UTC milliseconds. */
  readonly startsAt: number;
  readonly minutes: number;
}

/** The instant at which it is over, UTC milliseconds. */
export const endOf = ({ startsAt, minutes }: Timed): number => startsAt + minutes * 60_000;

export const isOver = (meeting: Timed, now: Date): boolean => endOf(meeting) <= now.getTime();

/** Whether those of a track can sign up for an activity: the relatives' card alone invites nobody. */
export const isOpenTo = (moduleId: string | null, track: Track): boolean =>
  prescribed.some(({ id, lessons, cardForBoth }) => id === moduleId && (track === "patient" || lessons.relative > 0 || cardForBoth === true));
