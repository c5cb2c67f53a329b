import type { Carrier, Mail } from "./mail.ts";

/** How many mails are kept; the oldest go first. */
const mostKept = 200;

/** A mailbox in the program's memory, for trying things out: what would have been sent, newest first, until the program stops. */
export interface Mailbox extends Carrier {
  list(): readonly Mail[];
}

export function openMailbox(): Mailbox {
  const mails: Mail[] = [];
  return {
    list: () => mails,
    carry: async (mail, mayHandOver) => {
      try {
        if (!mayHandOver()) return { kind: "left" };
      } catch {
        return { kind: "failed", fault: { where: "mail" } };
      }
      mails.unshift(mail);
      mails.splice(mostKept);
      return { kind: "sent" };
    },
  };
}
