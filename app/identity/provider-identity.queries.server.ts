import { and, eq, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, providerIdentities } from "#db/schema/index.ts";

const p = sql.placeholder;

/** `subject`: the service's own name of the person, sealed with the account's key. */
export interface IdentityRow {
  readonly id: string;
  readonly accountId: string;
  readonly issuer: string;
  readonly subject: Buffer;
  readonly subjectIndex: Buffer;
  readonly createdAt: number;
}

const queries = prepared((db) => ({
  find: db
    .select({ id: providerIdentities.id, accountId: providerIdentities.accountId, role: accounts.role, disabledAt: accounts.disabledAt })
    .from(providerIdentities)
    .innerJoin(accounts, eq(accounts.id, providerIdentities.accountId))
    .where(and(eq(providerIdentities.issuer, p("issuer")), eq(providerIdentities.subjectIndex, p("subjectIndex"))))
    .prepare(),
  insert: db
    .insert(providerIdentities)
    .values({ id: p("id"), accountId: p("accountId"), issuer: p("issuer"), subject: p("subject"), subjectIndex: p("subjectIndex"), createdAt: p("createdAt") })
    .onConflictDoNothing()
    .prepare(),
  use: db
    .update(providerIdentities)
    .set({ usedAt: sql`${p("now")}` })
    .where(eq(providerIdentities.id, p("id")))
    .prepare(),
}));

/** Whose account a person of the service has, and whether it may sign in. */
export const findIdentity = (db: Database, issuer: string, subjectIndex: Buffer) => queries(db).find.get({ issuer, subjectIndex });

/** @returns false where the person has an account here already, or the account another person of the service */
export const insertIdentity = (db: Database, row: IdentityRow): boolean => queries(db).insert.run({ ...row }).changes === 1;

export function updateIdentityUse(db: Database, id: string, now: Date): void {
  queries(db).use.run({ id, now: now.getTime() });
}

const isOwn = and(eq(providerIdentities.accountId, p("actor")), eq(providerIdentities.issuer, p("issuer")));

const own = reaching((db) => db.select({ createdAt: providerIdentities.createdAt, usedAt: providerIdentities.usedAt }).from(providerIdentities).where(isOwn).prepare());

/** Since when whoever holds the permit has been linked with the service, and when they last came in by it. */
export const findOwnIdentity = (permit: Permit, issuer: string) => own.get(permit, { issuer });

const removed = reaching((db) => db.delete(providerIdentities).where(isOwn).prepare());

export const removeOwnIdentity = (permit: Permit, issuer: string): boolean => removed.run(permit, { issuer }).changes === 1;
