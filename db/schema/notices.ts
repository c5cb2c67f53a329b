import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { fingerprint, id, instant } from "./columns.ts";
import { accounts } from "./identity.ts";

/** Of what somebody wants to be told by e-mail. No row: of nothing. */
export const noticeChoices = sqliteTable("notice_choices", {
  accountId: id("account_id").primaryKey().references(() => accounts.id, { onDelete: "cascade" }),
  messages: integer("messages", { mode: "boolean" }).notNull(),
  meetings: integer("meetings", { mode: "boolean" }).notNull(),
  reminders: integer("reminders", { mode: "boolean" }).notNull(),
  chosenAt: instant("chosen_at").notNull(),
});

/** How somebody shows that an address is theirs. Only the code's hash is kept; the code stands in the mail alone. */
export const emailConfirmations = sqliteTable(
  "email_confirmations",
  {
    accountId: id("account_id").primaryKey().references(() => accounts.id, { onDelete: "cascade" }),
    codeHash: fingerprint("code_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [uniqueIndex("email_confirmations_code").on(table.codeHash)],
);

export const noticeKinds = ["confirmation", "message", "meeting", "reminder"] as const;

/**
 * Mails to be sent, and that they were. `reason` says what a mail is about without telling (a message's or a meeting's id, the
 * first or second reminder): one person gets one mail for one reason.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: noticeKinds }).notNull(),
    reason: text("reason").notNull(),
    /** `unsure`: the connection was lost after the mail had been handed over, so it is not sent again by itself. */
    state: text("state", { enum: ["waiting", "sending", "sent", "unsure", "given up"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** Not before this. */
    dueAt: instant("due_at").notNull(),
    createdAt: instant("created_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    uniqueIndex("outbox_reason").on(table.accountId, table.kind, table.reason),
    index("outbox_due").on(table.dueAt).where(sql`state = 'waiting'`),
    index("outbox_state").on(table.state, table.createdAt),
    check("outbox_kind_known", sql.raw(`kind in (${noticeKinds.map((kind) => `'${kind}'`).join(", ")})`)),
    check("outbox_state_known", sql`${table.state} in ('waiting', 'sending', 'sent', 'unsure', 'given up')`),
  ],
);
