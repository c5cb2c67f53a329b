/** The longest message and the longest saved answer, in characters. */
export const longestMessage = 2000;

/** Messages on one page of a conversation. */
export const messagesOnPage = 10;

export type Sender = "learner" | "facilitator";

/** One message, as one of the two sides sees it. Instants in UTC milliseconds. */
export interface Message {
  readonly id: string;
  readonly text: string;
  readonly sentAt: number;
  /** From the side that reads, and not the other. */
  readonly isOurs: boolean;
  /** Who wrote it; undefined for the reader's own, null where the account is gone. */
  readonly author: string | null | undefined;
  /** From the other side, and not seen before this look. */
  readonly isNew: boolean;
  /** Of our side's: the other side has opened it. */
  readonly isSeen: boolean;
  /** The reader's own, which nobody has opened. */
  readonly mayTakeBack: boolean;
}

/** A part of a conversation, the oldest first. */
export interface MessagePage {
  readonly messages: readonly Message[];
  /** Where the part before this begins: the id of a message that it comes before; undefined at the beginning. */
  readonly before: string | undefined;
  /** Whether there are newer ones than these. */
  readonly isEarlier: boolean;
}

/** How a look at a conversation is meant: from which message backwards, and whether what is shown has been seen by it. */
export interface Look {
  /** A message's id; null for the newest. */
  readonly before: string | null;
  /** False for what a browser asks for beforehand, and for the mere head of a page: nobody has seen it. */
  readonly isSeen: boolean;
}
