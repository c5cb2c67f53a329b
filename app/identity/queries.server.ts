import { and, eq, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { Role } from "#app/access/policy.ts";
import type { Language } from "#app/i18n/language.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, clinic, passwords } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A new account without its names: they are sealed with its key, and its key needs the row. */
export interface AccountRow {
  readonly id: string;
  readonly role: Role;
  readonly language: Language;
  readonly userNameIndex: Buffer;
  readonly createdAt: number;
}

/** What names an account, sealed. */
export interface SealedNames {
  readonly userName: Buffer;
  readonly displayName: Buffer;
}

const unnamed = Buffer.alloc(0);

const queries = prepared((db) => ({
  insert: db
    .insert(accounts)
    .values({
      id: p("id"),
      role: p("role"),
      language: p("language"),
      userName: unnamed,
      userNameIndex: p("userNameIndex"),
      displayName: unnamed,
      createdAt: p("createdAt"),
    })
    .prepare(),
  names: db
    .update(accounts)
    .set({ userName: sql`${p("userName")}`, displayName: sql`${p("displayName")}` })
    .where(eq(accounts.id, p("id")))
    .prepare(),
  email: db
    .update(accounts)
    .set({ email: sql`${p("email")}`, emailIndex: sql`${p("index")}`, emailConfirmedAt: null })
    .where(eq(accounts.id, p("id")))
    .prepare(),
  byUserName: db.select({ accountId: accounts.id }).from(accounts).where(eq(accounts.userNameIndex, p("index"))).prepare(),
  signIn: db
    .select({ accountId: accounts.id, role: accounts.role, disabledAt: accounts.disabledAt, hash: passwords.hash })
    .from(accounts)
    .innerJoin(passwords, eq(passwords.accountId, accounts.id))
    .where(eq(accounts.userNameIndex, p("index")))
    .prepare(),
  userName: db.select({ userName: accounts.userName }).from(accounts).where(eq(accounts.id, p("id"))).prepare(),
  password: db
    .insert(passwords)
    .values({ accountId: p("accountId"), hash: p("hash"), changedAt: p("changedAt") })
    .onConflictDoUpdate({ target: passwords.accountId, set: { hash: sql`excluded.hash`, changedAt: sql`excluded.changed_at` } })
    .prepare(),
  rehash: db
    .update(passwords)
    .set({ hash: sql`${p("hash")}` })
    .where(and(eq(passwords.accountId, p("accountId")), eq(passwords.hash, p("replaces"))))
    .prepare(),
  clinic: db.select({ name: clinic.name }).from(clinic).prepare(),
}));

export function insertAccount(db: Database, row: AccountRow): void {
  queries(db).insert.run({ ...row });
}

export function updateNames(db: Database, id: string, names: SealedNames): void {
  queries(db).names.run({ id, ...names });
}

/** Nobody has confirmed an address that is new. @param email the address, sealed, or null for none; `index` goes with it */
export function updateEmail(db: Database, id: string, email: Buffer | null, index: Buffer | null): void {
  queries(db).email.run({ id, email, index });
}

export const findByUserName = (db: Database, index: Buffer): string | undefined => queries(db).byUserName.get({ index })?.accountId;

/** What a sign-in needs to know of the account that has the user name. */
export const findSignIn = (db: Database, index: Buffer) => queries(db).signIn.get({ index });

/** An account's user name, sealed. */
export const findUserName = (db: Database, id: string): Buffer | undefined => queries(db).userName.get({ id })?.userName;

/** Sets an account's password: the first, or another one. */
export function upsertPassword(db: Database, accountId: string, hash: string, now: Date): void {
  queries(db).password.run({ accountId, hash, changedAt: now.getTime() });
}

/** The same password under newer parameters, unless it has been changed meanwhile. */
export function updateHash(db: Database, accountId: string, replaces: string, hash: string): void {
  queries(db).rehash.run({ accountId, replaces, hash });
}

export const findClinicName = (db: Database): string | undefined => queries(db).clinic.get()?.name;

const isOwn = eq(accounts.id, p("actor"));

const own = reaching((db) =>
  db
    .select({
      accountId: accounts.id,
      role: accounts.role,
      language: accounts.language,
      userName: accounts.userName,
      displayName: accounts.displayName,
      email: accounts.email,
      emailConfirmedAt: accounts.emailConfirmedAt,
      createdAt: accounts.createdAt,
      passwordHash: passwords.hash,
      passwordChangedAt: passwords.changedAt,
    })
    .from(accounts)
    .leftJoin(passwords, eq(passwords.accountId, accounts.id))
    .where(isOwn)
    .prepare(),
);

/** The account of whoever holds the permit, its names still sealed; without a hash where it has no password. */
export const findOwnAccount = (permit: Permit) => own.get(permit);

const ownName = reaching((db) => db.select({ displayName: accounts.displayName }).from(accounts).where(isOwn).prepare());

export const findOwnName = (permit: Permit): Buffer | undefined => ownName.get(permit)?.displayName;

const language = reaching((db) => db.update(accounts).set({ language: sql`${p("language")}` }).where(isOwn).prepare());

export function updateLanguage(permit: Permit, chosen: Language): void {
  language.run(permit, { language: chosen });
}

const displayName = reaching((db) => db.update(accounts).set({ displayName: sql`${p("displayName")}` }).where(isOwn).prepare());

export function updateDisplayName(permit: Permit, sealed: Buffer): void {
  displayName.run(permit, { displayName: sealed });
}
