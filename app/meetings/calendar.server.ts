import type { Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { listThere, requireOwnMeeting } from "./own-meeting.server.ts";
import { readChoices, type AgendaChoices } from "./own-agenda.server.ts";
import { showMeeting } from "./show-meeting.server.ts";
import type { ShownMeeting } from "./shown-meeting.ts";
import { signUpProblem, type SignUpProblem } from "./sign-up.server.ts";

/** A meeting in the learner's own list. */
export interface CalendarLine extends ShownMeeting {
  readonly signedUp: boolean;
}

export interface CalendarPage {
  readonly meetings: readonly CalendarLine[];
  readonly today: string;
}

/** One meeting as the learner sees it. Who else comes does not stand here. */
export interface OwnMeetingPage {
  readonly meeting: CalendarLine;
  /** Why the learner cannot sign up; null where they can, or have. */
  readonly problem: SignUpProblem | null;
  readonly agenda: AgendaChoices;
  readonly today: string;
}

/** The longest list, of the group's and of the family's. */
const mostListed = 50;

/** The meetings and activities that concern the learner, the next first. */
export function readCalendar(permit: Permit<"meeting.attend">, now: Date): CalendarPage {
  const { language } = permit.actor;
  const meetings = listThere(permit, now, { most: mostListed, all: true }).map((row) => ({ ...showMeeting(row, language, now), signedUp: row.signedUpAt !== null }));
  return { meetings, today: osloDate(now.getTime()) };
}

/** @throws {Refusal} `not_found` for a meeting that is not there for the learner */
export function readOwnMeeting(permit: Permit<"meeting.attend">, meetingId: string, now: Date): OwnMeetingPage {
  const row = requireOwnMeeting(permit, meetingId);
  return {
    meeting: { ...showMeeting(row, permit.actor.language, now), signedUp: row.signedUpAt !== null },
    problem: row.signedUpAt !== null ? null : (signUpProblem(permit, row, now) ?? null),
    agenda: readChoices(permit, row, now),
    today: osloDate(now.getTime()),
  };
}

/** The next meeting that the learner is to come to, for a line on the home page: one look into the database. */
export function readNextMeeting(permit: Permit<"meeting.attend">, now: Date): ShownMeeting | undefined {
  const [next] = listThere(permit, now, { most: 1, all: false });
  return next && showMeeting(next, permit.actor.language, now);
}
