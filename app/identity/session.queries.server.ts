import { eq, lte, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, sessions } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A session and what its account says of whoever is signed in. `id` is the hash of the cookie's value. */
export type SessionRow = NonNullable<ReturnType<typeof findSession>>;

const queries = prepared((db) => ({
  find: db
    .select({
      accountId: sessions.accountId,
      createdAt: sessions.createdAt,
      expiresAtSeconds: sessions.expiresAt,
      role: accounts.role,
      language: accounts.language,
      disabledAt: accounts.disabledAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, p("id")))
    .prepare(),
  ofAccount: db.select({ id: sessions.id, expiresAtSeconds: sessions.expiresAt }).from(sessions).where(eq(sessions.accountId, p("accountId"))).prepare(),
  role: db.select({ role: accounts.role }).from(accounts).where(eq(accounts.id, p("accountId"))).prepare(),
  insert: db.insert(sessions).values({ id: p("id"), accountId: p("accountId"), createdAt: p("createdAt"), expiresAt: p("expiresAtSeconds") }).prepare(),
  extend: db.update(sessions).set({ expiresAt: sql`${p("expiresAtSeconds")}` }).where(eq(sessions.id, p("id"))).prepare(),
  remove: db.delete(sessions).where(eq(sessions.id, p("id"))).prepare(),
  removeOfAccount: db.delete(sessions).where(eq(sessions.accountId, p("accountId"))).prepare(),
  removeExpired: db.delete(sessions).where(lte(sessions.expiresAt, p("nowSeconds"))).prepare(),
}));

export const findSession = (db: Database, id: string) => queries(db).find.get({ id });

export const listSessions = (db: Database, accountId: string): { id: string; expiresAtSeconds: number }[] => queries(db).ofAccount.all({ accountId });

export const findRole = (db: Database, accountId: string) => queries(db).role.get({ accountId })?.role;

export function insertSession(db: Database, row: { id: string; accountId: string; createdAt: number; expiresAtSeconds: number }): void {
  queries(db).insert.run(row);
}

export function updateSessionEnd(db: Database, id: string, expiresAtSeconds: number): void {
  queries(db).extend.run({ id, expiresAtSeconds });
}

export function removeSession(db: Database, id: string): void {
  queries(db).remove.run({ id });
}

export function removeSessionsOf(db: Database, accountId: string): void {
  queries(db).removeOfAccount.run({ accountId });
}

export function removeExpiredSessions(db: Database, nowSeconds: number): void {
  queries(db).removeExpired.run({ nowSeconds });
}
