/** A meeting of a self-help group, noted by whoever was there, for themselves. */
export interface SelfHelpMeeting {
  readonly id: string;
  readonly heldOn: string;
  /** Which group, in the learner's own words. */
  readonly group: string;
  /** One line about it; empty where it was left out. */
  readonly line: string;
}
