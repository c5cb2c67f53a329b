import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { fingerprint, id, instant, sealed } from "./columns.ts";

/** Something that can sign in. What names the person is sealed; the indexes find it again. */
export const accounts = sqliteTable(
  "accounts",
  {
    id: id().primaryKey(),
    role: text("role", { enum: ["learner", "facilitator", "administrator"] }).notNull(),
    language: text("language", { enum: ["nb", "en"] }).notNull(),
    userName: sealed("user_name").notNull(),
    userNameIndex: fingerprint("user_name_index").notNull(),
    displayName: sealed("display_name").notNull(),
    email: sealed("email"),
    emailIndex: fingerprint("email_index"),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
    /** When whoever reads the address said that it is theirs. No notice goes to one that nobody has confirmed. */
    emailConfirmedAt: instant("email_confirmed_at"),
  },
  (table) => [
    uniqueIndex("accounts_user_name").on(table.userNameIndex),
    index("accounts_email").on(table.emailIndex),
    index("accounts_role").on(table.role, table.createdAt),
    check("accounts_role_known", sql`${table.role} in ('learner', 'facilitator', 'administrator')`),
    check("accounts_language_known", sql`${table.language} in ('nb', 'en')`),
    check("accounts_email_whole", sql`(${table.email} is null) = (${table.emailIndex} is null)`),
  ],
);

/** A table of its own, so that no query for an account carries the hash along. */
export const passwords = sqliteTable("passwords", {
  accountId: id("account_id").primaryKey().references(() => accounts.id, { onDelete: "cascade" }),
  hash: text("hash").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** `id` is the SHA-256 of the cookie's value, so that a copy of the database signs nobody in. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    /** Seconds since 1970, as lucia wants it. */
    expiresAt: integer("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Whether others use the device too: a short session, and nothing unsent is kept in the browser. */
    shared: integer("shared", { mode: "boolean" }).notNull().default(false),
    /** How its owner proved who they are; the code is that of an authenticator app, on top of the password. */
    means: text("means", { enum: ["password", "code", "passkey", "provider"] }).notNull().default("password"),
    /** The browser's and the system's family, `firefox/android`, so that its owner can tell it from others. Never the whole user agent. */
    device: text("device"),
    /** To within some minutes; null where nobody has come back. */
    seenAt: instant("seen_at"),
  },
  (table) => [
    index("sessions_account").on(table.accountId),
    index("sessions_expiry").on(table.expiresAt),
    check("sessions_means_known", sql`${table.means} in ('password', 'code', 'passkey', 'provider')`),
  ],
);

/**
 * A way to a new password for one account. Only the code's hash is kept: the code is shown once, to whoever made it. An
 * account has at most one that is neither used nor withdrawn.
 */
export const passwordCodes = sqliteTable(
  "password_codes",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    codeHash: fingerprint("code_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    withdrawnAt: instant("withdrawn_at"),
    createdBy: id("created_by").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("password_codes_code").on(table.codeHash),
    uniqueIndex("password_codes_open").on(table.accountId).where(sql`used_at is null and withdrawn_at is null`),
    check("password_codes_one_end", sql`${table.usedAt} is null or ${table.withdrawnAt} is null`),
  ],
);

/** What went wrong lately for one user name or one network address; `key` is a keyed hash of it. */
export const throttles = sqliteTable("throttles", {
  key: fingerprint("key").primaryKey(),
  failures: integer("failures").notNull(),
  firstFailedAt: instant("first_failed_at").notNull(),
  blockedUntil: instant("blocked_until").notNull(),
});

/** The one-time key of `/setup`, hashed. At most one row. */
export const setupKeys = sqliteTable(
  "setup_keys",
  { id: integer("id").primaryKey(), hash: fingerprint("hash").notNull(), createdAt: instant("created_at").notNull() },
  (table) => [check("setup_keys_one", sql`${table.id} = 1`)],
);
