import { asc } from "drizzle-orm";
import { chainedHash } from "#app/privacy/audit.server.ts";
import type { AuditAction } from "#app/privacy/audit.ts";
import { inTransaction, type Database } from "./client.server.ts";
import { auditEntries } from "./schema/index.ts";

/**
 * Lays the audit trail in the order of time. The demo's past is made one story after the other, each with times of its own, so that its
 * entries are not written in the order in which they say that they were; no clinic's are. The triggers that keep the trail are put back.
 */
export function layTrailInOrder(db: Database): void {
  inTransaction(db, () => {
    const entries = db.select().from(auditEntries).orderBy(asc(auditEntries.at), asc(auditEntries.id)).all();
    const keepers = db.$client.prepare("select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'audit_entries'").all() as { name: string; sql: string }[];
    for (const { name } of keepers) db.$client.exec(`drop trigger ${name}`);
    db.delete(auditEntries).run();
    let before: Buffer | undefined;
    for (const [n, { id: _, hash: __, ...entry }] of entries.entries()) {
      before = chainedHash(before, { ...entry, action: entry.action as AuditAction });
      db.insert(auditEntries).values({ ...entry, id: n + 1, hash: before }).run();
    }
    for (const { sql } of keepers) db.$client.exec(sql);
  });
}
