import { and, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { accountKeys, accounts } from "#db/schema/index.ts";

const p = sql.placeholder;

/** One data key as it is kept: wrapped by the master key. */
export interface AccountKeyRow {
  readonly accountId: string;
  readonly keyId: string;
  readonly masterKeyId: string;
  readonly wrapped: Buffer;
}

const queries = prepared((db) => ({
  first: db.select().from(accountKeys).limit(1).prepare(),
  all: db.select().from(accountKeys).prepare(),
  ofAccount: db.select().from(accountKeys).where(eq(accountKeys.accountId, p("accountId"))).prepare(),
  insert: db.insert(accountKeys).values({ accountId: p("accountId"), keyId: p("keyId"), masterKeyId: p("masterKeyId"), wrapped: p("wrapped") }).prepare(),
  update: db
    .update(accountKeys)
    .set({ masterKeyId: sql`${p("masterKeyId")}`, wrapped: sql`${p("wrapped")}` })
    .where(and(eq(accountKeys.accountId, p("accountId")), eq(accountKeys.keyId, p("keyId"))))
    .prepare(),
  withOlder: db.select({ accountId: accountKeys.accountId }).from(accountKeys).groupBy(accountKeys.accountId).having(sql`count(*) > 1`).prepare(),
  removeOthers: db.delete(accountKeys).where(and(eq(accountKeys.accountId, p("accountId")), ne(accountKeys.keyId, p("keyId")))).prepare(),
  remove: db.delete(accountKeys).where(eq(accountKeys.accountId, p("accountId"))).prepare(),
  named: db
    .select({ accountId: accounts.id, userName: accounts.userName, email: accounts.email })
    .from(accounts)
    .where(inArray(accounts.id, db.select({ accountId: accountKeys.accountId }).from(accountKeys)))
    .prepare(),
  userNameIndex: db.update(accounts).set({ userNameIndex: sql`${p("index")}` }).where(eq(accounts.id, p("accountId"))).prepare(),
  emailIndex: db
    .update(accounts)
    .set({ emailIndex: sql`${p("index")}` })
    .where(and(eq(accounts.id, p("accountId")), isNotNull(accounts.email)))
    .prepare(),
}));

/** Any account's key: one is enough to tell whether a master key fits. */
export const findAnyAccountKey = (db: Database): AccountKeyRow | undefined => queries(db).first.get();

export const listAllAccountKeys = (db: Database): AccountKeyRow[] => queries(db).all.all();

export const listAccountKeys = (db: Database, accountId: string): AccountKeyRow[] => queries(db).ofAccount.all({ accountId });

export function insertAccountKey(db: Database, row: AccountKeyRow): void {
  queries(db).insert.run({ ...row });
}

export function updateAccountKey(db: Database, row: AccountKeyRow): void {
  queries(db).update.run({ ...row });
}

export function removeAccountKeys(db: Database, accountId: string): void {
  queries(db).remove.run({ accountId });
}

/** The accounts that have an older data key beside the newest. */
export const listAccountsWithOlderKeys = (db: Database): string[] => queries(db).withOlder.all().map(({ accountId }) => accountId);

/** Removes an account's data keys but for one. */
export function removeOtherAccountKeys(db: Database, accountId: string, keyId: string): void {
  queries(db).removeOthers.run({ accountId, keyId });
}

/** What every account is found by, sealed; but for those whose keys are erased. */
export const listFindableNames = (db: Database): { accountId: string; userName: Buffer; email: Buffer | null }[] => queries(db).named.all();

export function updateUserNameIndex(db: Database, accountId: string, index: Buffer): void {
  queries(db).userNameIndex.run({ accountId, index });
}

export function updateEmailIndex(db: Database, accountId: string, index: Buffer): void {
  queries(db).emailIndex.run({ accountId, index });
}
