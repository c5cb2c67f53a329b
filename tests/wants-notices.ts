import type { Database } from "#db/client.server.ts";
import { now } from "./world.ts";

/** Somebody has confirmed an address, and wants to be told of messages. */
export function wantsNotices(db: Database, accountId: string): void {
  db.$client.prepare("update accounts set email_confirmed_at = ? where id = ?").run(now.getTime(), accountId);
  db.$client.prepare("insert into notice_choices (account_id, messages, meetings, reminders, chosen_at) values (?, 1, 0, 0, ?)").run(accountId, now.getTime());
}
