import { inArray } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { accountKeys, accounts } from "#db/schema/index.ts";

/** Of tables that every released version has: the database may wait for its migrations still. */
const named = prepared((db) =>
  db
    .select({ accountId: accounts.id, userName: accounts.userName })
    .from(accounts)
    .where(inArray(accounts.id, db.select({ accountId: accountKeys.accountId }).from(accountKeys)))
    .limit(1)
    .prepare(),
);

/** Any sealed name, to see that what is sealed opens. */
export const findAnySealedName = (db: Database): { accountId: string; userName: Buffer } | undefined => named(db).get();
