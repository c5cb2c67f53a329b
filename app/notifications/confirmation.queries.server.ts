import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, emailConfirmations, outbox } from "#db/schema/index.ts";

const p = sql.placeholder;
const isConfirmation = eq(outbox.kind, sql`'confirmation'`);

const queries = prepared((db) => ({
  keep: db
    .insert(emailConfirmations)
    .values({ accountId: p("accountId"), codeHash: p("codeHash"), expiresAt: p("expiresAt") })
    .onConflictDoUpdate({ target: emailConfirmations.accountId, set: { codeHash: sql`excluded.code_hash`, expiresAt: sql`excluded.expires_at` } })
    .prepare(),
  byCode: db
    .select({ accountId: emailConfirmations.accountId, expiresAt: emailConfirmations.expiresAt })
    .from(emailConfirmations)
    .innerJoin(accounts, eq(accounts.id, emailConfirmations.accountId))
    .where(and(eq(emailConfirmations.codeHash, p("codeHash")), sql`${accounts.disabledAt} is null and ${accounts.email} is not null`))
    .prepare(),
  confirm: db
    .update(accounts)
    .set({ emailConfirmedAt: sql`${p("now")}` })
    .where(eq(accounts.id, p("accountId")))
    .prepare(),
  use: db.delete(emailConfirmations).where(eq(emailConfirmations.accountId, p("accountId"))).prepare(),
  removeBefore: db.delete(emailConfirmations).where(lt(emailConfirmations.expiresAt, p("moment"))).prepare(),
  waiting: db
    .select({ expiresAt: emailConfirmations.expiresAt })
    .from(emailConfirmations)
    .where(and(eq(emailConfirmations.accountId, p("accountId")), gt(emailConfirmations.expiresAt, p("now"))))
    .prepare(),
  queued: db
    .select({ state: outbox.state, createdAt: outbox.createdAt, settledAt: outbox.settledAt })
    .from(outbox)
    .where(and(eq(outbox.accountId, p("accountId")), isConfirmation))
    .orderBy(desc(outbox.createdAt))
    .limit(10)
    .prepare(),
  queue: db
    .insert(outbox)
    .values({ id: p("id"), accountId: p("accountId"), kind: "confirmation", reason: p("id"), state: "waiting", dueAt: p("now"), createdAt: p("now") })
    .prepare(),
  withdraw: db
    .delete(outbox)
    .where(and(eq(outbox.accountId, p("accountId")), isConfirmation, sql`${outbox.state} = 'waiting'`))
    .prepare(),
}));

/** An account has one code at most: another one takes its place. @param codeHash SHA-256 of the code */
export function upsertConfirmation(db: Database, confirmation: { readonly accountId: string; readonly codeHash: Buffer; readonly expiresAt: number }): void {
  queries(db).keep.run({ ...confirmation });
}

/** Whose address a code confirms: an account that is open and has one. */
export const findConfirmation = (db: Database, codeHash: Buffer) => queries(db).byCode.get({ codeHash });

/** Whether an account has a code that can be used. */
export const hasConfirmation = (db: Database, accountId: string, now: number): boolean => queries(db).waiting.get({ accountId, now }) !== undefined;

/** The address is confirmed, and the code used up. */
export function updateConfirmed(db: Database, accountId: string, now: number): void {
  queries(db).confirm.run({ accountId, now });
  queries(db).use.run({ accountId });
}

/** A mail with a link, as the outbox has it. */
export interface QueuedConfirmation {
  readonly state: "waiting" | "sending" | "sent" | "unsure" | "given up";
  readonly createdAt: number;
  readonly settledAt: number | null;
}

/** The newest mails with a link to one account, newest first. */
export const listQueuedConfirmations = (db: Database, accountId: string): QueuedConfirmation[] => queries(db).queued.all({ accountId });

export const insertQueuedConfirmation = (db: Database, id: string, accountId: string, now: number): void => void queries(db).queue.run({ id, accountId, now });

export const removeQueuedConfirmations = (db: Database, accountId: string): void => void queries(db).withdraw.run({ accountId });

/** @param moment what ran out before goes */
export const removeConfirmationsBefore = (db: Database, moment: number): void => void queries(db).removeBefore.run({ moment });
