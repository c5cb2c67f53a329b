import type { writingKinds } from "#db/schema/writing.ts";

/** What a learner keeps for themselves beside the lessons. */
export type WritingKind = (typeof writingKinds)[number];

/** One page of a learner's own. `slot` says which of its kind: a day or a Monday (`YYYY-MM-DD`), a plan's name, a prompt. */
export interface Writing<Value> {
  readonly id: string;
  readonly slot: string;
  readonly value: Value;
  /** Grows by one with every save. */
  readonly revision: number;
  /** UTC milliseconds. */
  readonly savedAt: number;
}

/** Either the page is saved, or somebody (the same person on another device) saved another one meanwhile: it comes back beside the one that was not saved. */
export type WritingOutcome<Value> = { readonly ok: true; readonly saved: Writing<Value> } | { readonly ok: false; readonly other: Writing<Value> };

/** Either the page is gone, or another one than its writer was shown stands there, and comes back. */
export type RemovalOutcome<Value> = { readonly ok: true } | { readonly ok: false; readonly other: Writing<Value> };

/** The longest line that a field of a form takes, in characters. */
export const longestLine = 2000;
