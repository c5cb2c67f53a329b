import type { shareKinds } from "#db/schema/family.ts";

/** What can be shared, one at a time. A check-in curve goes to a facilitator only (curriculum 4.1). */
export type ShareKind = (typeof shareKinds)[number];

/** One item that its owner can open: which of its kind, and the revision that the owner saw. Null where it is no single text. */
export interface ShareItem {
  readonly kind: ShareKind;
  readonly item: string;
  readonly revision: number | null;
}

/** The longest that a share may last, in days from today. */
export const longestShare = 366;

/** How long a share lasts where the owner says nothing else, in days. */
export const usualShare = 28;

/** One of those who can see an item, and the last day they can. */
export interface Viewer {
  /** A member of the family by name; null: those who lead the owner's group. */
  readonly name: string | null;
  readonly untilOn: string;
  readonly shareId: string;
}

/** A share among all that a learner has open. */
export interface OwnShare extends ShareItem, Viewer {
  /** The enrolment of one member of the family; null: those who lead the group. */
  readonly recipientId: string | null;
  /** Whether its owner has said that something has happened: until that is taken back, no member can see it. */
  readonly rests: boolean;
}

/** Those who can see one item in the words it has now, out of all that its owner has open; and nothing more of each share than a page says. */
export const viewersAmong = (shares: readonly OwnShare[], { kind, item, revision }: ShareItem): Viewer[] =>
  shares.flatMap((share) => (!share.rests && share.kind === kind && share.item === item && share.revision === revision ? [{ shareId: share.shareId, name: share.name, untilOn: share.untilOn }] : []));
