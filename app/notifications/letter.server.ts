import { catalogues } from "#app/i18n/catalogues.server.ts";
import { onAccount, open } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import { keepConfirmation, makeConfirmationCode } from "./confirmation.server.ts";
import { findReceiver, type DueRow, type ReceiverRow } from "./delivery.queries.server.ts";
import type { MailOffice } from "./mail.server.ts";
import type { Mail } from "./mail.ts";
import { isStillAway } from "./reminder.ts";

/** A mail to one person, and what is to be kept when it is handed over. */
export interface Letter {
  readonly mail: Mail;
  /**
   * Right before it is handed over: whether it is for the same address still, and still wanted. The code that a link carries is kept
   * here, so that a code is in force from the moment of sending.
   */
  readonly seal: (now: Date) => boolean;
}

type Wanted = Pick<DueRow, "accountId" | "kind" | "reason">;

/**
 * Whether somebody is to get a mail: of what they have chosen, at an address they have confirmed; or a link, at one they have not. A
 * reminder may have waited: whoever has been here since, has said that something has happened or has been discharged gets none.
 */
function isWanted({ kind, reason }: Wanted, receiver: ReceiverRow): receiver is ReceiverRow & { readonly email: Buffer } {
  const { email, confirmedAt, disabledAt, lastHereAt, somethingHappenedAt, dischargedOn, ...chosen } = receiver;
  if (email === null || disabledAt !== null) return false;
  if (kind === "confirmation") return confirmedAt === null;
  if (kind === "reminder" && (somethingHappenedAt !== null || dischargedOn !== null || !isStillAway(reason, lastHereAt))) return false;
  return confirmedAt !== null && chosen[choiceOf[kind]] === true;
}

const choiceOf = { message: "messages", meeting: "meetings", reminder: "reminders" } as const;

/** @returns undefined for what is not to be sent any more */
export function writeLetter(db: Database, office: Pick<MailOffice, "origin">, { id, ...wanted }: DueRow, now: Date): Letter | undefined {
  const { accountId, kind } = wanted;
  const receiver = findReceiver(db, accountId);
  if (!receiver || !isWanted(wanted, receiver)) return undefined;
  const sealed = receiver.email;
  const words = catalogues[receiver.language].notices.mail;
  const code = kind === "confirmation" ? makeConfirmationCode() : undefined;
  const link = code ? `${office.origin}/confirm/${code}` : `${office.origin}/sign-in`;
  return {
    mail: {
      messageId: `<${id}@${new URL(office.origin).hostname}>`,
      to: open(db, onAccount(accountId, "email"), sealed),
      subject: words.subject,
      text: `${words.text(kind, link)}\n`,
      at: now,
    },
    seal: (at) => {
      if (!isStillFor(db, wanted, sealed)) return false;
      if (code) keepConfirmation(db, accountId, code, at);
      return true;
    },
  };
}

function isStillFor(db: Database, wanted: Wanted, sealed: Buffer): boolean {
  const receiver = findReceiver(db, wanted.accountId);
  return receiver !== undefined && isWanted(wanted, receiver) && sealed.equals(receiver.email);
}
