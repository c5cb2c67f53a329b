import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { changeEmail } from "#app/identity/account.server.ts";
import { chooseNotices } from "#app/notifications/choice.server.ts";
import { confirmEmail, keepConfirmation, makeConfirmationCode } from "#app/notifications/confirmation.server.ts";
import type { Database } from "./client.server.ts";
import type { People } from "./demo-families.ts";

const everything = { messages: true, meetings: true, reminders: true };
const day = 86_400_000;

/** Siv, Kari and the facilitator want notices at addresses that they have confirmed; Kari, who has been away for a while, gets a reminder. Tor has not chosen yet. */
export function chooseWhatToHear(db: Database, people: People, facilitator: Actor, now: Date): void {
  const since = new Date(now.getTime() - 20 * day);
  for (const [name, actor] of [["siv", people.get("Siv")], ["kari", people.get("Kari")], ["veileder", facilitator]] as const) {
    if (!actor) continue;
    changeEmail(issuePermit(db, actor, "account.change"), `${name}@example.org`);
    const code = makeConfirmationCode();
    keepConfirmation(db, actor.accountId, code, since);
    confirmEmail(db, code, "127.0.0.1", since);
    chooseNotices(issuePermit(db, actor, "notice.choose"), everything, since);
  }
}
