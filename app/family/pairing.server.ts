import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { displayName } from "#app/identity/names.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { insertFamily, insertMember, listMembers, listSealedWishes, removeWishes, updateOpened } from "./family.queries.server.ts";
import { wishOf, type Member, type Wish } from "./family.server.ts";

export const pairingForm = z.object({
  enrolments: z.array(z.uuid()).min(2, "two_wishes").max(12, "two_wishes"),
  open: z.literal("yes").optional(),
});

/** A standing wish, as the facilitator reads it. */
export interface StandingWish extends Member, Wish {}

/** A family, as the facilitator sees it: who is in it now. */
export interface LinkedFamily {
  readonly familyId: string;
  readonly isOpen: boolean;
  readonly members: readonly Member[];
}

/** The wishes that stand in the facilitator's groups, the oldest first. */
export const listWishes = (permit: Permit<"family.list">): (StandingWish & { readonly groupId: string })[] =>
  listSealedWishes(permit).map((sealed) => ({ enrolmentId: sealed.id, groupId: sealed.groupId, name: displayName(permit.db, sealed), track: sealed.track, ...wishOf(permit, sealed) }));

/** The families that somebody in the facilitator's groups is in. */
export function listFamilies(permit: Permit<"family.list">): LinkedFamily[] {
  const families = new Map<string, { familyId: string; isOpen: boolean; members: Member[] }>();
  for (const member of listMembers(permit)) {
    if (member.leftAt !== null) continue;
    const family = families.get(member.familyId) ?? { familyId: member.familyId, isOpen: member.openedAt !== null, members: [] };
    family.members.push({ enrolmentId: member.id, name: displayName(permit.db, member), track: member.track });
    families.set(member.familyId, family);
  }
  return [...families.values()];
}

/** Why wishes cannot be linked. */
export type PairingProblem = "wish_gone" | "one_patient" | "two_families";

/**
 * Links those who wish for each other: one patient and any number of relatives, or relatives alone. Whether the wishes stand on
 * both sides is the facilitator's to judge; that each has one, and is in a group of the facilitator's, is held here. Somebody who
 * is in a family already brings the others into it.
 *
 * @returns why not; undefined where they are linked
 */
export function pairWishes(permit: Permit<"family.pair">, { enrolments, open }: z.infer<typeof pairingForm>, now: Date): PairingProblem | undefined {
  return inTransaction(permit.db, () => {
    const wishing = listSealedWishes(permit).filter(({ id }) => enrolments.includes(id));
    if (wishing.length !== new Set(enrolments).size) return "wish_gone";
    const present = listMembers(permit).filter(({ leftAt }) => leftAt === null);
    const families = [...new Set(present.filter(({ id }) => enrolments.includes(id)).map(({ familyId }) => familyId))];
    if (families.length > 1) return "two_families";
    const already = present.filter(({ familyId }) => familyId === families[0]);
    const patients = new Set([...wishing, ...already].flatMap(({ id, track }) => (track === "patient" ? [id] : [])));
    if (patients.size > 1) return "one_patient";

    const familyId = families[0] ?? randomUUID();
    if (families.length === 0) insertFamily(permit, { id: familyId, openedAt: open ? now.getTime() : null }, now);
    for (const { id } of wishing) if (!already.some((member) => member.id === id)) insertMember(permit, { id: randomUUID(), familyId, enrolmentId: id }, now);
    removeWishes(permit, enrolments);
    return undefined;
  });
}

/**
 * Opens what a family may share, or closes it: with a restraining order, a custody conflict, a child welfare case, or where both
 * use substances, nothing is shared before a facilitator has opened it (curriculum 1.8, point 12).
 *
 * @throws {Refusal} `not_found` for a family without a member in the facilitator's groups
 */
export function setOpened(permit: Permit<"family.pair">, familyId: string, isOpen: boolean, now: Date): void {
  if (!updateOpened(permit, familyId, isOpen ? now.getTime() : null)) throw new Refusal("not_found");
}
