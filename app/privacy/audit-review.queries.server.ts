import { and, count, countDistinct, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { auditEntries, auditReviews } from "#db/schema/index.ts";

const p = sql.placeholder;
const { id, at, accountId, action, enrolmentId } = auditEntries;
const since = and(gt(id, p("after")), lte(id, p("through")));
const hour = sql<number>`${at} / 3600000`;

const queries = prepared((db) => ({
  last: db.select().from(auditReviews).orderBy(desc(auditReviews.id)).limit(1).prepare(),
  first: db.select({ at }).from(auditEntries).where(gt(id, p("after"))).orderBy(id).limit(1).prepare(),
  newest: db.select({ id }).from(auditEntries).orderBy(desc(id)).limit(1).prepare(),
  actions: db.select({ action, entries: count() }).from(auditEntries).where(since).groupBy(action).orderBy(desc(count())).prepare(),
  people: db.select({ accountId, entries: count() }).from(auditEntries).where(since).groupBy(accountId).orderBy(desc(count())).prepare(),
  hours: db
    .select({ accountId, hour, looks: count(enrolmentId), learners: countDistinct(enrolmentId) })
    .from(auditEntries)
    .where(and(since, sql`${enrolmentId} is not null`))
    .groupBy(accountId, hour)
    .orderBy(hour)
    .prepare(),
  marked: db
    .select({ id, at, accountId, action })
    .from(auditEntries)
    .where(and(since, inArray(action, ["emergency.open", "grid.export"])))
    .orderBy(desc(id))
    .limit(p("most"))
    .prepare(),
  insert: db.insert(auditReviews).values({ at: p("at"), accountId: p("accountId"), throughId: p("throughId") }).prepare(),
  known: db.select({ id }).from(auditEntries).where(eq(id, p("id"))).prepare(),
}));

interface Span {
  /** Entries with a greater number than this. */
  readonly after: number;
  /** Up to and including this one. */
  readonly through: number;
}

export const findLastReview = (db: Database) => queries(db).last.get();

/** When the oldest entry after a number was made. */
export const findFirstAfter = (db: Database, after: number): number | undefined => queries(db).first.get({ after })?.at;

export const findNewestNumber = (db: Database): number => queries(db).newest.get()?.id ?? 0;

export const countByAction = (db: Database, span: Span) => queries(db).actions.all({ ...span });

export const countByAccount = (db: Database, span: Span) => queries(db).people.all({ ...span });

/** For each of the staff and each hour: how many looks at how many learners. `hour`: whole hours since 1970. */
export const countByHour = (db: Database, span: Span) => queries(db).hours.all({ ...span });

/** Emergency accesses and exports, the newest first. */
export const listMarked = (db: Database, span: Span, most: number) => queries(db).marked.all({ ...span, most });

export const hasEntry = (db: Database, number: number): boolean => queries(db).known.get({ id: number }) !== undefined;

export function insertReview(db: Database, row: { readonly at: number; readonly accountId: string; readonly throughId: number }): void {
  queries(db).insert.run({ ...row });
}
