/** A text as it is saved: `revision` grows by one with every save, `savedAt` is UTC milliseconds. */
export interface SavedText {
  readonly text: string;
  readonly revision: number;
  readonly savedAt: number;
}
