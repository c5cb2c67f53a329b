import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { addDays, isDate, osloDate } from "#app/i18n/dates.ts";
import { displayName } from "#app/identity/names.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { findStanding, listMembers } from "./family.queries.server.ts";
import { knownName } from "./known-name.server.ts";
import { readClosings } from "./safety-check.server.ts";
import { longestShare, viewersAmong, type OwnShare, type ShareItem, type ShareKind, type Viewer } from "./share.ts";
import { insertShare, listOwnShares, listSharedRows, withdrawItem, withdrawOne, withdrawSame, type OwnShareRow, type SharedRow } from "./share.queries.server.ts";

export type { SharedRow };

export const shareForm = z.object({
  /** `facilitator`, or the enrolment of a member. */
  recipient: z.string("choose").min(1, "choose").max(60, "choose"),
  untilOn: z.string("not_a_date").refine(isDate, "not_a_date"),
});

/** Somebody that an item can be opened to. */
export interface Recipient {
  /** What the form sends: `facilitator`, or the member's enrolment. */
  readonly value: string;
  /** Null: those who lead the group. */
  readonly name: string | null;
}

/** The other members of the learner's family by name, also those who have left without a word; none where the learner has closed what is shared. */
function knownMembers(permit: Permit<"share.change">, now: Date): { readonly id: string; readonly name: string }[] {
  const own = findStanding(permit);
  if (!own) throw new Refusal("not_found");
  if (own.somethingHappenedAt !== null || readClosings(permit, now).get(own.id)?.closed) return [];
  const others = new Map(listMembers(permit).flatMap((member) => (member.id === own.id ? [] : [[member.id, member] as const])));
  return [...others.values()].map((member) => ({ id: member.id, name: knownName(permit.db, member) }));
}

/** Whom the learner can open an item to: the facilitators of the group, and for anything but a check-in curve the members of the family. */
export function listRecipients(permit: Permit<"share.change">, { kind }: Pick<ShareItem, "kind">, now: Date): Recipient[] {
  const members = kind === "check-in-curve" ? [] : knownMembers(permit, now).map(({ id, name }) => ({ value: id, name }));
  return kind === "contribution" ? members : [{ value: "facilitator", name: null }, ...members];
}

/**
 * Opens one item to one recipient until the end of a day. Opened to the same recipient before, the new day holds. The caller has
 * seen to it that the item is the learner's own, and stands in the revision given.
 *
 * @returns what is wrong with the form; undefined where the item is open
 */
export function openShare(permit: Permit<"share.change">, item: ShareItem, { recipient, untilOn }: z.infer<typeof shareForm>, now: Date): { readonly recipient: "choose" } | { readonly untilOn: "share_day" } | undefined {
  const today = osloDate(now.getTime());
  if (untilOn < today || untilOn > addDays(today, longestShare)) return { untilOn: "share_day" };
  return inTransaction(permit.db, () => {
    if (!listRecipients(permit, item, now).some(({ value }) => value === recipient)) return { recipient: "choose" };
    const recipientId = recipient === "facilitator" ? null : recipient;
    withdrawSame(permit, { ...item, recipientId }, now);
    insertShare(permit, { id: randomUUID(), ...item, recipientId, untilOn }, now);
    return undefined;
  });
}

/** Stops one share, for the very next request. One that has been stopped already stays so. */
export function withdrawShare(permit: Permit<"share.change">, shareId: string, now: Date): void {
  withdrawOne(permit, shareId, now);
}

/** Stops every share of one item: its text has changed or gone. @returns whether one of them had not run out by itself */
export function withdrawShares(permit: Permit<"share.change">, item: Pick<ShareItem, "kind" | "item">, now: Date): boolean {
  const today = osloDate(now.getTime());
  return withdrawItem(permit, item, now).some((untilOn) => untilOn >= today);
}

/** By which name the owner knows whom something is open to; null: those who lead the group. */
function nameOf({ db }: Permit, { recipient, membership }: Pick<OwnShareRow, "recipient" | "membership">): string | null {
  if (!recipient) return null;
  return membership ? knownName(db, { ...recipient, ...membership }) : displayName(db, recipient);
}

/** All that the learner shares today, also what rests. Also what somebody who has left, or has closed what is shared, does not see any more: that is theirs to know. */
export function listOwn(permit: Permit<"share.change">, now: Date): OwnShare[] {
  const shares = listOwnShares(permit, osloDate(now.getTime()));
  const rest = shares.some(({ recipientId }) => recipientId !== null) && (findStanding(permit)?.somethingHappenedAt ?? null) !== null;
  return shares.map(({ recipient, membership, ...row }) => ({ ...row, shareId: row.id, name: nameOf(permit, { recipient, membership }), rests: rest && row.recipientId !== null }));
}

/** Everybody who can see one item today, by the same rows that let them. */
export const viewersOf = (permit: Permit<"share.change">, item: ShareItem, now: Date): Viewer[] => viewersAmong(listOwn(permit, now), item);

/**
 * What is shared with the holder of the permit today, and not closed by either one's safety check. What somebody brings to a
 * together exercise waits while either is affected, as they said last. Of what is open to facilitators, no check is read.
 */
export function listShared(permit: Permit<"shared.read">, now: Date): SharedRow[] {
  const rows = listSharedRows(permit, osloDate(now.getTime()));
  if (rows.every(({ recipientId }) => recipientId === null)) return rows;
  const closings = readClosings(permit, now);
  const isClosed = (kind: ShareKind, enrolmentId: string): boolean => {
    const closing = closings.get(enrolmentId);
    return closing !== undefined && (closing.closed || (closing.affected && kind === "contribution"));
  };
  return rows.filter(({ kind, recipientId, enrolmentId }) => recipientId === null || !(isClosed(kind, enrolmentId) || isClosed(kind, recipientId)));
}

/** @throws {Refusal} `not_found` for a share that does not exist, is not for the holder, or is not live now */
export function requireShared(permit: Permit<"shared.read">, shareId: string, now: Date): SharedRow {
  const shared = listShared(permit, now).find(({ id }) => id === shareId);
  if (!shared) throw new Refusal("not_found");
  return shared;
}
