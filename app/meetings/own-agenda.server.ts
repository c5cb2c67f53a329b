import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { listOwnLines } from "#app/learning/shared-item.server.ts";
import type { OwnShareLine } from "#app/learning/shared-item.ts";
import { inTransaction } from "#db/client.server.ts";
import { listChosen, removeChosen, upsertChosen } from "./agenda-item.queries.server.ts";
import { isOver } from "./meeting.ts";
import { isSharingNow, requireOwnMeeting, type OwnMeetingRow } from "./own-meeting.server.ts";

/** One thing that the learner shares with the facilitators of the group, and whether it stands on the agenda. */
export interface AgendaChoice extends Pick<OwnShareLine, "shareId" | "name" | "preview" | "untilOn"> {
  readonly stands: boolean;
}

/** Why nothing can be put on an agenda: nobody brings one, it has been, a facilitator of another group brings it, or the learner's sharing is closed. */
type NoChoices = "none" | "other_leads" | "resting";

export type AgendaChoices = { readonly closed: NoChoices } | { readonly closed: null; readonly choices: readonly AgendaChoice[] };

function whyClosed(permit: Permit<"meeting.attend" | "agenda.change">, row: OwnMeetingRow, now: Date): NoChoices | undefined {
  if (row.kind === "activity" || row.cancelledAt !== null || isOver(row, now)) return "none";
  if (row.groupId !== row.ownGroupId) return "other_leads";
  return isSharingNow(permit, row) ? undefined : "resting";
}

/** What the learner could let stand on a meeting's agenda, and what stands there: all that they share with the facilitators of the group today. */
export function readChoices(permit: Permit<"meeting.attend">, row: OwnMeetingRow, now: Date): AgendaChoices {
  const closed = whyClosed(permit, row, now);
  if (closed) return { closed };
  const { db, actor } = permit;
  const chosen = new Set(listChosen(permit, row.id).map(({ shareId }) => shareId));
  const shared = listOwnLines(issuePermit(db, actor, "share.change"), now).filter(({ who, name }) => who === null && name.kind !== "gone");
  return { closed: null, choices: shared.map(({ shareId, name, preview, untilOn }) => ({ shareId, name, preview, untilOn, stands: chosen.has(shareId) })) };
}

/**
 * Lets one thing that the learner shares with the facilitators of the group stand on the agenda of a meeting.
 *
 * @returns whether it stands there: not where it is not shared with them any more, or nothing can be put there
 * @throws {Refusal} `not_found` for a meeting that is not there for the learner
 */
export function putOnAgenda(permit: Permit<"agenda.change">, meetingId: string, shareId: string, now: Date): boolean {
  return inTransaction(permit.db, () => {
    if (whyClosed(permit, requireOwnMeeting(permit, meetingId), now)) return false;
    return upsertChosen(permit, { meetingId, shareId, today: osloDate(now.getTime()) }, now);
  });
}

/** Takes it off again, at any time. @throws {Refusal} as `putOnAgenda` */
export function takeOffAgenda(permit: Permit<"agenda.change">, meetingId: string, shareId: string): void {
  requireOwnMeeting(permit, meetingId);
  removeChosen(permit, meetingId, shareId);
}
