import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { Role } from "#app/access/policy.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, passwordCodes } from "#db/schema/index.ts";

const p = sql.placeholder;

/** What a new code is made of. `codeHash` is SHA-256 of the code. */
export interface NewPasswordCode {
  readonly accountId: string;
  readonly codeHash: Buffer;
  /** The account of whoever made it. */
  readonly createdBy: string;
  readonly expiresAt: number;
  readonly createdAt: number;
}

/** A code as it is kept, and the account it is for, with its user name still sealed. */
export interface PasswordCodeRow {
  readonly accountId: string;
  readonly role: Role;
  readonly userName: Buffer;
  readonly disabledAt: number | null;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly withdrawnAt: number | null;
}

const isOpen = and(isNull(passwordCodes.usedAt), isNull(passwordCodes.withdrawnAt));

const queries = prepared((db) => ({
  disabled: db.select({ disabledAt: accounts.disabledAt }).from(accounts).where(eq(accounts.id, p("accountId"))).prepare(),
  insert: db
    .insert(passwordCodes)
    .values({ id: p("id"), accountId: p("accountId"), codeHash: p("codeHash"), createdBy: p("createdBy"), expiresAt: p("expiresAt"), createdAt: p("createdAt") })
    .prepare(),
  byCode: db
    .select({
      accountId: accounts.id,
      role: accounts.role,
      userName: accounts.userName,
      disabledAt: accounts.disabledAt,
      expiresAt: passwordCodes.expiresAt,
      usedAt: passwordCodes.usedAt,
      withdrawnAt: passwordCodes.withdrawnAt,
    })
    .from(passwordCodes)
    .innerJoin(accounts, eq(accounts.id, passwordCodes.accountId))
    .where(eq(passwordCodes.codeHash, p("codeHash")))
    .prepare(),
  use: db
    .update(passwordCodes)
    .set({ usedAt: sql`${p("now")}` })
    .where(and(eq(passwordCodes.codeHash, p("codeHash")), isOpen, gt(passwordCodes.expiresAt, p("now"))))
    .prepare(),
  withdraw: db
    .update(passwordCodes)
    .set({ withdrawnAt: sql`${p("now")}` })
    .where(and(eq(passwordCodes.accountId, p("accountId")), isOpen))
    .prepare(),
  removeBefore: db.delete(passwordCodes).where(lt(passwordCodes.expiresAt, p("moment"))).prepare(),
}));

/** Whether nobody may sign in to an account: one that is closed, or not there. */
export const isDisabled = (db: Database, accountId: string): boolean => queries(db).disabled.get({ accountId })?.disabledAt !== null;

export function insertPasswordCode(db: Database, code: NewPasswordCode): void {
  queries(db).insert.run({ ...code, id: crypto.randomUUID() });
}

export const findPasswordCode = (db: Database, codeHash: Buffer): PasswordCodeRow | undefined => queries(db).byCode.get({ codeHash });

/** Notes that a code has been used. @returns whether it still could be */
export const updateUsed = (db: Database, codeHash: Buffer, now: Date): boolean => queries(db).use.run({ codeHash, now: now.getTime() }).changes > 0;

/** Withdraws the code of an account that waits, if there is one. */
export function updateWithdrawn(db: Database, accountId: string, now: Date): void {
  queries(db).withdraw.run({ accountId, now: now.getTime() });
}

/** @param moment UTC milliseconds: what ran out before goes */
export function removePasswordCodesBefore(db: Database, moment: number): void {
  queries(db).removeBefore.run({ moment });
}
