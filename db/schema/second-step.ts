import { sql } from "drizzle-orm";
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { fingerprint, id, instant, sealed } from "./columns.ts";
import { accounts } from "./identity.ts";

/** The secret that an account shares with its owner's authenticator app (RFC 6238). It counts once a first code has proved that the app has it. */
export const authenticators = sqliteTable("authenticators", {
  accountId: id("account_id").primaryKey().references(() => accounts.id, { onDelete: "cascade" }),
  secret: sealed("secret").notNull(),
  createdAt: instant("created_at").notNull(),
  confirmedAt: instant("confirmed_at"),
  /** The number of the last half minute whose code was taken: no code is taken twice. */
  lastStep: integer("last_step"),
});

/** Ten ways in without the app, each once. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    codeHash: fingerprint("code_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [uniqueIndex("recovery_codes_code").on(table.accountId, table.codeHash)],
);

/** The public half of a key that lies in somebody's device or password manager (WebAuthn). */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    /** As the device calls it, base64url. */
    credentialId: text("credential_id").notNull(),
    publicKey: blob("public_key", { mode: "buffer" }).notNull(),
    /** How many times the key says that it has signed; 0 where it does not count. */
    counter: integer("counter").notNull(),
    /** `internal,hybrid`: ways in which a browser can reach it. */
    transports: text("transports").notNull(),
    name: sealed("name").notNull(),
    createdAt: instant("created_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [uniqueIndex("passkeys_credential").on(table.credentialId), index("passkeys_account").on(table.accountId, table.createdAt)],
);

/** Who an account is to a sign-in service that the clinic trusts (OpenID Connect). The service's own name of the person is sealed. */
export const providerIdentities = sqliteTable(
  "provider_identities",
  {
    id: id().primaryKey(),
    accountId: id("account_id").notNull().references(() => accounts.id, { onDelete: "cascade" }),
    issuer: text("issuer").notNull(),
    subject: sealed("subject").notNull(),
    subjectIndex: fingerprint("subject_index").notNull(),
    createdAt: instant("created_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [uniqueIndex("provider_identities_subject").on(table.issuer, table.subjectIndex), uniqueIndex("provider_identities_account").on(table.accountId, table.issuer)],
);

/**
 * A sign-in, or a change of how one signs in, that waits for its next step. `id` is the SHA-256 of its cookie's value. It is
 * used once, and for some minutes.
 */
export const signInSteps = sqliteTable(
  "sign_in_steps",
  {
    id: id().primaryKey(),
    kind: text("kind", { enum: ["code", "set-up", "passkey", "new-passkey", "provider"] }).notNull(),
    /** Who has given the right password, or is signed in; null where nobody has said yet who they are. */
    accountId: id("account_id").references(() => accounts.id, { onDelete: "cascade" }),
    /** What the next step must answer: a passkey's challenge, or the state, nonce and verifier that went to a provider, as JSON. */
    challenge: text("challenge"),
    /** Where to go afterwards: an address of this site. */
    next: text("next"),
    shared: integer("shared", { mode: "boolean" }).notNull().default(false),
    failures: integer("failures").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("sign_in_steps_account").on(table.accountId),
    index("sign_in_steps_expiry").on(table.expiresAt),
    check("sign_in_steps_kind_known", sql`${table.kind} in ('code', 'set-up', 'passkey', 'new-passkey', 'provider')`),
  ],
);
