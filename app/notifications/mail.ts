/** One mail, whole. It names nobody but its receiver's address, and says nothing but that something waits. */
export interface Mail {
  /** The same at every attempt, so that a mail server can tell one that comes again: `<id@host>`. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

/** What kept a mail from going, without a word of what the mail server answered: that may quote an address. */
export interface MailFault {
  readonly where: "connection" | "sign-in" | "sender" | "receiver" | "mail";
  /** The mail server's answer, `550`; undefined where it gave none. */
  readonly code?: number | undefined;
}

/**
 * How an attempt ended. `unsure`: the mail had been handed over when the connection was lost, and nobody knows whether it goes on.
 * `left`: on second thoughts it was not to be sent. In every other case but `sent`, nothing went.
 */
export type Ending = { readonly kind: "sent" } | { readonly kind: "unsure" } | { readonly kind: "left" } | { readonly kind: "failed" | "refused"; readonly fault: MailFault };

/** A way for mail to go. */
export interface Carrier {
  /**
   * Never rejects.
   *
   * @param mayHandOver asked once, right before the first byte of the mail could reach anybody; false: it is not to be sent. Where it
   * throws, nothing is handed over.
   * @param signal stops the attempt at once
   */
  carry(mail: Mail, mayHandOver: () => boolean, signal: AbortSignal): Promise<Ending>;
}
