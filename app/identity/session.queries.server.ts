import { and, eq, lte, ne, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, sessions } from "#db/schema/index.ts";
import type { SessionStart } from "./session-store.server.ts";

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
      means: sessions.means,
      shared: sessions.shared,
      device: sessions.device,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, p("id")))
    .prepare(),
  ofAccount: db
    .select({ id: sessions.id, createdAt: sessions.createdAt, expiresAtSeconds: sessions.expiresAt, means: sessions.means, shared: sessions.shared, device: sessions.device, seenAt: sessions.seenAt })
    .from(sessions)
    .where(eq(sessions.accountId, p("accountId")))
    .prepare(),
  role: db.select({ role: accounts.role, disabledAt: accounts.disabledAt }).from(accounts).where(eq(accounts.id, p("accountId"))).prepare(),
  insert: db.insert(sessions).values({ id: p("id"), accountId: p("accountId"), createdAt: p("createdAt"), expiresAt: p("expiresAtSeconds"), means: p("means"), shared: p("shared"), device: p("device") }).prepare(),
  extend: db.update(sessions).set({ expiresAt: sql`${p("expiresAtSeconds")}`, seenAt: sql`${p("seenAt")}` }).where(eq(sessions.id, p("id"))).prepare(),
  remove: db.delete(sessions).where(eq(sessions.id, p("id"))).prepare(),
  removeOfAccount: db.delete(sessions).where(eq(sessions.accountId, p("accountId"))).prepare(),
  removeOwn: db.delete(sessions).where(and(eq(sessions.id, p("id")), eq(sessions.accountId, p("accountId")))).prepare(),
  removeOthers: db.delete(sessions).where(and(eq(sessions.accountId, p("accountId")), ne(sessions.id, p("id")))).prepare(),
  removeExpired: db.delete(sessions).where(lte(sessions.expiresAt, p("nowSeconds"))).prepare(),
}));

export const findSession = (db: Database, id: string) => queries(db).find.get({ id });

/** One sign-in of an account, also one that has run out and is not removed yet. */
export type ListedSession = ReturnType<typeof listSessions>[number];

export const listSessions = (db: Database, accountId: string) => queries(db).ofAccount.all({ accountId });

export const findRole = (db: Database, accountId: string) => queries(db).role.get({ accountId })?.role;

/** Undefined where the account is gone or may not sign in. */
export function findActiveRole(db: Database, accountId: string) {
  const found = queries(db).role.get({ accountId });
  return found?.disabledAt === null ? found.role : undefined;
}

export function insertSession(db: Database, row: SessionStart & { id: string; accountId: string; createdAt: number; expiresAtSeconds: number }): void {
  queries(db).insert.run({ ...row });
}

export function updateSessionEnd(db: Database, id: string, { expiresAtSeconds, seenAt }: { expiresAtSeconds: number; seenAt: number }): void {
  queries(db).extend.run({ id, expiresAtSeconds, seenAt });
}

export function removeSession(db: Database, id: string): void {
  queries(db).remove.run({ id });
}

export function removeSessionsOf(db: Database, accountId: string): void {
  queries(db).removeOfAccount.run({ accountId });
}

/** One session, if it is this account's. */
export function removeOwnSession(db: Database, accountId: string, id: string): void {
  queries(db).removeOwn.run({ accountId, id });
}

/** All sessions of an account but one. */
export function removeOtherSessions(db: Database, accountId: string, id: string): void {
  queries(db).removeOthers.run({ accountId, id });
}

export function removeExpiredSessions(db: Database, nowSeconds: number): void {
  queries(db).removeExpired.run({ nowSeconds });
}
