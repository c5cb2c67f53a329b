/** One line of a learner's own log of an activity: three taps, seen by nobody else. */
export interface ActivityEntry {
  readonly id: string;
  readonly loggedAt: number;
  readonly did: boolean;
  /** From 0 to 10; null where it was left out. */
  readonly how: number | null;
  /** One word, or a few; empty where it was left out. */
  readonly word: string;
}

/** The marks that "how was it" can get. */
export const marks = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** The longest word, in characters. */
export const longestWord = 40;
