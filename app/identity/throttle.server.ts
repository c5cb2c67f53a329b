import { Refusal } from "#app/access/refusal.ts";
import { throttleFingerprint } from "#app/privacy/blind-index.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { findAttempts, removeAttempts, removeAttemptsBefore, upsertAttempts } from "./throttle.queries.server.ts";
import { afterFailure, isBlocked, visitorAddress, type ThrottledAs } from "./throttle.ts";

/** One name or one address, for one kind of attempt. */
export interface Throttled {
  readonly as: ThrottledAs;
  /** A user name, an account id, or a network address as the server saw it. */
  readonly value: string;
}

/** `retryAt`: UTC milliseconds. */
export type Attempt = { readonly allowed: true } | { readonly allowed: false; readonly retryAt: number };

/**
 * Asks leave for one attempt, and counts it as failed until `forgiveAttempt` says that it was not: a hundred at once
 * get no further than a hundred in a row. An attempt that is not allowed is not counted.
 */
export function takeAttempt(db: Database, throttled: readonly Throttled[], now: Date): Attempt {
  return inTransaction(db, () => {
    const counted = throttled.map((one) => ({ ...one, key: keyOf(db, one) })).map((one) => ({ ...one, attempts: findAttempts(db, one.key) }));
    const ends = counted.flatMap(({ attempts }) => (isBlocked(attempts, now.getTime()) ? [attempts.blockedUntil] : []));
    if (ends.length > 0) return { allowed: false, retryAt: Math.max(...ends) };
    for (const { as, key, attempts } of counted) upsertAttempts(db, key, afterFailure(as, attempts, now.getTime()));
    return { allowed: true };
  });
}

/**
 * Takes back what `takeAttempt` counted, because the attempt succeeded. A name or an account starts afresh; an address
 * is only spared this one, or whoever has an account could clear it between guesses.
 */
export function forgiveAttempt(db: Database, throttled: readonly Throttled[], now: Date): void {
  inTransaction(db, () => {
    for (const one of throttled) {
      const key = keyOf(db, one);
      const attempts = findAttempts(db, key);
      if (!attempts) continue;
      if (!isAddress(one) || attempts.failures <= 1) removeAttempts(db, key);
      else upsertAttempts(db, key, { ...attempts, failures: attempts.failures - 1, blockedUntil: now.getTime() });
    }
  });
}

/**
 * Asks leave to begin a sign-in that nobody has given a name for. Each counts, whatever comes of it.
 *
 * @throws {Refusal} `too_many_attempts`
 */
export function requireLeaveToBegin(db: Database, clientAddress: string, now: Date): void {
  if (!takeAttempt(db, [{ as: "begun_address", value: clientAddress }], now).allowed) throw new Refusal("too_many_attempts");
}

/** Removes what no longer counts. Run it about once an hour. */
export const removeOldAttempts = (db: Database, now: Date): void => removeAttemptsBefore(db, now.getTime() - 24 * 3_600_000);

const isAddress = ({ as }: Throttled): boolean => as.endsWith("_address");

const keyOf = (db: Database, throttled: Throttled): Buffer =>
  throttleFingerprint(db, throttled.as, isAddress(throttled) ? visitorAddress(throttled.value) : throttled.value);
