import type { ShownMail } from "./MailboxList.tsx";
import type { Mail } from "./mail.ts";

/** A mail as a page shows it: every address of this site in its text is a link, and nothing else is. */
export const showMail = ({ messageId, to, subject, text, at }: Mail, origin: string): ShownMail => ({
  messageId,
  to,
  subject,
  text: text.trim().split(/(https?:\/\/\S+)/).map((words) => (words.startsWith(`${origin}/`) ? { words, href: words.slice(origin.length) } : { words })),
  at: at.getTime(),
});
