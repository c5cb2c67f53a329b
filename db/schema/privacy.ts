import { blob, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id } from "./columns.ts";
import { accounts } from "./identity.ts";

/** Each account's data keys, wrapped by the master key: one, or until all is sealed anew with the newest of them (app/privacy/sealing-anew.server.ts) more. Deleting them erases all that they sealed. */
export const accountKeys = sqliteTable(
  "account_keys",
  {
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    keyId: text("key_id").notNull(),
    masterKeyId: text("master_key_id").notNull(),
    wrapped: blob("wrapped", { mode: "buffer" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.keyId] })],
);
