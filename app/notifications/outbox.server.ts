import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { keptDays } from "#app/privacy/retention.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { mailOffice } from "./mail.server.ts";
import type { Mail, MailFault } from "./mail.ts";
import { countByState, listTroubled, removeSettledBefore, updateAgain } from "./outbox.queries.server.ts";
import type { OutboxState, TroubledMail } from "./outbox.ts";
import { sayQueued } from "./waking.server.ts";

const day = 86_400_000;

const mostTroubled = 50;
const mailsOnAPage = 20;

/** How the clinic's mail goes, and where it stands. Of whom the mails are for it says nothing, but in a mailbox for trying things out. */
export interface MailOverview {
  readonly way: "smtp" | "mailbox" | "none";
  readonly server: string | undefined;
  readonly from: string | undefined;
  readonly lastFault: (MailFault & { readonly at: number }) | undefined;
  readonly counts: Readonly<Record<OutboxState, number>>;
  /** The newest fifty. */
  readonly troubled: readonly TroubledMail[];
  readonly mailbox: { readonly mails: readonly Mail[]; readonly page: number; readonly pages: number };
}

/** @param page of the mailbox, from 1; one that is not there shows the nearest */
export function readMailOverview(permit: Permit<"mail.read">, page: number): MailOverview {
  const office = mailOffice(permit.db);
  const all = office?.mailbox?.list() ?? [];
  const pages = Math.max(1, Math.ceil(all.length / mailsOnAPage));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    way: !office ? "none" : office.mailbox ? "mailbox" : "smtp",
    server: office?.server,
    from: office?.from,
    lastFault: office?.lastFault,
    counts: { waiting: 0, sending: 0, sent: 0, unsure: 0, "given up": 0, ...Object.fromEntries(countByState(permit).map(({ state, mails }) => [state, mails])) },
    troubled: listTroubled(permit, mostTroubled),
    mailbox: { mails: all.slice((shown - 1) * mailsOnAPage, shown * mailsOnAPage), page: shown, pages },
  };
}

/**
 * Has a mail tried again that did not go, or of which nobody knows, and notes that in the audit trail without saying whose it is.
 *
 * @throws {Refusal} `not_found` for any other
 */
export function sendAgain(permit: Permit<"mail.read">, id: string, now: Date): void {
  inTransaction(permit.db, () => {
    if (!updateAgain(permit, id, now)) throw new Refusal("not_found");
    recordAudit(permit, { action: "mail.send-again" }, now);
  });
  sayQueued(permit.db);
}

/** Removes the rows of mails that are settled, once the clinic's time for them is over. Run it about once an hour. */
export const removeOldNotices = (db: Database, now: Date): void => removeSettledBefore(db, now.getTime() - keptDays(db, "notices") * day);
