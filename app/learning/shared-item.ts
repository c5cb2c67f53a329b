import type { Recipient } from "#app/family/share.server.ts";
import type { ShareItem, ShareKind, Viewer } from "#app/family/share.ts";
import type { Curve } from "./curve.ts";
import type { ModuleName } from "./module-name.server.ts";

/** What an item is called in a list. Nothing of what is written in it. */
export type SharedName =
  | { readonly kind: "progress"; readonly module: ModuleName }
  | { readonly kind: "reflection"; readonly module: ModuleName; readonly lesson: number; readonly title: string }
  | { readonly kind: "diary"; readonly on: string }
  | { readonly kind: "check-in-curve"; readonly question: string }
  | { readonly kind: "contribution"; readonly module: ModuleName; readonly label: string }
  /** It is not there any more; its share still is. */
  | { readonly kind: "gone" };

/** What a reader is shown of an item, and its owner in the preview: the same. */
export type SharedContent =
  | { readonly kind: "progress"; readonly completed: number; readonly lessons: readonly { readonly lesson: number; readonly title: string; readonly done: boolean }[] }
  | { readonly kind: "text"; readonly question: string; readonly text: string }
  | { readonly kind: "lines"; readonly lines: readonly { readonly id: string; readonly text: string }[] }
  | { readonly kind: "curve"; readonly curve: Curve };

/** What has a page of its own to be read on. What is brought to a together exercise is met there alone. */
export type ShownKind = Exclude<ShareKind, "contribution">;

/** What is seen of an item. */
export interface ShownItem {
  readonly name: SharedName;
  readonly content: SharedContent;
}

/** An item as it stands now, for its owner: under which id and revision is nothing that a reader is sent. */
export interface SharedItem extends ShareItem, ShownItem {
  readonly kind: ShownKind;
}

/** What an owner sees before opening an item: exactly what will be seen, by whom it can be, and until when. */
export interface SharePage {
  readonly item: SharedItem;
  readonly recipients: readonly Recipient[];
  readonly viewers: readonly Viewer[];
  readonly days: { readonly today: string; readonly usual: string; readonly last: string };
}

/** A line of what is shared with somebody, or of what they share. */
export interface ShareLine {
  readonly shareId: string;
  readonly name: SharedName;
  /** The recipient's name, or the owner's; null: those who lead the group. */
  readonly who: string | null;
  readonly untilOn: string;
}

/** A line of what somebody shares. */
export interface OwnShareLine extends ShareLine {
  /** The address where its owner sees just what is seen of it; null where it is met in an exercise, or is not there any more. */
  readonly preview: string | null;
  /** Nobody can see it for as long as something has happened. */
  readonly rests: boolean;
}

/** A shared item as its reader meets it. */
export interface ReadItem {
  readonly from: string;
  /** Whether it is for one member of the family, and not for those who lead the group. */
  readonly forMember: boolean;
  /** The page that it is listed on. */
  readonly listedAt: string;
  readonly item: ShownItem;
  readonly untilOn: string;
  readonly today: string;
}
