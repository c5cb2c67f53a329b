import type { Database } from "#db/client.server.ts";
import { openMailbox, type Mailbox } from "./mailbox.server.ts";
import type { MailSettings } from "./mail-settings.ts";
import type { Carrier, MailFault } from "./mail.ts";
import { smtpCarrier, type Patience } from "./smtp.server.ts";

/** How the clinic's mail goes. */
export interface MailOffice {
  readonly carrier: Carrier;
  readonly from: string;
  /** The site's address, to which every link leads. */
  readonly origin: string;
  /** `mail.example.no:587`; undefined for a mailbox. */
  readonly server: string | undefined;
  readonly mailbox: Mailbox | undefined;
  /** What went wrong last, until something goes well. */
  lastFault?: (MailFault & { readonly at: number }) | undefined;
}

const offices = new WeakMap<Database, MailOffice>();

/**
 * @param settings undefined: no mail goes out
 * @param patience with a mail server; some seconds where nothing is said
 */
export function attachMail(db: Database, settings: MailSettings | undefined, origin: string, patience?: Patience): void {
  if (!settings) return void offices.delete(db);
  if (settings.way === "smtp") return void offices.set(db, { carrier: smtpCarrier(settings, patience), from: settings.from, origin, server: `${settings.host}:${settings.port}`, mailbox: undefined });
  const mailbox = openMailbox();
  offices.set(db, { carrier: mailbox, from: settings.from, origin, server: undefined, mailbox });
}

/** How mail goes; undefined where none can go out. */
export const mailOffice = (db: Database): MailOffice | undefined => offices.get(db);
