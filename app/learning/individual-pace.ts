import type { IndividualPace } from "./path.ts";

/** What a facilitator has decided about one module for one learner, with the reason, which is the learner's to read. */
export interface PaceNote {
  readonly kind: IndividualPace;
  readonly reason: string;
  /** The name of whoever decided; undefined where the account is no longer there. */
  readonly by: string | undefined;
  /** Calendar date in the clinic's time zone. */
  readonly setOn: string;
}

/** Reads what a query over a group packs: a module's id, and `+` where it is open early, `-` where it is held: `t02+ t04-`. */
export function readKinds(packed: string): Readonly<Record<string, IndividualPace>> | undefined {
  if (packed === "") return undefined;
  return Object.fromEntries(packed.split(" ").map((word) => [word.slice(0, -1), word.endsWith("+") ? "opened" : "held"]));
}
