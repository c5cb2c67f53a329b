import { eq, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/index.ts";
import type { AuditAction } from "./audit.ts";

const p = sql.placeholder;

/** One entry before it is in the chain. */
export interface NewAuditEntry {
  readonly at: number;
  /** Who did it. */
  readonly accountId: string;
  readonly action: AuditAction;
  /** Whose record, where it is one learner's. */
  readonly enrolmentId: string | null;
  readonly groupId: string | null;
}

const last = prepared((db) => db.select({ hash: auditEntries.hash }).from(auditEntries).where(eq(auditEntries.id, sql`(select max(id) from audit_entries)`)).prepare());

/** The hash that the next entry goes on from; undefined before the first. */
export const findLastHash = (db: Database): Buffer | undefined => last(db).get()?.hash;

const append = prepared((db) =>
  db
    .insert(auditEntries)
    .values({ at: p("at"), accountId: p("accountId"), action: p("action"), enrolmentId: p("enrolmentId"), groupId: p("groupId"), hash: p("hash") })
    .prepare(),
);

export function appendAuditEntry(db: Database, entry: NewAuditEntry & { readonly hash: Buffer }): void {
  append(db).run({ ...entry });
}
