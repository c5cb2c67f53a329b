import { randomInt } from "node:crypto";
import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { findStanding, listMembers, listSealedWishes, nextMoment, removeWishes, updateLeft, upsertWish, type SealedWish } from "./family.queries.server.ts";
import { findOwnMember, knownName, sealKnownName } from "./known-name.server.ts";
import { withdrawFromMembers } from "./share.queries.server.ts";

/** The longest wish, in characters. */
export const longestWish = 1000;

export const wishForm = z.object({
  wish: z.string().trim().min(1, "required").max(longestWish, "too_long"),
  /** The revision that the writer's page was made from; 0 where nothing was saved. */
  revision: z.coerce.number().int().min(0),
});

export const takeBackForm = wishForm.pick({ revision: true });

/** Another member, as the learner sees one. */
export interface Member {
  readonly enrolmentId: string;
  readonly name: string;
  readonly track: "relative" | "patient";
}

export interface Wish {
  readonly text: string;
  /** A number of these words and no others: it tells neither when they were written nor how often they have changed. */
  readonly revision: number;
  readonly savedAt: number;
}

/** What a learner sees of the family. */
export interface Family {
  readonly members: readonly Member[];
  readonly wish: Wish | undefined;
  /** When the learner said that something has happened: nothing goes between them since then. */
  readonly happenedAt: number | null;
}

const place = ({ id, accountId, revision }: Pick<SealedWish, "id" | "accountId" | "revision">) => ({ table: "family_wishes", column: "wish", rowId: id, accountId, revision });

/** A wish in clear words, for its writer and for the facilitators of the group. */
export const wishOf = (permit: Permit<"family.read" | "family.change" | "family.list">, sealed: SealedWish): Wish => ({ text: open(permit.db, place(sealed), sealed.wish), revision: sealed.revision, savedAt: sealed.savedAt });

/** Whom the learner is linked with, as far as they know: somebody who has left says nothing, and their name stays as it stood then. And what they have wished for. Whether a facilitator has opened anything is not said here. */
export function readFamily(permit: Permit<"family.read">): Family {
  const own = findStanding(permit);
  if (!own) throw new Refusal("not_found");
  const members = new Map(listMembers(permit).map((member) => [member.id, { enrolmentId: member.id, name: knownName(permit.db, member), track: member.track }]));
  members.delete(own.id);
  const sealed = listSealedWishes(permit)[0];
  return { members: [...members.values()], wish: sealed && wishOf(permit, sealed), happenedAt: own.somethingHappenedAt };
}

/** What came of it, or the wish that stands and was not the one in the writer's window. */
export type WishOutcome = { readonly ok: true } | { readonly ok: false; readonly other: Wish };

/** One after the last revision. */
const lastRevision = 2 ** 48;

/**
 * Keeps whom the learner would like to be linked with, sealed. A wish made from an older one than is saved overwrites nothing: both
 * come back. Every revision is drawn by lot, so that a wish told anew is never taken for one that was taken back.
 */
export function saveWish(permit: Permit<"family.change">, { wish, revision }: z.infer<typeof wishForm>, now: Date): WishOutcome {
  return inTransaction(permit.db, () => {
    const own = findStanding(permit);
    if (!own) throw new Refusal("not_found");
    const sealed = listSealedWishes(permit)[0];
    const other = sealed && wishOf(permit, sealed);
    if (other?.text === wish) return { ok: true };
    if (other && other.revision !== revision) return { ok: false, other };
    const next = randomInt(1, lastRevision);
    upsertWish(permit, { revision: next, wish: seal(permit.db, place({ ...own, revision: next }), wish) }, now);
    return { ok: true };
  });
}

/** Takes back the wish that the writer's window shows, as if it had never been told. A newer one stays, and comes back to be read. */
export function takeShownWishBack(permit: Permit<"family.change">, { revision }: z.infer<typeof takeBackForm>): WishOutcome {
  return inTransaction(permit.db, () => {
    const sealed = listSealedWishes(permit)[0];
    if (sealed && sealed.revision !== revision) return { ok: false, other: wishOf(permit, sealed) };
    takeWishBack(permit);
    return { ok: true };
  });
}

/** Takes the wish away whatever it says: nobody is to be linked by it any more. */
export function takeWishBack(permit: Permit<"family.change">): void {
  const own = findStanding(permit);
  if (own) removeWishes(permit, [own.id]);
}

/** Leaves the family, silently: what the learner had opened to its members is withdrawn, and nobody's page changes otherwise. */
export function leave(permit: Permit<"family.change">, now: Date): void {
  inTransaction(permit.db, () => {
    withdrawFromMembers(issuePermit(permit.db, permit.actor, "share.change"), now);
    takeWishBack(permit);
    const own = findOwnMember(permit);
    if (own) updateLeft(permit, { memberId: own.memberId, nameThen: sealKnownName(permit.db, own) }, nextMoment(permit, own.familyId, now));
  });
}
