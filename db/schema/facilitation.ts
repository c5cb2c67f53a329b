import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { date, fingerprint, id, instant } from "./columns.ts";
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
  },
  (table) => [
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

export const groupFacilitators = sqliteTable(
  "group_facilitators",
  {
    groupId: id("group_id").notNull().references(() => groups.id, { onDelete: "cascade" }),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.groupId] }), index("group_facilitators_group").on(table.groupId)],
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
  },
  (table) => [
    uniqueIndex("invitations_code").on(table.codeHash),
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
