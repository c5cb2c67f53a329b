import { and, eq, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";

const p = sql.placeholder;

const dropping = prepared((db) =>
  db
    .delete(outbox)
    .where(and(eq(outbox.kind, p("kind")), eq(outbox.reason, p("reason")), sql`${outbox.state} = 'waiting'`))
    .prepare(),
);

/** Takes mails for one reason out again, where they have not gone. */
export function removeWaiting(db: Database, notice: { readonly kind: string; readonly reason: string }): void {
  dropping(db).run({ ...notice });
}
