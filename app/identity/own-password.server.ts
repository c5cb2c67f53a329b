import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { requireRoom, verifyPassword } from "./password.server.ts";
import { findOwnAccount } from "./queries.server.ts";
import { forgiveAttempt, takeAttempt, type Throttled } from "./throttle.server.ts";

/** Whether the account of whoever holds the permit has a password at all. */
export const hasOwnPassword = (permit: Permit<"account.change">): boolean => (findOwnAccount(permit)?.passwordHash ?? null) !== null;

/**
 * Whether whoever sits at a signed-in screen knows its account's password. Every place that asks counts the same attempts.
 *
 * @throws {Refusal} `too_many_attempts` where it was guessed at; `busy`; `not_found` where the account is gone
 */
export async function isOwnPassword(permit: Permit<"account.change" | "account.read">, typed: string, now: Date): Promise<boolean> {
  const { db, actor } = permit;
  const own = findOwnAccount(permit);
  if (!own) throw new Refusal("not_found");
  requireRoom();
  const throttled: readonly Throttled[] = [{ as: "own_password", value: actor.accountId }];
  if (!takeAttempt(db, throttled, now).allowed) throw new Refusal("too_many_attempts");
  const { matches } = await verifyPassword(own.passwordHash ?? undefined, typed);
  if (matches) forgiveAttempt(db, throttled, now);
  return matches;
}
