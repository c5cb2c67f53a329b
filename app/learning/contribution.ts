/** What the learner has brought to an exercise, and somebody can see today. */
export interface OwnContribution {
  readonly id: string;
  readonly fieldId: string;
  readonly text: string;
}

/** What somebody else has brought for the learner to see. */
export interface OtherContribution {
  readonly id: string;
  /** By the name that the family knows. */
  readonly from: string;
  /** The prompt that it answers. */
  readonly label: string;
  readonly text: string;
}
