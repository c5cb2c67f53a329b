import type { Actor } from "#app/access/permit.server.ts";
import type { Leader } from "#app/facilitation/leaders.ts";
import { openAccount } from "#app/identity/account.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Database } from "#db/client.server.ts";
import { now } from "./world.ts";

/** One more facilitator of the clinic, who leads nothing. */
export function facilitatorCalled(db: Database, name: string): Actor {
  const opened = openAccount(db, { role: "facilitator", language: "nb", userName: name, displayName: name, passwordHash: "none" }, now);
  if (!opened.ok) throw new Error(opened.problems.join(", "));
  return { accountId: opened.accountId, role: "facilitator", language: "nb", today: osloDate(now.getTime()) };
}

/** Somebody leads a group, as what is said. */
export function leads(db: Database, { accountId }: Actor, groupId: string, as: Pick<Leader, "kind" | "messages">): void {
  db.$client.prepare("insert into group_facilitators (group_id, account_id, kind, messages) values (?, ?, ?, ?)").run(groupId, accountId, as.kind, Number(as.messages));
}

/** The same person on another day. */
export const on = <Person extends Actor>(person: Person, today: string): Person => ({ ...person, today });
