import { createHash } from "node:crypto";
import { Refusal } from "#app/access/refusal.ts";
import { forgiveAttempt, takeAttempt, type Throttled } from "#app/identity/throttle.server.ts";
import type { Database } from "#db/client.server.ts";
import { readCode } from "./invitation.ts";

/** SHA-256 of a code: all that the database keeps of it. Its 130 random bits need no salt and no slow hash. */
export const hashCode = (code: string): Buffer => createHash("sha256").update(code, "latin1").digest();

/** The hash of a code as somebody typed it, or undefined for what cannot be one. */
export function hashTyped(text: string): Buffer | undefined {
  const code = readCode(text);
  return code === undefined ? undefined : hashCode(code);
}

const guesses = (clientAddress: string): readonly Throttled[] => [{ as: "secret_address", value: clientAddress }];

/**
 * Counts a guess at a code against the visitor's address, until `forgiveGuess` says that it was none.
 *
 * @throws {Refusal} `too_many_attempts`
 */
export function requireLeaveToGuess(db: Database, clientAddress: string, now: Date): void {
  if (!takeAttempt(db, guesses(clientAddress), now).allowed) throw new Refusal("too_many_attempts");
}

export const forgiveGuess = (db: Database, clientAddress: string, now: Date): void => forgiveAttempt(db, guesses(clientAddress), now);
