import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { displayName } from "#app/identity/names.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { insertFamily, insertMember, listMembers, listSealedWishes, nextMoment, removeWishes, updateLeft, updateOpened, type FoundMember, type SealedWish } from "./family.queries.server.ts";
import { wishOf, type Member, type Wish } from "./family.server.ts";
import { sealKnownName } from "./known-name.server.ts";

/** The most that are linked at once. */
const mostLinked = 12;

/** A wish as a facilitator was shown it: whose, and in which words. */
export type ShownWish = Pick<StandingWish, "enrolmentId" | "revision">;

/** What the box of a wish sends. */
export const shownValue = ({ enrolmentId, revision }: ShownWish): string => `${enrolmentId}/${revision}`;

/** What a box has sent. Of one that was made up there is no such wish, which `pairWishes` says. */
const shownWish = z.string().transform((value): ShownWish => {
  const [enrolmentId = "", revision] = value.split("/");
  return { enrolmentId, revision: Number(revision) };
});

export const pairingForm = z.object({
  wishes: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((values) => [...new Set([values].flat())])
    .pipe(z.array(shownWish).min(2, "two_wishes").max(mostLinked, "two_wishes")),
  /** Whether what they may share is open from now on. */
  open: z.enum(["yes", "no"], "choose"),
});

/** Somebody in one of the facilitator's groups. */
export interface GroupMember extends Member {
  readonly groupId: string;
}

/** A standing wish, as the facilitator reads it. */
export interface StandingWish extends GroupMember, Wish {}

/** A family, as the facilitator sees it: who is in it now. */
export interface LinkedFamily {
  readonly familyId: string;
  readonly isOpen: boolean;
  /** Those in groups that the facilitator leads. */
  readonly members: readonly GroupMember[];
  /** How many follow groups that the facilitator does not lead: their names are not hers to read. */
  readonly others: number;
}

/** The wishes that stand in the facilitator's groups, the oldest first. */
export const listWishes = (permit: Permit<"family.list">): StandingWish[] =>
  listSealedWishes(permit).map((sealed) => ({ enrolmentId: sealed.id, groupId: sealed.groupId, name: displayName(permit.db, sealed), track: sealed.track, ...wishOf(permit, sealed) }));

/** Who is in the families of the facilitator's groups today. */
const listPresent = (permit: Permit<"family.list" | "family.pair">): FoundMember[] => listMembers(permit).filter(({ leftAt }) => leftAt === null);

/** The families that somebody in the facilitator's groups is in, the oldest first. */
export function listFamilies(permit: Permit<"family.list">): LinkedFamily[] {
  const families = new Map<string, FoundMember[]>();
  for (const member of listPresent(permit)) families.set(member.familyId, [...(families.get(member.familyId) ?? []), member]);
  return [...families].map(([familyId, present]) => {
    const members = present.flatMap((member) => (member.isWithin ? [{ enrolmentId: member.id, groupId: member.groupId, name: displayName(permit.db, member), track: member.track }] : []));
    return { familyId, isOpen: present.some(({ openedAt }) => openedAt !== null), members, others: present.length - members.length };
  });
}

/** Why wishes cannot be linked. */
export type PairingProblem = "wish_gone" | "wish_changed" | "one_patient" | "two_families" | "not_everybody" | "already_linked";

/**
 * Links those who wish for each other: one patient and any number of relatives, or relatives alone. Whether the wishes stand on
 * both sides is the facilitator's to judge, from the words that she was shown: a wish that has changed since then, or was taken back and
 * told anew, is hers to read again first. That each has one, and is in a group of the facilitator's, is held here. A family takes
 * somebody new in only where everybody who is in it wishes for that: each comes to know of the others. Whose account is closed can wish
 * for nothing: they are out of the family from then on, as if they had left, so that the new ones do not come to know of them.
 *
 * @returns why not; undefined where they are linked
 */
export function pairWishes(permit: Permit<"family.pair">, { wishes, open }: { readonly wishes: readonly ShownWish[]; readonly open: "yes" | "no" }, now: Date): PairingProblem | undefined {
  return inTransaction(permit.db, () => {
    const shown = new Map(wishes.map(({ enrolmentId, revision }) => [enrolmentId, revision]));
    const wishing = listSealedWishes(permit).filter(({ id }) => shown.has(id));
    if (wishing.length !== shown.size || wishing.length < 2) return "wish_gone";
    if (wishing.some(({ id, revision }) => revision !== shown.get(id))) return "wish_changed";
    const isWishing = ({ id }: { readonly id: string }): boolean => wishing.some((wish) => wish.id === id);
    const present = listPresent(permit);
    const families = [...new Set(present.filter(isWishing).map(({ familyId }) => familyId))];
    if (families.length > 1) return "two_families";
    const already = present.filter(({ familyId }) => familyId === families[0]);
    const closed = already.filter(({ isClosed }) => isClosed);
    if (!already.every((member) => member.isClosed || isWishing(member))) return "not_everybody";
    if (wishing.filter(({ track }) => track === "patient").length > 1) return "one_patient";
    const joining = wishing.filter(({ id }) => !already.some((member) => member.id === id));
    if (joining.length === 0) return "already_linked";

    const openedAt = open === "yes" ? now.getTime() : null;
    const familyId = families[0] ?? randomUUID();
    if (families.length === 0) insertFamily(permit, { id: familyId, openedAt }, now);
    else updateOpened(permit, familyId, openedAt);
    const leftAt = nextMoment(permit, familyId, now);
    for (const member of closed) updateLeft(permit, { memberId: member.memberId, nameThen: sealKnownName(permit.db, member) }, leftAt);
    const joinedAt = nextMoment(permit, familyId, now);
    for (const learner of joining) insertMember(permit, joiningMember(permit.db, familyId, learner), joinedAt);
    removeWishes(permit, [...shown.keys()]);
    for (const { id, groupId } of wishing) recordAudit(permit, { action: "family.pair", enrolmentId: id, groupId }, now);
    return undefined;
  });
}

/** Whoever says that something has happened is known, to those who come to know of them, by the name of today until they take it back. */
function joiningMember(db: Database, familyId: string, { id: enrolmentId, accountId, displayName: sealed, somethingHappenedAt }: SealedWish) {
  const id = randomUUID();
  const nameThen = somethingHappenedAt === null ? null : sealKnownName(db, { memberId: id, accountId, displayName: sealed, nameThen: null });
  return { id, familyId, enrolmentId, nameThen };
}

/**
 * Opens what a family may share, or closes it: with a restraining order, a custody conflict, a child welfare case, or where both
 * use substances, nothing is shared before a facilitator has opened it (curriculum 1.8, point 12). Whoever leads the group of one of
 * them may close it; only who leads the groups of all may open it.
 *
 * @throws {Refusal} `not_found` for a family that is out of reach for that
 */
export function setOpened(permit: Permit<"family.pair">, familyId: string, isOpen: boolean, now: Date): void {
  const present = listPresent(permit).filter((member) => member.familyId === familyId);
  if (present.length === 0 || (isOpen && !present.every(({ isWithin }) => isWithin))) throw new Refusal("not_found");
  inTransaction(permit.db, () => {
    updateOpened(permit, familyId, isOpen ? now.getTime() : null);
    for (const { id, groupId } of present) recordAudit(permit, { action: "family.pair", enrolmentId: id, groupId }, now);
  });
}
