import { and, eq, gt, lt, lte, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { signInSteps } from "#db/schema/index.ts";
import { mostStepFailures, type StepKind } from "./sign-in-step.ts";

const p = sql.placeholder;

/** `id` is the hash of the cookie's value. Instants in UTC milliseconds. */
export interface StepRow {
  readonly id: string;
  readonly kind: StepKind;
  readonly accountId: string | null;
  readonly challenge: string | null;
  readonly next: string | null;
  readonly shared: boolean;
  readonly failures: number;
  readonly createdAt: number;
  readonly expiresAt: number;
}

const waits = and(eq(signInSteps.id, p("id")), gt(signInSteps.expiresAt, p("now")), lt(signInSteps.failures, mostStepFailures));

const queries = prepared((db) => ({
  insert: db
    .insert(signInSteps)
    .values({ id: p("id"), kind: p("kind"), accountId: p("accountId"), challenge: p("challenge"), next: p("next"), shared: p("shared"), createdAt: p("createdAt"), expiresAt: p("expiresAt") })
    .prepare(),
  find: db.select().from(signInSteps).where(waits).prepare(),
  fail: db
    .update(signInSteps)
    .set({ failures: sql`${signInSteps.failures} + 1` })
    .where(eq(signInSteps.id, p("id")))
    .returning({ failures: signInSteps.failures })
    .prepare(),
  take: db.delete(signInSteps).where(waits).prepare(),
  removeOf: db.delete(signInSteps).where(eq(signInSteps.accountId, p("accountId"))).prepare(),
  removeExpired: db.delete(signInSteps).where(lte(signInSteps.expiresAt, p("now"))).prepare(),
}));

export function insertStep(db: Database, row: Omit<StepRow, "failures">): void {
  queries(db).insert.run({ ...row });
}

/** The step, unless it has run out or been answered wrongly too often. */
export const findStep = (db: Database, id: string, now: number): StepRow | undefined => queries(db).find.get({ id, now });

/** @returns the failures with this one; undefined where the step is gone */
export const appendFailure = (db: Database, id: string): number | undefined => queries(db).fail.get({ id })?.failures;

/** @returns whether the step was there to be taken: one of many who take it at once is told so */
export const removeStep = (db: Database, id: string, now: number): boolean => queries(db).take.run({ id, now }).changes === 1;

export function removeStepsOf(db: Database, accountId: string): void {
  queries(db).removeOf.run({ accountId });
}

export function removeExpiredSteps(db: Database, now: number): void {
  queries(db).removeExpired.run({ now });
}
