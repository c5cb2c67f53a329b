import type { retentions } from "./register-words.ts";

/** What the clinic chooses how long to keep, in days. `usual` null: as long as the learner is in a group. */
export const chosenKinds = {
  meetings: { usual: 90, least: 30, most: 730 },
  notices: { usual: 30, least: 7, most: 365 },
  messages: { usual: null, least: 90, most: 3660 },
} as const;

export type ChosenKind = keyof typeof chosenKinds;

export const isChosenKind = (kind: string): kind is ChosenKind => Object.hasOwn(chosenKinds, kind);

/** Of how long things are kept (`retentions` in the register), what does not end by time: it goes with the account, or stays. */
export const untimed = ["account", "enrolment", "audit"] as const;

/** What ends by time. Each has one job that applies it: app/http/retention-rules.server.ts. */
export const timedKinds = ["session", "throttle", "passwordCode", "invitation", "message", "notice", "meeting", "step", "erasure"] as const satisfies readonly Exclude<keyof typeof retentions, (typeof untimed)[number]>[];

export type TimedKind = (typeof timedKinds)[number];
