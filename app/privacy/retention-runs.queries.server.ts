import { desc, gte, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { retentionRuns } from "#db/schema/index.ts";

const p = sql.placeholder;
const { dayOn, kind, removed } = retentionRuns;

const queries = prepared((db) => ({
  add: db
    .insert(retentionRuns)
    .values({ dayOn: p("dayOn"), kind: p("kind"), removed: p("removed") })
    .onConflictDoUpdate({ target: [dayOn, kind], set: { removed: sql`${removed} + excluded.removed` } })
    .prepare(),
  since: db.select().from(retentionRuns).where(gte(dayOn, p("from"))).orderBy(desc(dayOn), kind).prepare(),
}));

/** Adds what was removed of a kind to what the day has already. */
export function addRun(db: Database, run: { readonly dayOn: string; readonly kind: string; readonly removed: number }): void {
  queries(db).add.run({ ...run });
}

/** What was removed, by day and kind, the newest day first. @param from `YYYY-MM-DD` */
export const listRunsSince = (db: Database, from: string): { dayOn: string; kind: string; removed: number }[] => queries(db).since.all({ from });

/** How many rows this connection has changed since it was opened, those that went by a foreign key with them. */
export const rowsChanged = (db: Database): number => Number(db.$client.prepare("select total_changes()").pluck().get());
