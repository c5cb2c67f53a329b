import { index, sqliteTable } from "drizzle-orm/sqlite-core";
import { id, instant, sealed } from "./columns.ts";
import { enrolments } from "./learning.ts";

/**
 * That one of the staff has opened the record of a learner who is not in a group of theirs, for a short time and for a reason that
 * the learner reads. The reason is sealed with the learner's key. Whoever opened it has no reference: the row stays when they go.
 */
export const emergencyAccesses = sqliteTable(
  "emergency_accesses",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    reason: sealed("reason").notNull(),
    at: instant("at").notNull(),
    untilAt: instant("until_at").notNull(),
    /** When the learner said that they have read it. */
    readAt: instant("read_at"),
    /** When the clinic looked into it. */
    reviewedAt: instant("reviewed_at"),
  },
  (table) => [index("emergency_accesses_account").on(table.accountId, table.untilAt), index("emergency_accesses_enrolment").on(table.enrolmentId, table.at), index("emergency_accesses_unreviewed").on(table.reviewedAt, table.at)],
);
