import { and, count, desc, eq, gte, lt, lte, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { prepared } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/index.ts";
import type { AuditAction } from "./audit.ts";

/** Which entries to list. Everything left out is not asked for. */
export interface AuditFilter {
  /** The account that did it. */
  readonly accountId?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly groupId?: string | undefined;
  /** The beginning of one learner's enrolment id: letters, digits and hyphens. */
  readonly enrolment?: string | undefined;
  /** Instants: from this one, and until that one, both with it. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Only those before this number. */
  readonly before?: number | undefined;
}

export type StoredEntry = typeof auditEntries.$inferSelect;

/** After every character that an id is made of. */
const afterAll = "~";

/** The newest entries that fit, at most so many. */
export function listEntries(db: Database, { accountId, action, groupId, enrolment, from, until, before }: AuditFilter, most: number): StoredEntry[] {
  const fits = and(
    accountId === undefined ? undefined : eq(auditEntries.accountId, accountId),
    action === undefined ? undefined : eq(auditEntries.action, action),
    groupId === undefined ? undefined : eq(auditEntries.groupId, groupId),
    enrolment === undefined ? undefined : and(gte(auditEntries.enrolmentId, enrolment), lt(auditEntries.enrolmentId, enrolment + afterAll)),
    from === undefined ? undefined : gte(auditEntries.at, from),
    until === undefined ? undefined : lte(auditEntries.at, until),
    before === undefined ? undefined : lt(auditEntries.id, before),
  );
  return db.select().from(auditEntries).where(fits).orderBy(desc(auditEntries.id)).limit(most).all();
}

const total = prepared((db) => db.select({ entries: count() }).from(auditEntries).prepare());

/** How many entries there are. */
export const countEntries = (db: Database): number => total(db).get()?.entries ?? 0;

/** The number that the last entry was given, also where it has been taken out since, or the count of numbers has been set back; 0 before the first. */
export const lastNumberGiven = (db: Database): number =>
  Number(db.$client.prepare("select max(coalesce((select seq from sqlite_sequence where name = 'audit_entries'), 0), coalesce((select max(id) from audit_entries), 0))").pluck().get());

const lowest = prepared((db) => db.select({ id: sql<number | null>`min(${auditEntries.id})` }).from(auditEntries).prepare());

/** The number of an entry that was put in before the first, where there is one: numbers are given from 1. */
export function numberBeforeFirst(db: Database): number | undefined {
  const id = lowest(db).get()?.id ?? 1;
  return id < 1 ? id : undefined;
}

const following = prepared((db) => db.select().from(auditEntries).where(sql`${auditEntries.id} > ${sql.placeholder("after")}`).orderBy(auditEntries.id).limit(sql.placeholder("most")).prepare());

/** The entries after a number, the oldest first, at most so many. */
export const listFollowing = (db: Database, after: number, most: number): StoredEntry[] => following(db).all({ after, most });
