/** Where mail goes, out of the settings `SMTP_URL` and `MAIL_FROM`. */
export type MailSettings = MailboxSettings | SmtpSettings;

/** Into a mailbox in the program's memory, which an administrator reads at `/admin/mail`. */
export interface MailboxSettings {
  readonly way: "mailbox";
  readonly from: string;
}

export interface SmtpSettings {
  readonly way: "smtp";
  readonly from: string;
  readonly host: string;
  readonly port: number;
  /** `at once`: the connection begins with TLS. `first`: nothing is said before STARTTLS. `never`: in the clear. */
  readonly tls: "at once" | "first" | "never";
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

const address = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/u;

const urlSentence = "SMTP_URL must be smtp://user:password@host:587, smtps://user:password@host:465, or mailbox: for a mailbox that the administrator reads.";
const fromSentence = "MAIL_FROM must be the sender's address, such as samspill@example.no or Samspill <samspill@example.no>, wherever SMTP_URL names a mail server.";

/**
 * Reads the two settings.
 *
 * @returns where mail goes, undefined where neither is set, or one sentence for each that is wrong
 */
export function readMailSettings(url: string | undefined, from: string | undefined): { readonly ok: true; readonly mail: MailSettings | undefined } | { readonly ok: false; readonly sentences: readonly string[] } {
  const sentences: string[] = [];
  if (from !== undefined && !isSender(from)) sentences.push(fromSentence);
  if (url === undefined) return sentences.length > 0 ? { ok: false, sentences } : { ok: true, mail: undefined };
  if (url === "mailbox:") return sentences.length > 0 ? { ok: false, sentences } : { ok: true, mail: { way: "mailbox", from: from ?? "Samspill <samspill@localhost>" } };
  const server = readServer(url);
  if (!server) sentences.unshift(urlSentence);
  if (from === undefined) sentences.push(fromSentence);
  return server && from !== undefined && sentences.length === 0 ? { ok: true, mail: { way: "smtp", from, ...server } } : { ok: false, sentences };
}

/** An address, or a name and an address in angle brackets. */
function isSender(from: string): boolean {
  const named = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(from);
  return from.length <= 320 && address.test(named?.[2] ?? from);
}

function readServer(url: string): Omit<SmtpSettings, "way" | "from"> | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(url);
  if ((protocol !== "smtp:" && protocol !== "smtps:") || hostname === "" || !["", "/"].includes(pathname) || hash !== "" || !["", "?tls=never"].includes(search)) return undefined;
  if ((username === "") !== (password === "")) return undefined;
  const host = hostname.replace(/^\[|\]$/g, "");
  const tls = protocol === "smtps:" ? "at once" : search !== "" || isThisMachine(host) ? "never" : "first";
  if (protocol === "smtps:" && search !== "") return undefined;
  try {
    return { host, port: port === "" ? (protocol === "smtps:" ? 465 : 587) : Number(port), tls, ...(username !== "" && { user: decodeURIComponent(username), password: decodeURIComponent(password) }) };
  } catch {
    return undefined;
  }
}

const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
