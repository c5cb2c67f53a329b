import type { ParsedEnvironment } from "#app/http/environment.server.ts";
import { greetMailServer, type Patience } from "#app/notifications/smtp.server.ts";
import { good, look, wrong, type Finding } from "./finding.ts";

const mailPatience: Patience = { greeting: 5000, answer: 5000, whole: 20_000 };

/** Whether the server would start with these settings. */
export function checkSettings(environment: ParsedEnvironment): Finding[] {
  if (!environment.ok) return environment.sentences.map((sentence) => wrong("Settings", sentence, "Mend it in the file of settings, and run this again."));
  const { origin, host, trustedProxies } = environment;
  const about = "Settings";
  if (origin.startsWith("http:")) return [look(about, "ORIGIN is plain http, which is for trying things out on this machine alone.", "Set ORIGIN to the clinic's https address.")];
  if (trustedProxies === 0) return [look(about, "The site is https and no proxy is trusted: everybody seems to come from the proxy's address, so one visitor's wrong passwords hold up all others.", "Set TRUSTED_PROXIES=1 where one proxy stands in front.")]; // prettier-ignore
  return [good(about, `they can be used; the program listens on ${host}`)];
}

/** Whether staff need a second step to sign in. */
export function checkSecondStep(env: Readonly<Record<string, string | undefined>>): Finding {
  const about = "Second step for staff";
  const { STAFF_SECOND_FACTOR: setting = "" } = env;
  if (setting === "" || setting === "required") return good(about, "required");
  return look(about, "STAFF_SECOND_FACTOR does not require it, so a facilitator's password alone may open whole groups.", "Take STAFF_SECOND_FACTOR out of the settings, unless the clinic's own sign-in service asks for a second factor already.");
}

/** Whether the mail server answers and lets us in. No mail is sent. */
export async function checkMail(environment: ParsedEnvironment, patience = mailPatience): Promise<Finding> {
  const about = "Mail";
  if (!environment.ok || environment.mail === undefined) return look(about, "no mail server is set, so no notice goes out", "Set SMTP_URL and MAIL_FROM, if the clinic wants notices by mail.");
  if (environment.mail.way === "mailbox") return look(about, "SMTP_URL is mailbox: nothing is sent, and administrators can read every mail", "Set SMTP_URL to the clinic's mail server.");
  const fault = await greetMailServer(environment.mail, patience);
  if (!fault) return good(about, "the mail server answers, and lets the program in");
  const said = fault.code === undefined ? "" : ` (it says ${fault.code})`;
  return fault.where === "sign-in"
    ? wrong(about, `the mail server does not accept the user name or the password${said}`, "Mend them in SMTP_URL.")
    : wrong(about, `the mail server cannot be reached, or its encryption cannot be agreed on${said}`, "Check SMTP_URL, the network and the mail server's certificate.");
}
