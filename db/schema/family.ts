import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { date, id, instant, sealed } from "./columns.ts";
import { enrolments } from "./learning.ts";

/** Enrolments that belong together, because each of them wished for it and a facilitator saw that they did. */
export const families = sqliteTable("families", {
  id: id().primaryKey(),
  /** When a facilitator opened what the family may share; null while it waits for that. */
  openedAt: instant("opened_at"),
  createdAt: instant("created_at").notNull(),
});

/** Who is in a family. The row stays when somebody leaves, with the name as it stood then, so that leaving is silent: nobody's page changes. */
export const familyMembers = sqliteTable(
  "family_members",
  {
    id: id().primaryKey(),
    familyId: id("family_id").notNull().references(() => families.id, { onDelete: "cascade" }),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    joinedAt: instant("joined_at").notNull(),
    leftAt: instant("left_at"),
    /** The name that the others go on seeing since its owner left, or said that something has happened; null while they see the name of today. */
    nameThen: sealed("name_then"),
  },
  (table) => [
    uniqueIndex("family_members_one_family").on(table.enrolmentId).where(sql`left_at is null`),
    index("family_members_family").on(table.familyId, table.enrolmentId),
    index("family_members_enrolment").on(table.enrolmentId, table.joinedAt),
    check("family_members_left_after", sql`${table.leftAt} is null or ${table.leftAt} >= ${table.joinedAt}`),
  ],
);

/** Whom a learner would like to be linked with, in their own words, told to the facilitator alone. */
export const familyWishes = sqliteTable(
  "family_wishes",
  {
    enrolmentId: id("enrolment_id").primaryKey().references(() => enrolments.id, { onDelete: "cascade" }),
    wish: sealed("wish").notNull(),
    revision: integer("revision").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [check("family_wishes_revision", sql`${table.revision} >= 1`)],
);

/** What a learner answered to the private questions of safety, and whether it closes what is shared. Sealed as a whole, so that not even the database tells one answer from another. */
export const safetyChecks = sqliteTable(
  "safety_checks",
  {
    enrolmentId: id("enrolment_id").primaryKey().references(() => enrolments.id, { onDelete: "cascade" }),
    answer: sealed("answer").notNull(),
    revision: integer("revision").notNull(),
    answeredAt: instant("answered_at").notNull(),
  },
  (table) => [check("safety_checks_revision", sql`${table.revision} >= 1`)],
);

export const shareKinds = ["progress", "reflection", "check-in-curve", "diary", "contribution"] as const;

/** One item opened to one recipient until the end of a day, by its owner. */
export const shares = sqliteTable(
  "shares",
  {
    id: id().primaryKey(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: shareKinds }).notNull(),
    /** Which one of its kind: a module, a text's id, a question of the check-in. */
    item: text("item").notNull(),
    /** The revision that the owner saw in the preview; null where the item is not one text. Another revision is not shared. */
    revision: integer("revision"),
    /** One member of the family; null: the facilitators who lead the owner's group. */
    recipientId: id("recipient_id").references(() => enrolments.id, { onDelete: "cascade" }),
    /** The last day of it. */
    untilOn: date("until_on").notNull(),
    createdAt: instant("created_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [
    index("shares_owner").on(table.enrolmentId, table.kind, table.item),
    index("shares_recipient").on(table.recipientId, table.enrolmentId),
    uniqueIndex("shares_one_to_member").on(table.enrolmentId, table.kind, table.item, table.recipientId).where(sql`withdrawn_at is null and recipient_id is not null`),
    uniqueIndex("shares_one_to_facilitator").on(table.enrolmentId, table.kind, table.item).where(sql`withdrawn_at is null and recipient_id is null`),
    check("shares_kind_known", sql.raw(`kind in (${shareKinds.map((kind) => `'${kind}'`).join(", ")})`)),
    check("shares_never_the_curve", sql`${table.kind} <> 'check-in-curve' or ${table.recipientId} is null`),
    check("shares_other", sql`${table.recipientId} is null or ${table.recipientId} <> ${table.enrolmentId}`),
  ],
);

/** What somebody brings to a together exercise: the very words they chose, apart from what they prepared. */
export const contributions = sqliteTable(
  "contributions",
  {
    id: id().primaryKey(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    moduleId: text("module_id").notNull(),
    /** The prompt that it answers. */
    fieldId: text("field_id").notNull(),
    text: sealed("text").notNull(),
    broughtAt: instant("brought_at").notNull(),
  },
  (table) => [uniqueIndex("contributions_field").on(table.enrolmentId, table.moduleId, table.fieldId)],
);
