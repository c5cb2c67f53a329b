import type { Permit } from "#app/access/permit.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { listFamilies, listWishes, shownValue, type LinkedFamily } from "#app/family/pairing.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { requireGroup } from "./group.server.ts";

/** A wish that waits, in its writer's words. */
export interface WaitingWish {
  readonly enrolmentId: string;
  /** What its box sends: a wish in other words has another. */
  readonly value: string;
  readonly name: string;
  readonly track: Track;
  readonly text: string;
  /** The day alone: no page of a facilitator's tells the time at which anybody wrote. */
  readonly savedOn: string;
  /** The name of the writer's group, where it is not the one that the page is about. */
  readonly otherGroup: string | undefined;
}

export interface FamiliesPage {
  readonly group: { readonly id: string; readonly name: string };
  /** Those of the facilitator's other groups too: two who belong together need not follow the same one. */
  readonly wishes: readonly WaitingWish[];
  /** Those with somebody in the group, as long as two are left in them. */
  readonly families: readonly (Omit<LinkedFamily, "members"> & { readonly names: readonly string[] })[];
}

/** @throws {Refusal} `not_found` for a group out of reach */
export function readFamiliesPage(permit: Permit<"family.list">, groupId: string): FamiliesPage {
  const { id, name } = requireGroup(permit, groupId);
  const wishes = listWishes(permit).map((wish) => ({
    enrolmentId: wish.enrolmentId,
    value: shownValue(wish),
    name: wish.name,
    track: wish.track,
    text: wish.text,
    savedOn: osloDate(wish.savedAt),
    otherGroup: wish.groupId === id ? undefined : requireGroup(permit, wish.groupId).name,
  }));
  const families = listFamilies(permit)
    .filter(({ members, others }) => members.some((member) => member.groupId === id) && members.length + others >= 2)
    .map(({ familyId, isOpen, members, others }) => ({ familyId, isOpen, others, names: members.map((member) => member.name) }));
  return { group: { id, name }, wishes: [...wishes].sort((one, other) => Number(one.otherGroup !== undefined) - Number(other.otherGroup !== undefined)), families };
}
