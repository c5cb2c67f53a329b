import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Refusal } from "#app/access/refusal.ts";
import { forgiveAttempt, takeAttempt, type Throttled } from "#app/identity/throttle.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { findConfirmation, hasConfirmation, insertQueuedConfirmation, listQueuedConfirmations, removeConfirmationsBefore, updateConfirmed, upsertConfirmation } from "./confirmation.queries.server.ts";
import { confirmationDays, mostConfirmationsADay, type ConfirmationFault } from "./confirmation.ts";
import { sayQueued } from "./waking.server.ts";

const day = 86_400_000;

/** 160 random bits: too many to guess, and written in signs that every mail program keeps in a link. */
export const makeConfirmationCode = (): string => randomBytes(20).toString("hex");

const codePattern = /^[0-9a-f]{40}$/;

const hashOf = (code: string): Buffer => createHash("sha256").update(code, "latin1").digest();

/** Keeps the hash of a code that is about to be sent. One that was sent before does nothing any more. */
export const keepConfirmation = (db: Database, accountId: string, code: string, now: Date): void =>
  upsertConfirmation(db, { accountId, codeHash: hashOf(code), expiresAt: now.getTime() + confirmationDays * day });

/** What came of asking for a link: it goes out, it is on its way already, or there have been enough for today. */
export type Asked = "queued" | "on its way" | "too many";

/** Queues a mail with a link for an address that is not confirmed. Whose it is has been asked before. */
export function queueConfirmation(db: Database, accountId: string, now: Date): Asked {
  return inTransaction(db, () => {
    const before = listQueuedConfirmations(db, accountId);
    if (before.some(({ state }) => state === "waiting" || state === "sending")) return "on its way";
    if (before.filter(({ createdAt }) => createdAt > now.getTime() - day).length >= mostConfirmationsADay) return "too many";
    insertQueuedConfirmation(db, randomUUID(), accountId, now.getTime());
    sayQueued(db);
    return "queued";
  });
}

/** The same, unless a link that can be used has been sent already. */
export const queueFirstConfirmation = (db: Database, accountId: string, now: Date): Asked =>
  hasConfirmation(db, accountId, now.getTime()) ? "on its way" : queueConfirmation(db, accountId, now);

/**
 * Looks at a link without using it: programs that read mail open every link in it. Codes that are not there are counted against
 * the visitor's address.
 *
 * @returns why it confirms nothing; undefined where it would
 * @throws {Refusal} `too_many_attempts`
 */
export function inspectConfirmation(db: Database, code: string, clientAddress: string, now: Date): ConfirmationFault | undefined {
  if (!codePattern.test(code)) return "unknown";
  const guess: readonly Throttled[] = [{ as: "confirmation_address", value: clientAddress }];
  if (!takeAttempt(db, guess, now).allowed) throw new Refusal("too_many_attempts");
  const found = findConfirmation(db, hashOf(code));
  if (!found) return "unknown";
  forgiveAttempt(db, guess, now);
  return found.expiresAt <= now.getTime() ? "expired" : undefined;
}

/**
 * Confirms the address that a link was sent to, and uses the link up. It tells nothing of whose address it is.
 *
 * @returns why it confirms nothing; undefined where it has
 * @throws {Refusal} `too_many_attempts`
 */
export function confirmEmail(db: Database, code: string, clientAddress: string, now: Date): ConfirmationFault | undefined {
  return inTransaction(db, () => {
    const fault = inspectConfirmation(db, code, clientAddress, now);
    const found = fault ? undefined : findConfirmation(db, hashOf(code));
    if (found) updateConfirmed(db, found.accountId, now.getTime());
    return fault;
  });
}

/** Removes what ran out a day ago. Run it about once an hour. */
export const removeOldConfirmations = (db: Database, now: Date): void => removeConfirmationsBefore(db, now.getTime() - day);
