/** A text as it is saved: `revision` grows by one with every save, `savedAt` is UTC milliseconds. */
export interface SavedText {
  readonly text: string;
  readonly revision: number;
  readonly savedAt: number;
}

/** What stands in one box, with the id by which it can be shared. */
export interface SavedReflection extends SavedText {
  readonly id: string;
}
