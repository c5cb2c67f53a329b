import type { Permit } from "#app/access/permit.server.ts";
import { closesSharing } from "#app/family/safety-check.server.ts";
import type { MeetingRow } from "./meeting.queries.server.ts";
import { isOpenTo } from "./meeting.ts";
import { listFamily, listGroup, type SealedParticipant } from "./participant.queries.server.ts";

export type { SealedParticipant };

type Looking = Permit<"meeting.read"> | Permit<"meeting.change">;

/** Whom a meeting is for: those in the family today, all of the group, or those who have signed up. The caller has found the meeting within reach. */
export function listParticipants(permit: Looking, { kind, id }: Pick<MeetingRow, "kind" | "id">): SealedParticipant[] {
  switch (kind) {
    case "family":
      return listFamily(permit, id);
    case "group":
      return listGroup(permit, id);
    case "activity":
      return listSignedUp(permit, id);
  }
}

/** Who of the group has signed up for an activity, or was there, in the order in which they did. */
const listSignedUp = (permit: Looking, meetingId: string): SealedParticipant[] =>
  listGroup(permit, meetingId)
    .filter(({ signedUpAt, attended }) => signedUpAt !== null || attended !== null)
    .sort((one, other) => (one.signedUpAt ?? 0) - (other.signedUpAt ?? 0));

/** Whether somebody shares anything at all now: not while something has happened, or what they have answered for safety closes it. No page says which, or that. */
export const isSharing = (permit: Looking, { enrolmentId, accountId, somethingHappenedAt, answer, revision }: SealedParticipant): boolean =>
  somethingHappenedAt === null && (answer === null || revision === null || !closesSharing(permit, { enrolmentId, accountId, answer, revision }));

/** Whether a meeting is there for one of its family. */
const isThereFor = (permit: Looking, participant: SealedParticipant): boolean => participant.openedAt !== null && isSharing(permit, participant);

/** The accounts of those whom it concerns that a meeting is planned; and where it is an activity that is changed, of those alone who have signed up. */
export function listConcerned(permit: Permit<"meeting.change">, meeting: MeetingRow, what: "planned" | "changed"): string[] {
  const { kind, moduleId, id } = meeting;
  const concerned = () => {
    if (kind === "family") return listFamily(permit, id).filter((participant) => isThereFor(permit, participant));
    if (kind === "group" || what === "planned") return listGroup(permit, id).filter(({ track }) => kind === "group" || isOpenTo(moduleId, track));
    return listSignedUp(permit, id).filter(({ signedUpAt }) => signedUpAt !== null);
  };
  return concerned().map(({ accountId }) => accountId);
}
