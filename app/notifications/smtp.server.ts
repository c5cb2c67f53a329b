import { Readable } from "node:stream";
import { domainToASCII } from "node:url";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpSettings } from "./mail-settings.ts";
import type { Carrier, Ending, Mail, MailFault } from "./mail.ts";

/**
 * How long the mail server may take, in milliseconds: until it is reached and has said who it is, to answer each thing said, and for a
 * mail in all: a server that says a little now and then is never silent.
 */
export interface Patience {
  readonly greeting: number;
  readonly answer: number;
  readonly whole: number;
}

const usualPatience: Patience = { greeting: 10_000, answer: 30_000, whole: 120_000 };

/**
 * Carries mail to the clinic's mail server: one connection a mail. The mail itself is read, and so handed over, only once the server
 * has answered DATA with "go on": everything that fails before that has told nobody anything.
 */
export const smtpCarrier = (settings: SmtpSettings, patience = usualPatience): Carrier => ({
  carry: async (mail, mayHandOver, signal) => {
    let raw: Buffer;
    try {
      raw = await written(settings.from, mail);
    } catch {
      return { kind: "refused", fault: { where: "mail" } };
    }
    return handedOver(settings, patience, { from: onTheWire(addressOf(settings.from)), to: onTheWire(mail.to), raw }, mayHandOver, signal);
  },
});

interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/** The mail as it goes over the wire (RFC 5322). It says of itself that no person wrote it (RFC 3834). */
const written = (from: string, { messageId, to, subject, text, at }: Mail): Promise<Buffer> =>
  new MailComposer({ from, to: { name: "", address: to }, subject, text, messageId, date: at, headers: { "Auto-Submitted": "auto-generated" }, disableFileAccess: true, disableUrlAccess: true }).compile().build();

const addressOf = (from: string): string => /<([^<>]+)>$/.exec(from)?.[1] ?? from;

/** An address as every mail server takes it: a domain with letters of Norwegian in it, in those of ASCII (RFC 5891). */
const onTheWire = (address: string): string => address.replace(/[^@]+$/, (domain) => (/^[ -~]*$/.test(domain) ? domain : domainToASCII(domain) || domain));

function handedOver(settings: SmtpSettings, patience: Patience, { from, to, raw }: Envelope, mayHandOver: () => boolean, signal: AbortSignal): Promise<Ending> {
  const { user, password } = settings;
  const connection = connectionTo(settings, patience);
  let isHandedOver = false;
  let isLeft = false;
  const body = new Readable({
    read() {
      try {
        isLeft = !mayHandOver();
        if (isLeft) return void this.destroy(new Error("left"));
        isHandedOver = true;
        this.push(raw);
        this.push(null);
      } catch (error) {
        this.destroy(error as Error);
      }
    },
  });
  return new Promise((resolve) => {
    let isOver = false;
    const end = (ending: Ending): void => {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener("abort", stop);
      clearTimeout(late);
      if (ending.kind === "sent") connection.quit();
      else connection.close();
      body.destroy();
      resolve(ending);
    };
    const fail = (error: SmtpError): void => end(isLeft ? { kind: "left" } : endingOf(error, isHandedOver));
    const stop = (): void => fail(new Error("stopped"));
    const late = setTimeout(stop, patience.whole);
    const send = (): void => connection.send({ from, to, size: raw.length }, body, (error) => (error ? fail(error) : end({ kind: "sent" })));
    connection.on("error", fail);
    body.on("error", () => undefined);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) return stop();
    connection.connect((error) => {
      if (error) return fail(error);
      if (user === undefined || password === undefined) return send();
      connection.login({ credentials: { user, pass: password } }, (refused) => (refused ? fail(refused) : send()));
    });
  });
}

const connectionTo = ({ host, port, tls }: SmtpSettings, { greeting, answer }: Patience): SMTPConnection =>
  new SMTPConnection({
    host,
    port,
    secure: tls === "at once",
    ...(tls === "first" && { requireTLS: true }),
    ...(tls === "never" && { ignoreTLS: true }),
    connectionTimeout: greeting,
    greetingTimeout: greeting,
    dnsTimeout: greeting,
    socketTimeout: answer,
    socketCloseTimeout: 0,
  });

/** Reaches the mail server, signs in where the settings say so, and leaves without a mail. @returns what is wrong; undefined where nothing is */
export function greetMailServer(settings: SmtpSettings, patience: Patience): Promise<MailFault | undefined> {
  const { user, password } = settings;
  const connection = connectionTo(settings, patience);
  return new Promise((resolve) => {
    const end = (fault?: MailFault): void => {
      clearTimeout(late);
      connection.close();
      resolve(fault);
    };
    const fail = ({ code, command = "", responseCode }: SmtpError): void => end({ where: whereOf(code, command), ...(responseCode !== undefined && { code: responseCode }) });
    const late = setTimeout(() => fail(new Error("late")), patience.whole);
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      if (user === undefined || password === undefined) return end();
      connection.login({ credentials: { user, pass: password } }, (refused) => (refused ? fail(refused) : end()));
    });
  });
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  /** What the same mail would be answered again (RFC 5321, 4.2.1). */
  readonly permanent?: boolean;
}

/** The mail server's own word that it has not taken a mail is believed, also after the mail was handed over; silence is not. */
function endingOf({ code, command = "", responseCode, permanent }: SmtpError, isHandedOver: boolean): Ending {
  if (isHandedOver && responseCode === undefined) return { kind: "unsure" };
  const fault: MailFault = { where: whereOf(code, command), ...(responseCode !== undefined && { code: responseCode }) };
  return permanent && isAboutTheMail(fault) ? { kind: "refused", fault } : { kind: "failed", fault };
}

function whereOf(code: string | undefined, command: string): MailFault["where"] {
  if (code === "EAUTH") return "sign-in";
  if (command === "MAIL FROM") return "sender";
  if (command === "RCPT TO") return "receiver";
  return command === "DATA" ? "mail" : "connection";
}

/** A clinic may mend how it signs in and as whom; another attempt at the same mail to the same receiver would end as this one. */
const isAboutTheMail = ({ where }: MailFault): boolean => where === "receiver" || where === "mail";
