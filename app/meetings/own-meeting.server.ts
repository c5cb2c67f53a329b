import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { closesSharing } from "#app/family/safety-check.server.ts";
import { isOpenTo } from "./meeting.ts";
import { findOwnMeeting, listOwnComing, type OwnMeetingRow } from "./own-meeting.queries.server.ts";

export type { OwnMeetingRow };

type Own = Permit<"meeting.attend" | "agenda.change">;

/** Whether the learner shares anything at all now: not while something has happened, or what they have answered for safety closes it. */
export const isSharingNow = (permit: Own, { enrolmentId, accountId, somethingHappenedAt, answer, revision }: OwnMeetingRow): boolean =>
  somethingHappenedAt === null && (answer === null || revision === null || !closesSharing(permit, { enrolmentId, accountId, answer, revision }));

/** Whether a meeting of the learner's group or family is there for them. A family's is not, for whoever has closed what the family shares. */
const isThere = (permit: Own, row: OwnMeetingRow): boolean => {
  if (row.kind === "family") return isSharingNow(permit, row);
  return row.kind === "group" || row.signedUpAt !== null || isOpenTo(row.moduleId, row.track);
};

/** @throws {Refusal} `not_found` for a meeting that is not there, or not for the learner: nobody learns which */
export function requireOwnMeeting(permit: Own, meetingId: string): OwnMeetingRow {
  const row = findOwnMeeting(permit, meetingId);
  if (!row || !isThere(permit, row)) throw new Refusal("not_found");
  return row;
}

/** The meetings and activities that are there for the learner and not over, the next first. */
export const listThere = (permit: Permit<"meeting.attend">, now: Date, asked: Parameters<typeof listOwnComing>[2]): OwnMeetingRow[] => listOwnComing(permit, now, asked).filter((row) => isThere(permit, row));
