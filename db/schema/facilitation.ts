import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { date, fingerprint, id, instant, sealed } from "./columns.ts";
import { accounts } from "./identity.ts";

/** The clinic that runs this installation: exactly one row once it is set up. */
export const clinic = sqliteTable(
  "clinic",
  {
    id: integer("id").primaryKey(),
    name: text("name").notNull(),
    /** A demo's database says so itself, so that a demo never opens a real one and the other way round. */
    kind: text("kind", { enum: ["real", "demo"] }).notNull(),
    createdAt: instant("created_at").notNull(),
    /** Where the clinic is reached by those who follow the programme: shown on `/help` and on printed sheets. */
    phone: text("phone").notNull().default(""),
    address: text("address").notNull().default(""),
    /** The clinic's own colour for buttons and links, `#0b5c5c`; null: the theme's. */
    colour: text("colour"),
  },
  (table) => [check("clinic_one", sql`${table.id} = 1`), check("clinic_kind_known", sql`${table.kind} in ('real', 'demo')`)],
);

/** Numbers of the clinic's own, shown on `/help` above the national ones. */
export const clinicNumbers = sqliteTable(
  "clinic_numbers",
  {
    position: integer("position").primaryKey(),
    name: text("name").notNull(),
    number: text("number").notNull(),
    hours: text("hours").notNull(),
    /** The day that somebody last rang it to see that it is right. */
    checkedOn: date("checked_on"),
  },
  (table) => [check("clinic_numbers_position", sql`${table.position} between 1 and 5`)],
);

/** Learners who follow the programme with a facilitator. */
export const groups = sqliteTable(
  "groups",
  {
    id: id().primaryKey(),
    name: text("name").notNull(),
    startsOn: date("starts_on").notNull(),
    /** `free`: a module opens when the one before has been read. `dated`: not before its day in `group_openings` either. */
    pace: text("pace", { enum: ["free", "dated"] }).notNull(),
    /** Days without a visit before the grid says that somebody has gone quiet. */
    quietAfterDays: integer("quiet_after_days").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Working days within which whoever writes to the facilitators can expect an answer. */
    replyWithinDays: integer("reply_within_days").notNull().default(2),
  },
  (table) => [
    check("groups_reply_within", sql`${table.replyWithinDays} between 1 and 10`),
    check("groups_pace_known", sql`${table.pace} in ('free', 'dated')`),
    check("groups_quiet_after", sql`${table.quietAfterDays} between 3 and 90`),
  ],
);

export const groupOpenings = sqliteTable(
  "group_openings",
  {
    groupId: id("group_id").notNull().references(() => groups.id, { onDelete: "cascade" }),
    moduleId: text("module_id").notNull(),
    opensOn: date("opens_on").notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.moduleId] })],
);

/** Who leads a group: as a health professional, or as somebody with experience of their own (a peer worker). */
export const groupFacilitators = sqliteTable(
  "group_facilitators",
  {
    groupId: id("group_id").notNull().references(() => groups.id, { onDelete: "cascade" }),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["facilitator", "peer"] }).notNull().default("facilitator"),
    /** Whether messages, and what learners share with their facilitators, are for this one too. A peer worker's are given one by one. */
    messages: integer("messages", { mode: "boolean" }).notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.groupId] }),
    index("group_facilitators_group").on(table.groupId),
    check("group_facilitators_kind_known", sql`${table.kind} in ('facilitator', 'peer')`),
    check("group_facilitators_messages", sql`${table.messages} in (0, 1)`),
  ],
);

/** Days on which a facilitator is away, and who leads her groups meanwhile, with all that she may there. */
export const absences = sqliteTable(
  "absences",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    substituteId: id("substitute_id").references(() => accounts.id, { onDelete: "cascade" }),
    fromOn: date("from_on").notNull(),
    /** The last day of it. */
    untilOn: date("until_on").notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("absences_account").on(table.accountId, table.untilOn),
    index("absences_substitute").on(table.substituteId, table.untilOn),
    check("absences_days", sql`${table.fromOn} <= ${table.untilOn}`),
    check("absences_other", sql`${table.substituteId} is null or ${table.substituteId} <> ${table.accountId}`),
  ],
);

/** A way in. Only the code's hash is kept: the code is shown once, to whoever made it. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: id().primaryKey(),
    role: text("role", { enum: ["learner", "facilitator"] }).notNull(),
    groupId: id("group_id").references(() => groups.id, { onDelete: "cascade" }),
    track: text("track", { enum: ["relative", "patient"] }),
    codeHash: fingerprint("code_hash").notNull(),
    uses: integer("uses").notNull().default(0),
    maxUses: integer("max_uses").notNull(),
    expiresAt: instant("expires_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    createdBy: id("created_by").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
    /** What its maker calls it, from a row of a file: gone when the invitation has been used. */
    label: sealed("label"),
    /** Finds the row of a file again, so that the same file twice makes one. */
    labelIndex: fingerprint("label_index"),
  },
  (table) => [
    uniqueIndex("invitations_code").on(table.codeHash),
    uniqueIndex("invitations_label").on(table.groupId, table.labelIndex).where(sql`label_index is not null and withdrawn_at is null`),
    index("invitations_group").on(table.groupId, table.createdAt),
    index("invitations_role").on(table.role, table.createdAt),
    check("invitations_uses", sql`${table.uses} between 0 and ${table.maxUses}`),
    check("invitations_max_uses", sql`${table.maxUses} between 1 and 100`),
    check(
      "invitations_shape",
      sql`(${table.role} = 'learner' and ${table.groupId} is not null and ${table.track} in ('relative', 'patient')) or (${table.role} = 'facilitator' and ${table.groupId} is null and ${table.track} is null)`,
    ),
  ],
);
