import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant, sealed } from "./columns.ts";
import { groups } from "./facilitation.ts";
import { families, shares } from "./family.ts";
import { accounts } from "./identity.ts";
import { enrolments } from "./learning.ts";

/** People meet: a family, a whole group, or those who have signed up for an activity of the prescribed line. */
export const meetings = sqliteTable(
  "meetings",
  {
    id: id().primaryKey(),
    groupId: id("group_id").notNull().references(() => groups.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["family", "group", "activity"] }).notNull(),
    familyId: id("family_id").references(() => families.id, { onDelete: "cascade" }),
    /** The module of the prescribed line that an activity belongs to. */
    moduleId: text("module_id"),
    startsAt: instant("starts_at").notNull(),
    minutes: integer("minutes").notNull(),
    place: text("place").notNull(),
    /** What those who take part have to bring or to be able to. */
    requirements: text("requirements").notNull().default(""),
    /** How many can sign up; null: no limit. */
    places: integer("places"),
    createdBy: id("created_by").references(() => accounts.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    cancelledAt: instant("cancelled_at"),
    /** How many times it has been changed or cancelled: what a calendar knows a newer version by. */
    changes: integer("changes").notNull().default(0),
  },
  (table) => [
    index("meetings_group").on(table.groupId, table.startsAt),
    index("meetings_family").on(table.familyId, table.startsAt),
    check("meetings_kind_known", sql`${table.kind} in ('family', 'group', 'activity')`),
    check("meetings_shape", sql`(${table.kind} = 'family') = (${table.familyId} is not null) and (${table.kind} = 'activity') = (${table.moduleId} is not null)`),
    check("meetings_minutes", sql`${table.minutes} between 5 and 1440`),
    check("meetings_places", sql`${table.places} is null or ${table.places} between 1 and 100`),
  ],
);

/** One learner at one meeting: signed up for it, and whether they came. */
export const meetingLearners = sqliteTable(
  "meeting_learners",
  {
    meetingId: id("meeting_id").notNull().references(() => meetings.id, { onDelete: "cascade" }),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    signedUpAt: instant("signed_up_at"),
    attended: integer("attended", { mode: "boolean" }),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.enrolmentId] }), index("meeting_learners_enrolment").on(table.enrolmentId)],
);

/** One of a facilitator's own points for a meeting. Sealed with their key. */
export const meetingPoints = sqliteTable(
  "meeting_points",
  {
    id: id().primaryKey(),
    meetingId: id("meeting_id").notNull().references(() => meetings.id, { onDelete: "cascade" }),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    text: sealed("text").notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (table) => [index("meeting_points_meeting").on(table.meetingId, table.writtenAt), index("meeting_points_account").on(table.accountId)],
);

/** What a learner lets stand on the agenda of one meeting, of what they share with their facilitator: it goes with the share. */
export const agendaItems = sqliteTable(
  "agenda_items",
  {
    meetingId: id("meeting_id").notNull().references(() => meetings.id, { onDelete: "cascade" }),
    shareId: id("share_id").notNull().references(() => shares.id, { onDelete: "cascade" }),
    enrolmentId: id("enrolment_id").notNull().references(() => enrolments.id, { onDelete: "cascade" }),
    addedAt: instant("added_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.shareId] }), index("agenda_items_enrolment").on(table.enrolmentId), index("agenda_items_share").on(table.shareId)],
);
