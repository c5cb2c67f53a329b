import { and, count, eq, isNull, lt, or, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { authenticators, recoveryCodes } from "#db/schema/index.ts";

const p = sql.placeholder;

const ofAccount = eq(authenticators.accountId, p("accountId"));
const codesOf = eq(recoveryCodes.accountId, p("accountId"));

const queries = prepared((db) => ({
  find: db.select().from(authenticators).where(ofAccount).prepare(),
  upsert: db
    .insert(authenticators)
    .values({ accountId: p("accountId"), secret: p("secret"), createdAt: p("createdAt"), confirmedAt: p("confirmedAt"), lastStep: p("lastStep") })
    .onConflictDoUpdate({
      target: authenticators.accountId,
      set: { secret: sql`excluded.secret`, createdAt: sql`excluded.created_at`, confirmedAt: sql`excluded.confirmed_at`, lastStep: sql`excluded.last_step` },
    })
    .prepare(),
  take: db
    .update(authenticators)
    .set({ lastStep: sql`${p("step")}` })
    .where(and(ofAccount, or(isNull(authenticators.lastStep), lt(authenticators.lastStep, p("step")))))
    .prepare(),
  remove: db.delete(authenticators).where(ofAccount).prepare(),
  insertCode: db.insert(recoveryCodes).values({ id: p("id"), accountId: p("accountId"), codeHash: p("codeHash"), createdAt: p("createdAt") }).prepare(),
  useCode: db
    .update(recoveryCodes)
    .set({ usedAt: sql`${p("now")}` })
    .where(and(codesOf, eq(recoveryCodes.codeHash, p("codeHash")), isNull(recoveryCodes.usedAt)))
    .prepare(),
  codes: db
    .select({ left: count(sql`case when ${recoveryCodes.usedAt} is null then 1 end`), lastUsedAt: sql<number | null>`max(${recoveryCodes.usedAt})`, madeAt: sql<number | null>`max(${recoveryCodes.createdAt})` })
    .from(recoveryCodes)
    .where(codesOf)
    .prepare(),
  removeCodes: db.delete(recoveryCodes).where(codesOf).prepare(),
}));

/** Unconfirmed (`confirmedAt` null) it is no second factor: the clinic has taken it away, at `createdAt`. */
export const findAuthenticator = (db: Database, accountId: string) => queries(db).find.get({ accountId });

export interface AuthenticatorRow {
  readonly accountId: string;
  readonly secret: Buffer;
  readonly createdAt: number;
  readonly confirmedAt: number | null;
  readonly lastStep: number | null;
}

export function upsertAuthenticator(db: Database, row: AuthenticatorRow): void {
  queries(db).upsert.run({ ...row });
}

/** @returns whether no code of this half minute, or of a later one, had been taken: of two at once one is told so */
export const updateLastStep = (db: Database, accountId: string, step: number): boolean => queries(db).take.run({ accountId, step }).changes === 1;

export function removeAuthenticator(db: Database, accountId: string): void {
  queries(db).remove.run({ accountId });
}

export function insertRecoveryCode(db: Database, row: { readonly id: string; readonly accountId: string; readonly codeHash: Buffer; readonly createdAt: number }): void {
  queries(db).insertCode.run(row);
}

/** @returns whether there was such a code and nobody had used it */
export const updateUsedCode = (db: Database, accountId: string, codeHash: Buffer, now: Date): boolean => queries(db).useCode.run({ accountId, codeHash, now: now.getTime() }).changes === 1;

/** How many recovery codes an account has left, and when the last one was used and made. */
export const countRecoveryCodes = (db: Database, accountId: string) => queries(db).codes.get({ accountId }) ?? { left: 0, lastUsedAt: null, madeAt: null };

export function removeRecoveryCodes(db: Database, accountId: string): void {
  queries(db).removeCodes.run({ accountId });
}
