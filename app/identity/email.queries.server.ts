import { and, eq, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { emailConfirmations, outbox } from "#db/schema/index.ts";

const p = sql.placeholder;

const queries = prepared((db) => ({
  codes: db.delete(emailConfirmations).where(eq(emailConfirmations.accountId, p("accountId"))).prepare(),
  mails: db
    .delete(outbox)
    .where(and(eq(outbox.accountId, p("accountId")), sql`${outbox.state} = 'waiting'`))
    .prepare(),
}));

/** Withdraws what an account's former address could still be confirmed by, and every mail that had not gone to it. */
export function removeWaitingMail(db: Database, accountId: string): void {
  queries(db).codes.run({ accountId });
  queries(db).mails.run({ accountId });
}
