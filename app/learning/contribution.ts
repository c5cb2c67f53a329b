import type { Viewer } from "#app/family/share.ts";

/** What the learner has brought to an exercise, and somebody can see today. */
export interface OwnContribution {
  readonly id: string;
  readonly fieldId: string;
  /** In words, also where it was ticked. */
  readonly text: string;
  /** By the same rows that let them. They do not tell what a viewer has done, or whether it is closed today. */
  readonly viewers: readonly Viewer[];
}

/** What somebody else has brought for the learner to see. */
export interface OtherContribution {
  /** By the name that the family knows. */
  readonly from: string;
  /** The prompt that it answers. */
  readonly label: string;
  readonly text: string;
  /** Whether it is what both have brought, and not all that the other has. */
  readonly same: boolean;
}

/** What the learner meets of others in an exercise. */
export interface MetContributions {
  /** Of one after another of those others, in the order of the sheet. */
  readonly others: readonly OtherContribution[];
  /** For each of those others, by name: the word for a pause that both have brought to the first exercise; null where there is none. */
  readonly pauseWords: readonly { readonly name: string; readonly word: string | null }[];
  /** Whether somebody and the learner have answered the same prompt for each other, and nothing of it all is the same. */
  readonly nothingAlike: boolean;
}

/** Nobody has brought anything for the learner to see: the same, whatever the reason. */
export const nobodyMet: MetContributions = { others: [], pauseWords: [], nothingAlike: false };
