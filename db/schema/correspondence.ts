import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, sealed } from "./columns.ts";
import { accounts } from "./identity.ts";
import { enrolments } from "./learning.ts";

/** What a learner and the facilitators of the group write to each other. Sealed with the learner's key, whoever wrote. */
export const messages = sqliteTable(
  "messages",
  {
    id: id().primaryKey(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    sender: text("sender", { enum: ["learner", "facilitator"] }).notNull(),
    /** Null where the account of whoever wrote is gone. */
    authorId: id("author_id").references(() => accounts.id, { onDelete: "set null" }),
    text: sealed("text").notNull(),
    sentAt: instant("sent_at").notNull(),
    /** When the other side first saw it. */
    openedAt: instant("opened_at"),
  },
  (table) => [
    index("messages_enrolment").on(table.enrolmentId, table.sentAt),
    index("messages_unopened").on(table.enrolmentId, table.sender).where(sql`opened_at is null`),
    check("messages_sender_known", sql`${table.sender} in ('learner', 'facilitator')`),
  ],
);

/** Words that a facilitator often answers with. */
export const savedAnswers = sqliteTable(
  "saved_answers",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    text: sealed("text").notNull(),
    revision: integer("revision").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [index("saved_answers_account").on(table.accountId, table.savedAt), check("saved_answers_revision", sql`${table.revision} >= 1`)],
);
