/** What the clinic chooses how long to keep, in days. `usual` null: as long as the learner is in a group. */
export const chosenKinds = {
  meetings: { usual: 90, least: 30, most: 730 },
  notices: { usual: 30, least: 7, most: 365 },
  messages: { usual: null, least: 90, most: 3660 },
} as const;

export type ChosenKind = keyof typeof chosenKinds;

export const isChosenKind = (kind: string): kind is ChosenKind => Object.hasOwn(chosenKinds, kind);
