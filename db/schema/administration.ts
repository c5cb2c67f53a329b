import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { date, fingerprint, id, instant } from "./columns.ts";

/** That somebody at the clinic has rung one of the places on `/help`, and when. */
export const helpChecks = sqliteTable("help_checks", { resourceId: text("resource_id").primaryKey(), checkedOn: date("checked_on").notNull() });

/** How many days the clinic keeps what is kept for a time of its choosing; without a row, the register's usual time. */
export const retentionChoices = sqliteTable("retention_choices", { kind: text("kind").primaryKey(), days: integer("days").notNull() }, (table) => [check("retention_choices_days", sql`${table.days} between 1 and 3660`)]);

/**
 * Who did what to whose record. Rows are only ever added, each with a hash over itself and the one before, so that one that is
 * changed or taken out is noticed. No reference to other tables: an entry stays when the account goes, and names nobody then.
 */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: instant("at").notNull(),
    /** Who did it. */
    accountId: id("account_id").notNull(),
    action: text("action").notNull(),
    /** Whose record, where it is one learner's. */
    enrolmentId: id("enrolment_id"),
    groupId: id("group_id"),
    hash: fingerprint("hash").notNull(),
  },
  (table) => [
    index("audit_entries_account").on(table.accountId, table.id),
    index("audit_entries_enrolment").on(table.enrolmentId, table.id),
    index("audit_entries_group").on(table.groupId, table.id),
    index("audit_entries_action").on(table.action, table.id),
  ],
);

/** That somebody at the clinic has looked through the trail up to and including an entry. */
export const auditReviews = sqliteTable("audit_reviews", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  at: instant("at").notNull(),
  accountId: id("account_id").notNull(),
  /** The last entry that was there. */
  throughId: integer("through_id").notNull(),
});

/** Accounts that have been erased: applied again to what is restored from a backup, until the last backup that held them is gone. */
export const erasures = sqliteTable("erasures", { accountId: id("account_id").primaryKey(), erasedAt: instant("erased_at").notNull() }, (table) => [index("erasures_erased").on(table.erasedAt)]);

/** What was thrown away because its time had come: how many rows of a table on which day. */
export const retentionRuns = sqliteTable("retention_runs", { dayOn: date("day_on").notNull(), kind: text("kind").notNull(), removed: integer("removed").notNull() }, (table) => [primaryKey({ columns: [table.dayOn, table.kind] })]);
