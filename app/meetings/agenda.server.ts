import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { requireGroup } from "#app/facilitation/group.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { progressAmong } from "#app/family/sharing-back.server.ts";
import { displayName } from "#app/identity/names.server.ts";
import { listFinishedByAll } from "#app/learning/finished-by-all.server.ts";
import { listSharedAmong } from "#app/learning/shared-item.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { listChosen } from "./agenda-item.queries.server.ts";
import { cutContent, cutText, sheetLimits, type AgendaItem, type AgendaPage } from "./agenda.ts";
import type { MeetingRow } from "./meeting.queries.server.ts";
import { requireMeeting } from "./meeting.server.ts";
import type { MeetingKind } from "./meeting.ts";
import { byName } from "./participant.ts";
import { isSharing, listParticipants, type SealedParticipant } from "./participant.server.ts";
import { listPoints } from "./points.server.ts";
import { showMeeting } from "./show-meeting.server.ts";

/**
 * The sheet for a meeting: what people let stand on it, for as long as they share it with the facilitators of the group, are among
 * those whom the meeting is for, and share anything at all; of a family's meeting the modules that everybody has finished and shows all
 * the others; the facilitators' own points. It lies on the table and is read by everybody there: so it names a family, whose members know
 * each other, and nobody of a group or of those who have signed up; who came is noted on the meeting's own page. Whoever looks at it is
 * noted in the audit trail.
 *
 * @throws {Refusal} `not_found` for a meeting of another group, or a group out of reach
 */
export function readAgenda(permit: Permit<"meeting.read">, groupId: string, meetingId: string, now: Date): AgendaPage {
  const { id, name } = requireGroup(permit, groupId);
  const row = requireMeeting(permit, id, meetingId);
  const participants = listParticipants(permit, row);
  const named = row.kind === "family" ? participants : [];
  const names = named.filter(({ isWithin }) => isWithin === 1).map((one) => displayName(permit.db, one)).sort(byName);
  const items = row.kind === "activity" ? [] : listItems(permit, row, participants, now);
  const points = listPoints(permit, row.id).map(({ text }) => text);
  const shown = items.slice(0, sheetLimits.items);
  noteRead(permit, id, shown, now);
  return {
    group: { id, name },
    meeting: showMeeting(row, permit.actor.language, now),
    names: names.slice(0, sheetLimits.names),
    others: named.length - Math.min(names.length, sheetLimits.names),
    signedUp: row.kind === "activity" ? participants.filter(({ signedUpAt }) => signedUpAt !== null).length : 0,
    items: shown.map(({ enrolmentId: _, ...item }) => ({ ...item, ...cutContent(item.content, Math.floor(sheetLimits.characters / shown.length)) })),
    moreItems: items.length - shown.length,
    modules: row.kind === "family" ? listFinished(permit, participants, now) : [],
    points: points.slice(0, sheetLimits.points).map((text) => cutText(text, Math.floor(sheetLimits.pointCharacters / Math.min(points.length, sheetLimits.points)))),
    morePoints: Math.max(points.length - sheetLimits.points, 0),
    today: osloDate(now.getTime()),
  };
}

/** What stands on the agenda, in the order in which it was put there. */
function listItems(permit: Permit<"meeting.read">, { id, kind }: Pick<MeetingRow, "id" | "kind">, participants: readonly SealedParticipant[], now: Date): (AgendaItem & { readonly enrolmentId: string })[] {
  const chosen = listChosen(permit, id);
  if (chosen.length === 0) return [];
  const there = new Set(participants.flatMap((one) => (chosen.some(({ enrolmentId }) => enrolmentId === one.enrolmentId) && isThere(permit, kind, one) ? [one.enrolmentId] : [])));
  const shared = listSharedAmong(issuePermit(permit.db, permit.actor, "shared.read"), new Set(chosen.map(({ shareId }) => shareId)), now);
  return chosen.flatMap(({ shareId }) => {
    const found = shared.find((one) => one.shareId === shareId && there.has(one.enrolmentId));
    return found ? [{ shareId, enrolmentId: found.enrolmentId, from: found.from, untilOn: found.untilOn, ...found.item, cut: false }] : [];
  });
}

/** Whether a participant can have something on the sheet: not one of a family that is closed, nor somebody who shares nothing now. */
const isThere = (permit: Permit<"meeting.read">, kind: MeetingKind, one: SealedParticipant): boolean => one.isWithin === 1 && (kind !== "family" || one.openedAt !== null) && isSharing(permit, one);

/**
 * The titles of the modules that all of a family have finished, each of which each of them shows to the facilitators, who make the sheet,
 * and to every other, who reads it. Where one of them shares nothing now, there are none.
 */
function listFinished(permit: Permit<"meeting.read">, family: readonly SealedParticipant[], now: Date): string[] {
  const enrolmentIds = family.map(({ enrolmentId }) => enrolmentId);
  const modules = listFinishedByAll(issuePermit(permit.db, permit.actor, "shared.read"), enrolmentIds, now);
  if (modules.length === 0 || !family.every((one) => isThere(permit, "family", one))) return [];
  const isOpenAmong = progressAmong(permit, enrolmentIds, now);
  return modules.flatMap(({ id, title }) => (isOpenAmong(id) ? [title[permit.actor.language]] : []));
}

/** That the sheet was looked at, and whose words stood on it. */
function noteRead(permit: Permit<"meeting.read">, groupId: string, items: readonly { readonly enrolmentId: string }[], now: Date): void {
  inTransaction(permit.db, () => {
    recordAudit(permit, { action: "agenda.read", groupId }, now);
    for (const enrolmentId of new Set(items.map((item) => item.enrolmentId))) recordAudit(permit, { action: "agenda.read", enrolmentId, groupId }, now);
  });
}
