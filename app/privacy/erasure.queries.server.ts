import { eq, lt, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, erasures } from "#db/schema/index.ts";

const p = sql.placeholder;

/** That an account was erased, and when. */
export interface Erasure {
  readonly accountId: string;
  readonly erasedAt: number;
}

const queries = prepared((db) => ({
  insert: db.insert(erasures).values({ accountId: p("accountId"), erasedAt: p("erasedAt") }).onConflictDoNothing().prepare(),
  all: db.select().from(erasures).orderBy(erasures.erasedAt, erasures.accountId).prepare(),
  removeBefore: db.delete(erasures).where(lt(erasures.erasedAt, p("before"))).prepare(),
  account: db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, p("accountId"))).prepare(),
}));

export function insertErasure(db: Database, erasure: Erasure): void {
  queries(db).insert.run({ ...erasure });
}

/** All that are remembered still, oldest first. */
export const listErasures = (db: Database): Erasure[] => queries(db).all.all();

export function removeErasuresBefore(db: Database, before: number): void {
  queries(db).removeBefore.run({ before });
}

export const hasAccount = (db: Database, accountId: string): boolean => queries(db).account.get({ accountId }) !== undefined;
