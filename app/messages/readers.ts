/** One who can read the messages of a group today. */
export interface Reader {
  readonly accountId: string;
  readonly name: string;
  readonly kind: "facilitator" | "peer";
  /** The last day on which she is away; undefined where she is here. */
  readonly awayUntil: string | undefined;
  /** In whose place, where that is why; undefined for one who leads the group herself. */
  readonly insteadOf: string | undefined;
  /** Who answers while she is away. */
  readonly meanwhile: string | undefined;
}

/** Whom a new message is for: those who are here today; where everybody is away, all who can read it. */
export function answering(readers: readonly Reader[]): readonly Reader[] {
  const here = readers.filter(({ awayUntil }) => awayUntil === undefined);
  return here.length > 0 ? here : readers;
}
