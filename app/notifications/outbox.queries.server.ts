import { desc, eq, inArray, lt, sql, and } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching, type Within } from "#app/access/reach.server.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { OutboxState, TroubledMail } from "./outbox.ts";

const p = sql.placeholder;

/** Begins with the outbox, and not with every account of the clinic: the plus keeps SQLite from the index by account. */
const ofThem = ({ accounts }: Within) => sql`+${outbox.accountId} in ${accounts}`;

const counts = reaching((db, within) => db.select({ state: outbox.state, mails: sql<number>`count(*)` }).from(outbox).where(ofThem(within)).groupBy(outbox.state).prepare());

/** How many mails stand in each state; a state without any is left out. */
export const countByState = (permit: Permit): { readonly state: OutboxState; readonly mails: number }[] => counts.all(permit);

const troubled = reaching((db, within) =>
  db
    .select({ id: outbox.id, kind: outbox.kind, state: outbox.state, attempts: outbox.attempts, createdAt: outbox.createdAt })
    .from(outbox)
    .where(and(sql`${outbox.state} in ('unsure', 'given up')`, ofThem(within)))
    .orderBy(desc(outbox.createdAt))
    .limit(p("most"))
    .prepare(),
);

/** The mails that did not go, or of which nobody knows, newest first. They say nothing of whom they are for. */
export const listTroubled = (permit: Permit, most: number): TroubledMail[] => troubled.all(permit, { most }) as TroubledMail[];

const again = reaching((db, within) =>
  db
    .update(outbox)
    .set({ state: "waiting", attempts: 0, dueAt: sql`${p("now")}`, createdAt: sql`${p("now")}`, settledAt: null })
    .where(and(eq(outbox.id, p("id")), sql`${outbox.state} in ('unsure', 'given up')`, inArray(outbox.accountId, within.accounts)))
    .prepare(),
);

/** @returns whether there was such a mail that had not gone for certain */
export const updateAgain = (permit: Permit, id: string, now: Date): boolean => again.run(permit, { id, now: now.getTime() }).changes > 0;

const housekeeping = prepared((db) => ({
  // A reminder's row is what keeps it from going a third time: it stays for as long as its receiver has not been here again.
  removeBefore: db
    .delete(outbox)
    .where(
      and(
        lt(outbox.createdAt, p("moment")),
        sql`${outbox.state} in ('sent', 'unsure', 'given up')`,
        sql`not (${outbox.kind} = 'reminder' and exists (select 1 from enrolments where enrolments.account_id = ${outbox.accountId} and coalesce(enrolments.last_visit_at, enrolments.created_at) <= ${outbox.createdAt}))`,
      ),
    )
    .prepare(),
}));

export const removeSettledBefore = (db: Database, moment: number): void => void housekeeping(db).removeBefore.run({ moment });
