import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, sealed } from "./columns.ts";
import { accounts } from "./identity.ts";

/** Each account's data key, wrapped by the master key. Deleting the row erases all that it sealed. */
export const accountKeys = sqliteTable(
  "account_keys",
  {
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    keyId: text("key_id").notNull(),
    masterKeyId: text("master_key_id").notNull(),
    wrapped: sealed("wrapped").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.keyId] })],
);
