import { and, eq, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";

const p = sql.placeholder;

/** Goes into the outbox only for an address that has been confirmed, of whoever has chosen to be told of such things. */
const chosen = prepared((db) =>
  db
    .insert(outbox)
    .select(
      sql`select ${p("id")}, accounts.id, ${p("kind")}, ${p("reason")}, 'waiting', 0, ${p("now")}, ${p("now")}, null
        from accounts join notice_choices on notice_choices.account_id = accounts.id
        where accounts.id = ${p("accountId")} and accounts.disabled_at is null and accounts.email_confirmed_at is not null
          and ((${p("kind")} = 'message' and notice_choices.messages) or (${p("kind")} = 'meeting' and notice_choices.meetings) or (${p("kind")} = 'reminder' and notice_choices.reminders))`,
    )
    .onConflictDoNothing()
    .prepare(),
);

/** @returns whether there is one more to be sent */
export const insertChosenNotice = (db: Database, notice: { readonly id: string; readonly accountId: string; readonly kind: string; readonly reason: string; readonly now: number }): boolean =>
  chosen(db).run(notice).changes > 0;

const created = prepared((db) =>
  db
    .select({ createdAt: outbox.createdAt })
    .from(outbox)
    .where(and(eq(outbox.accountId, p("accountId")), eq(outbox.kind, p("kind")), eq(outbox.reason, p("reason"))))
    .prepare(),
);

export const findCreatedAt = (db: Database, notice: { readonly accountId: string; readonly kind: string; readonly reason: string }): number | undefined => created(db).get({ ...notice })?.createdAt;
