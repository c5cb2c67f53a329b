import { createHash, randomUUID } from "node:crypto";
import type { Role } from "#app/access/policy.ts";
import { open, seal, type Place } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { stepOfCode } from "./authenticator.server.ts";
import { removePasskeysOf } from "./passkey.queries.server.ts";
import { inFours, makeRecoveryCode, readTypedCode, recoveryCodeCount } from "./second-factor.ts";
import { countRecoveryCodes, findAuthenticator, insertRecoveryCode, removeAuthenticator, removeRecoveryCodes, updateLastStep, updateUsedCode, upsertAuthenticator } from "./second-factor.queries.server.ts";

/** Whether the clinic demands a second factor of those who work there, or leaves that to the service they sign in through. */
export type StaffSecondFactor = "required" | "offered";

const offeredOnly = new WeakSet<Database>();

/** Required where nothing is said. */
export function configureSecondFactor(db: Database, staff: StaffSecondFactor): void {
  if (staff === "offered") offeredOnly.add(db);
  else offeredOnly.delete(db);
}

/** Whether whoever has this role gets in by a password alone. */
export const isSecondFactorRequired = (db: Database, role: Role): boolean => role !== "learner" && !offeredOnly.has(db);

export const hasSecondFactor = (db: Database, accountId: string): boolean => (findAuthenticator(db, accountId)?.confirmedAt ?? null) !== null;

const placeOf = (accountId: string): Place => ({ table: "authenticators", column: "secret", rowId: accountId, accountId, revision: 0 });

/**
 * The app is the account's second factor from now on, instead of any before it.
 *
 * @param step the half minute of the code that has proved that the app has the secret: it is not taken again
 * @returns ten new recovery codes, which nobody is shown again
 */
export function keepAuthenticator(db: Database, accountId: string, secret: string, step: number, now: Date): string[] {
  const at = now.getTime();
  return inTransaction(db, () => {
    upsertAuthenticator(db, { accountId, secret: seal(db, placeOf(accountId), secret), createdAt: at, confirmedAt: at, lastStep: step });
    return makeRecoveryCodes(db, accountId, now);
  });
}

/** Ten new recovery codes; the ones before are good for nothing any more. They are shown this once. */
export function makeRecoveryCodes(db: Database, accountId: string, now: Date): string[] {
  return inTransaction(db, () => {
    removeRecoveryCodes(db, accountId);
    return Array.from({ length: recoveryCodeCount }, () => {
      const code = makeRecoveryCode();
      insertRecoveryCode(db, { id: randomUUID(), accountId, codeHash: hashOf(accountId, code), createdAt: now.getTime() });
      return inFours(code, "-");
    });
  });
}

/** 80 random bits need no slow hash. */
const hashOf = (accountId: string, code: string): Buffer => createHash("sha256").update(`${accountId}/${code}`).digest();

/** What a code was good for; `left` counts the recovery codes that remain. */
export type CodeTaken = { readonly by: "app" } | { readonly by: "recovery"; readonly left: number };

/** Takes what somebody typed for a code: each code once, however many tabs send it. Undefined where it is none. Attempts are the caller's to count. */
export function takeCode(db: Database, accountId: string, typed: string, now: Date): CodeTaken | undefined {
  const read = readTypedCode(typed);
  return inTransaction(db, () => {
    const kept = findAuthenticator(db, accountId);
    if (!read || !kept || kept.confirmedAt === null) return undefined;
    if (read.kind === "recovery") return updateUsedCode(db, accountId, hashOf(accountId, read.code), now) ? { by: "recovery", left: countRecoveryCodes(db, accountId).left } : undefined;
    const step = stepOfCode(open(db, placeOf(accountId), kept.secret), read.code, now);
    return step !== undefined && updateLastStep(db, accountId, step) ? { by: "app" } : undefined;
  });
}

/** No second factor stands any more. */
export function dropSecondFactor(db: Database, accountId: string): void {
  inTransaction(db, () => {
    removeAuthenticator(db, accountId);
    removeRecoveryCodes(db, accountId);
  });
}

/**
 * The same, done by the clinic for somebody who has lost the device: the passkeys go too, because one of them may lie on it. The
 * account's owner is told, until `forgetTaking` or until an app is added anew.
 *
 * @returns false where there was neither
 */
export function takeAwaySecondFactor(db: Database, accountId: string, now: Date): boolean {
  return inTransaction(db, () => {
    const passkeys = removePasskeysOf(db, accountId);
    if (passkeys === 0 && !hasSecondFactor(db, accountId)) return false;
    dropSecondFactor(db, accountId);
    upsertAuthenticator(db, { accountId, secret: seal(db, placeOf(accountId), ""), createdAt: now.getTime(), confirmedAt: null, lastStep: null });
    return true;
  });
}

/** When the clinic took the second factor away, in UTC milliseconds, where its owner has not read so yet. */
export function takenAwayAt(db: Database, accountId: string): number | undefined {
  const kept = findAuthenticator(db, accountId);
  return kept?.confirmedAt === null ? kept.createdAt : undefined;
}

/** Its owner has read that it was taken away. */
export function forgetTaking(db: Database, accountId: string): void {
  if (takenAwayAt(db, accountId) !== undefined) removeAuthenticator(db, accountId);
}
