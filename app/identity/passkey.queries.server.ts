import { and, eq, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, passkeys } from "#db/schema/index.ts";

const p = sql.placeholder;

/** `counter`: how many times the key says that it has signed; 0 where it does not count. */
export interface PasskeyRow {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string;
  readonly name: Buffer;
  readonly createdAt: number;
}

const queries = prepared((db) => ({
  byCredential: db
    .select({ id: passkeys.id, accountId: passkeys.accountId, credentialId: passkeys.credentialId, publicKey: passkeys.publicKey, counter: passkeys.counter, disabledAt: accounts.disabledAt })
    .from(passkeys)
    .innerJoin(accounts, eq(accounts.id, passkeys.accountId))
    .where(eq(passkeys.credentialId, p("credentialId")))
    .prepare(),
  credentials: db.select({ id: passkeys.credentialId }).from(passkeys).where(eq(passkeys.accountId, p("accountId"))).prepare(),
  insert: db
    .insert(passkeys)
    .values({ id: p("id"), accountId: p("accountId"), credentialId: p("credentialId"), publicKey: p("publicKey"), counter: p("counter"), transports: p("transports"), name: p("name"), createdAt: p("createdAt") })
    .onConflictDoNothing()
    .prepare(),
  removeOf: db.delete(passkeys).where(eq(passkeys.accountId, p("accountId"))).prepare(),
  use: db
    .update(passkeys)
    .set({ counter: sql`${p("counter")}`, usedAt: sql`${p("now")}` })
    .where(and(eq(passkeys.id, p("id")), sql`(${passkeys.counter} < ${p("counter")} or (${passkeys.counter} = 0 and ${p("counter")} = 0))`))
    .prepare(),
}));

/** The names of an account's passkeys, as a browser knows them. */
export const listCredentials = (db: Database, accountId: string): { id: string }[] => queries(db).credentials.all({ accountId });

/** The passkey that a device calls so, and whether its account may sign in. */
export const findPasskeyByCredential = (db: Database, credentialId: string) => queries(db).byCredential.get({ credentialId });

/** @returns false where the credential is known already */
export const insertPasskey = (db: Database, row: PasskeyRow): boolean => queries(db).insert.run({ ...row }).changes === 1;

/** Notes that a passkey was used. @returns false where its count has not gone up since it was read */
export const updatePasskeyUse = (db: Database, id: string, counter: number, now: number): boolean => queries(db).use.run({ id, counter, now }).changes === 1;

/** Removes every passkey of an account. @returns how many there were */
export const removePasskeysOf = (db: Database, accountId: string): number => queries(db).removeOf.run({ accountId }).changes;

const isOwn = eq(passkeys.accountId, p("actor"));

const own = reaching((db) =>
  db
    .select({ id: passkeys.id, credentialId: passkeys.credentialId, transports: passkeys.transports, name: passkeys.name, createdAt: passkeys.createdAt, usedAt: passkeys.usedAt })
    .from(passkeys)
    .where(isOwn)
    .orderBy(passkeys.createdAt)
    .prepare(),
);

/** The passkeys of whoever holds the permit, the oldest first, their names still sealed. */
export const listOwnPasskeys = (permit: Permit) => own.all(permit);

const renamed = reaching((db) => db.update(passkeys).set({ name: sql`${p("name")}` }).where(and(isOwn, eq(passkeys.id, p("id")))).prepare());

/** @returns whether there was one of one's own */
export const updatePasskeyName = (permit: Permit, id: string, name: Buffer): boolean => renamed.run(permit, { id, name }).changes === 1;

const removed = reaching((db) => db.delete(passkeys).where(and(isOwn, eq(passkeys.id, p("id")))).prepare());

/** @returns whether there was one of one's own */
export const removeOwnPasskey = (permit: Permit, id: string): boolean => removed.run(permit, { id }).changes === 1;
