import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { date, id, instant, sealed } from "./columns.ts";
import { groups } from "./facilitation.ts";
import { accounts } from "./identity.ts";

/** One learner, one track, one group. */
export const enrolments = sqliteTable(
  "enrolments",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    groupId: id("group_id").notNull().references(() => groups.id),
    track: text("track", { enum: ["relative", "patient"] }).notNull(),
    createdAt: instant("created_at").notNull(),
    /** Null until the first visit after joining. Kept to the hour: enough for "3 days ago". */
    lastVisitAt: instant("last_visit_at"),
    /** The day that the stay or the course at the clinic ended, where it has: the aftercare line begins. */
    dischargedOn: date("discharged_on"),
    /** Whether it ended earlier than planned. */
    dischargedEarly: integer("discharged_early", { mode: "boolean" }).notNull().default(false),
    /** When the learner said that something has happened: nothing shared is offered any more, and nothing reminds of it. */
    somethingHappenedAt: instant("something_happened_at"),
  },
  (table) => [
    uniqueIndex("enrolments_account").on(table.accountId),
    index("enrolments_group").on(table.groupId, table.lastVisitAt),
    check("enrolments_track_known", sql`${table.track} in ('relative', 'patient')`),
  ],
);

/** How one learner stands with one lesson: opened, read as far as, marked as done. */
export const lessonProgress = sqliteTable(
  "lesson_progress",
  {
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    moduleId: text("module_id").notNull(),
    lesson: integer("lesson").notNull(),
    openedAt: instant("opened_at").notNull(),
    visitedAt: instant("visited_at").notNull(),
    /** The section last read, from 0 (the opening). */
    section: integer("section").notNull().default(0),
    completedAt: instant("completed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.moduleId, table.lesson] }),
    check("lesson_progress_lesson", sql`${table.lesson} >= 1`),
    check("lesson_progress_section", sql`${table.section} between 0 and 99`),
  ],
);

/** What a learner wrote in one reflection box. `revision` grows by one with every save. */
export const reflections = sqliteTable(
  "reflections",
  {
    id: id().primaryKey(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    moduleId: text("module_id").notNull(),
    lesson: integer("lesson").notNull(),
    reflectionId: text("reflection_id").notNull(),
    text: sealed("text").notNull(),
    revision: integer("revision").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [
    uniqueIndex("reflections_place").on(table.enrolmentId, table.moduleId, table.lesson, table.reflectionId),
    check("reflections_revision", sql`${table.revision} >= 1`),
  ],
);

/** One answer to one question (after xAPI). Sent twice with the same event id, it is kept once. */
export const attempts = sqliteTable(
  "attempts",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    eventId: text("event_id").notNull(),
    /** The module that owns the question. */
    moduleId: text("module_id").notNull(),
    checkId: text("check_id").notNull(),
    optionId: text("option_id").notNull(),
    answeredAt: instant("answered_at").notNull(),
  },
  (table) => [
    uniqueIndex("attempts_event").on(table.enrolmentId, table.eventId),
    index("attempts_check").on(table.enrolmentId, table.moduleId, table.checkId, table.id),
  ],
);

/** That a learner has read what a module asks them to clear with a doctor or therapist first. */
export const safetyTicks = sqliteTable(
  "safety_ticks",
  {
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    moduleId: text("module_id").notNull(),
    tickedAt: instant("ticked_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.moduleId] })],
);

/** One line of a learner's own log of an activity: done or not, how it was from 0 to 10, and one word, all of it sealed. */
export const activityEntries = sqliteTable(
  "activity_entries",
  {
    id: id().primaryKey(),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    moduleId: text("module_id").notNull(),
    loggedAt: instant("logged_at").notNull(),
    entry: sealed("entry").notNull(),
  },
  (table) => [index("activity_entries_module").on(table.enrolmentId, table.moduleId, table.loggedAt)],
);
