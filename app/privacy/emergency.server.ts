import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { inTransaction } from "#db/client.server.ts";
import { recordAudit } from "./audit.server.ts";
import { learnerNumber } from "./audit.ts";
import { blindIndex } from "./blind-index.server.ts";
import { countUnreviewed, findLearnerNamed, insertEmergency, listLive, listTold, listUnreviewed, updateEnded, updateRead, updateReviewed } from "./emergency.queries.server.ts";
import { emergencyMinutes, reasonLength, type ToldEmergency } from "./emergency.ts";
import { onAccount, open, seal, type Place } from "./sealed.server.ts";
import { staffMember } from "./staff-member.server.ts";

export const emergencyForm = z.object({
  userName: z.string("required").trim().min(1, "required").max(200, "no_such_learner"),
  reason: z.string("required").trim().min(reasonLength.min, "reason_length").max(reasonLength.max, "reason_length"),
});

const onEmergency = (rowId: string, accountId: string): Place => ({ table: "emergency_accesses", column: "reason", rowId, accountId, revision: 0 });

/** Whose record was opened. */
export interface OpenedEmergency {
  readonly id: string;
  /** The learner. */
  readonly accountId: string;
  readonly enrolmentId: string;
}

/**
 * Opens the record of a learner for an hour, to read. It is noted as what it is, and the learner is told.
 *
 * @param alongside what belongs to it, in the same transaction
 * @returns undefined where no learner has the user name
 */
export function openEmergency(permit: Permit<"emergency.open">, { userName, reason }: z.infer<typeof emergencyForm>, now: Date, alongside: (opened: OpenedEmergency) => void): OpenedEmergency | undefined {
  const { db, actor } = permit;
  return inTransaction(db, () => {
    const learner = findLearnerNamed(permit, blindIndex(db, "user name", userName));
    if (!learner) return undefined;
    const opened = { id: randomUUID(), accountId: learner.accountId, enrolmentId: learner.enrolmentId };
    const at = now.getTime();
    insertEmergency(db, { id: opened.id, accountId: actor.accountId, enrolmentId: learner.enrolmentId, reason: seal(db, onEmergency(opened.id, learner.accountId), reason), at, untilAt: at + emergencyMinutes * 60_000 });
    recordAudit(permit, { action: "emergency.open", enrolmentId: learner.enrolmentId, groupId: learner.groupId }, now);
    alongside(opened);
    return opened;
  });
}

/** Records that the holder has open now: whose, and until when. */
export const listOpenEmergencies = (permit: Permit<"emergency.read">, now: Date): { readonly enrolmentId: string; readonly untilAt: number }[] => listLive(permit, now.getTime());

/** Ends what the holder has open of a record before its time. @throws {Refusal} `not_found` where nothing is open */
export function endEmergency(permit: Permit<"emergency.read">, enrolmentId: string, now: Date): void {
  if (updateEnded(permit, enrolmentId, now.getTime()) === 0) throw new Refusal("not_found");
}

/** How many a learner is told of at once. */
const mostTold = 100;

/** Every emergency access to the reader's own record, the newest first. */
export const listEmergencies = (permit: Permit<"emergency.answer">): ToldEmergency[] =>
  listTold(permit, mostTold).map(({ id, at, untilAt, readAt, reason, whoId, role, displayName }) => ({
    id,
    at,
    untilAt,
    reason: open(permit.db, onEmergency(id, permit.actor.accountId), reason),
    who: staffMember(permit.db, { accountId: whoId, role, displayName }),
    isRead: readAt !== null,
  }));

/** The learner has read of it. One that is not theirs, or has been read, changes nothing. */
export const sayRead = (permit: Permit<"emergency.answer">, id: string, now: Date): boolean => updateRead(permit, id, now.getTime());

/** An emergency access that the clinic has not looked into. */
export interface UnreviewedEmergency {
  readonly id: string;
  readonly at: number;
  readonly untilAt: number;
  /** The beginning of the enrolment's id: no name. */
  readonly learner: string;
  readonly who: string | undefined;
  /** Whether it was the reader's own. */
  readonly isOwn: boolean;
  /** Whether it is left to others: nobody checks on themselves, unless nobody else administers the clinic. It would never be looked into then. */
  readonly isForOthers: boolean;
  /** Whether it still stands: more may be seen by it than has been when it is looked into. */
  readonly isOpen: boolean;
  readonly isReadByLearner: boolean;
}

const mostUnreviewed = 100;

/** What the clinic has not looked into. Not the reason: it says something of the learner, and is theirs to read; whoever opened the record tells it. */
export const listToReview = (permit: Permit<"emergency.review">, now: Date): UnreviewedEmergency[] =>
  listUnreviewed(permit, mostUnreviewed).map(({ id, at, untilAt, enrolmentId, readAt, whoBy, isForOthers, whoId, displayName }) => ({
    id,
    at,
    untilAt,
    learner: learnerNumber(enrolmentId),
    who: whoId !== null && displayName !== null ? open(permit.db, onAccount(whoId, "display_name"), displayName) : undefined,
    isOwn: whoBy === permit.actor.accountId,
    isForOthers,
    isOpen: untilAt > now.getTime(),
    isReadByLearner: readAt !== null,
  }));

/** How many there are to look into; a hundred stands for all that are more. */
export const countToReview = (permit: Permit<"emergency.review">): number => countUnreviewed(permit, mostUnreviewed);

/**
 * Somebody at the clinic has looked into it.
 *
 * @throws {Refusal} `not_found` for one that has been looked into, still stands, or is the holder's own where another administrator could
 */
export function reviewEmergency(permit: Permit<"emergency.review">, id: string, now: Date): void {
  inTransaction(permit.db, () => {
    if (!updateReviewed(permit, id, now.getTime())) throw new Refusal("not_found");
    recordAudit(permit, { action: "emergency.review" }, now);
  });
}
