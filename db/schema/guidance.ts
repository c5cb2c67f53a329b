import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { date, id, instant, sealed } from "./columns.ts";
import { accounts } from "./identity.ts";
import { enrolments } from "./learning.ts";

/** A module of the prescribed line given to one learner, with a reason. The words are sealed with the learner's key. */
export const prescriptions = sqliteTable(
  "prescriptions",
  {
    id: id().primaryKey(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    moduleId: text("module_id").notNull(),
    /** Why for this learner. */
    why: sealed("why").notNull(),
    lookFor: sealed("look_for").notNull(),
    /** Who has checked the learner's health, where the module asks for it, and on which day. */
    clearedBy: sealed("cleared_by"),
    clearedOn: date("cleared_on"),
    prescribedBy: id("prescribed_by").references(() => accounts.id, { onDelete: "set null" }),
    prescribedAt: instant("prescribed_at").notNull(),
    /** The learner's own; a no has no consequence, and no page of a facilitator's tells it from none. */
    answer: text("answer", { enum: ["yes", "no"] }),
    answeredAt: instant("answered_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [
    uniqueIndex("prescriptions_live").on(table.enrolmentId, table.moduleId).where(sql`withdrawn_at is null`),
    index("prescriptions_enrolment").on(table.enrolmentId, table.prescribedAt),
    check("prescriptions_cleared_whole", sql`(${table.clearedBy} is null) = (${table.clearedOn} is null)`),
    check("prescriptions_answer_known", sql`${table.answer} is null or ${table.answer} in ('yes', 'no')`),
    check("prescriptions_answered_whole", sql`(${table.answer} is null) = (${table.answeredAt} is null)`),
  ],
);

/** A module that a facilitator opens early for one learner, or holds back, with a reason that the learner reads. */
export const individualPaces = sqliteTable(
  "individual_paces",
  {
    id: id().primaryKey(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    moduleId: text("module_id").notNull(),
    kind: text("kind", { enum: ["opened", "held"] }).notNull(),
    reason: sealed("reason").notNull(),
    setBy: id("set_by").references(() => accounts.id, { onDelete: "set null" }),
    setAt: instant("set_at").notNull(),
  },
  (table) => [uniqueIndex("individual_paces_module").on(table.enrolmentId, table.moduleId), check("individual_paces_kind_known", sql`${table.kind} in ('opened', 'held')`)],
);
