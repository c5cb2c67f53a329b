import type { Permit } from "#app/access/permit.server.ts";
import { isOwnPassword } from "./own-password.server.ts";
import { proofMinutes } from "./passkey.ts";
import { findSession } from "./session.queries.server.ts";
import type { SessionAtHand } from "./session.server.ts";

/** Whether the session was begun by something stronger than a password, within the last minutes: then nothing is asked again. */
export function hasProvedLately(permit: Permit<"account.change" | "account.read">, session: SessionAtHand | undefined, now: Date): boolean {
  const kept = session && findSession(permit.db, session.id);
  if (!kept || kept.accountId !== permit.actor.accountId || (kept.means !== "passkey" && kept.means !== "code")) return false;
  return now.getTime() - kept.createdAt < proofMinutes * 60_000;
}

/**
 * Whether whoever sits at the screen is its owner: by a strong sign-in a short while ago, or by the password.
 *
 * @throws {Refusal} `too_many_attempts` where the password was guessed at; `busy`
 */
export const isOwner = async (permit: Permit<"account.change">, session: SessionAtHand | undefined, typed: string, now: Date): Promise<boolean> => hasProvedLately(permit, session, now) || isOwnPassword(permit, typed, now);
