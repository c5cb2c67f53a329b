import { and, eq, lt, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { throttles } from "#db/schema/index.ts";
import type { Attempts } from "./throttle.ts";

const p = sql.placeholder;

const queries = prepared((db) => ({
  find: db
    .select({ failures: throttles.failures, firstFailedAt: throttles.firstFailedAt, blockedUntil: throttles.blockedUntil })
    .from(throttles)
    .where(eq(throttles.key, p("key")))
    .prepare(),
  upsert: db
    .insert(throttles)
    .values({ key: p("key"), failures: p("failures"), firstFailedAt: p("firstFailedAt"), blockedUntil: p("blockedUntil") })
    .onConflictDoUpdate({
      target: throttles.key,
      set: { failures: sql`excluded.failures`, firstFailedAt: sql`excluded.first_failed_at`, blockedUntil: sql`excluded.blocked_until` },
    })
    .prepare(),
  remove: db.delete(throttles).where(eq(throttles.key, p("key"))).prepare(),
  removeBefore: db
    .delete(throttles)
    .where(and(lt(throttles.firstFailedAt, p("moment")), lt(throttles.blockedUntil, p("moment"))))
    .prepare(),
}));

export const findAttempts = (db: Database, key: Buffer): Attempts | undefined => queries(db).find.get({ key });

export function upsertAttempts(db: Database, key: Buffer, attempts: Attempts): void {
  queries(db).upsert.run({ key, ...attempts });
}

export function removeAttempts(db: Database, key: Buffer): void {
  queries(db).remove.run({ key });
}

/** @param moment UTC milliseconds */
export function removeAttemptsBefore(db: Database, moment: number): void {
  queries(db).removeBefore.run({ moment });
}
