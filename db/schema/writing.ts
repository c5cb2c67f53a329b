import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { id, instant, sealed } from "./columns.ts";
import { enrolments } from "./learning.ts";

/** What a learner keeps for themselves beside the lessons. */
export const writingKinds = ["diary", "inventory", "check-in", "plan", "day-counter", "meeting", "together", "instrument"] as const;

/** One page of a learner's own: sealed as a whole. `slot` says which: a day, a week, a plan's name, an exercise's prompt. `revision` grows by one with every save. */
export const writings = sqliteTable(
  "writings",
  {
    id: id().primaryKey(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: writingKinds }).notNull(),
    slot: text("slot").notNull(),
    text: sealed("text").notNull(),
    revision: integer("revision").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [
    uniqueIndex("writings_slot").on(table.enrolmentId, table.kind, table.slot),
    check("writings_kind_known", sql.raw(`kind in (${writingKinds.map((kind) => `'${kind}'`).join(", ")})`)),
    check("writings_revision", sql`${table.revision} >= 1`),
  ],
);
