import type { Language } from "#app/i18n/language.ts";
import type { Part, SourceLine } from "./lesson.ts";
import type { Track } from "./programme.ts";

/**
 * A text that is no lesson: what a prescribed module is (`card`, and `relative-card` for those close by), or what the two tracks
 * meet in at the end of a module (`together`).
 */
export const sheetKinds = ["card", "relative-card", "together"] as const;
export type SheetKind = (typeof sheetKinds)[number];

export interface SheetAddress {
  readonly sheet: SheetKind;
  readonly moduleId: string;
  readonly language: Language;
}

/** One sheet as compiled in the build. Every `html` is made by our own compiler: safe to insert as it is. */
export interface Sheet extends SheetAddress {
  readonly title: string;
  /** How long a together exercise takes. */
  readonly minutes?: number;
  readonly blocks: readonly SheetBlock[];
  readonly sources: readonly SourceLine[];
}

/** The parts of a sheet that are words alone. */
export type SheetText = "for-whom" | "practical" | "care" | "meet" | "bring" | "never" | "agreement" | "solo";

export type SheetBlock =
  | { readonly kind: "opening"; readonly parts: readonly Part[] }
  | { readonly kind: "section"; readonly heading: string; readonly parts: readonly Part[] }
  /** What the offer is meant to do: as the clinic has stated it, or as we propose where the clinic has stated nothing. */
  | { readonly kind: "aims"; readonly from: "clinic" | "proposal"; readonly html: string }
  | { readonly kind: "prepare"; readonly for: Track | "both"; readonly html: string; readonly fields: readonly PrepareField[] }
  | { readonly kind: SheetText; readonly html: string };

/** Whether a block stands on the sheet as one track reads it: each prepares alone what is for it, and all else is for both. */
export const isReadBy = (block: SheetBlock, track: Track): boolean => block.kind !== "prepare" || block.for === "both" || block.for === track;

/** One prompt that each prepares alone. */
export interface PrepareField {
  readonly id: string;
  readonly label: string;
  /** How many lines there are to write on; none where there are choices to tick. */
  readonly lines: number;
  /** Whether it may be brought to the meeting: never, whole, one line of it, or so that only what both have brought is seen. */
  readonly bring: "never" | "may" | "one" | "match";
  /** What there is to tick, in place of a box to write in. */
  readonly choices?: readonly PrepareChoice[];
}

/** One of several that can be ticked. */
export interface PrepareChoice {
  readonly id: string;
  readonly label: string;
  /** It says no to all the others, and is ticked alone or not at all. */
  readonly isNone?: true;
}
