import { Refusal } from "#app/access/refusal.ts";
import { blindIndex } from "#app/privacy/blind-index.server.ts";
import type { Database } from "#db/client.server.ts";
import { tidyUserName } from "./account.ts";
import type { Known } from "./after-password.server.ts";
import { hashPassword, requireRoom, verifyPassword } from "./password.server.ts";
import { standsAlone } from "./password.ts";
import { findSignIn, updateHash } from "./queries.server.ts";
import { forgiveAttempt, takeAttempt, type Throttled } from "./throttle.server.ts";

export interface SignInAttempt {
  readonly userName: string;
  readonly password: string;
  /** As the server saw it. */
  readonly clientAddress: string;
}

/** `retryAt`: UTC milliseconds; `minutesUntil` says it for people. */
export type SignInOutcome =
  | ({ readonly ok: true } & Known)
  | { readonly ok: false; readonly code: "wrong" }
  | { readonly ok: false; readonly code: "throttled"; readonly retryAt: number };

/**
 * Checks a user name and a password. An unknown name, a wrong password and a disabled account cost the same work, take
 * the same time, count as the same failure and get the same answer: whether somebody has an account here is itself a
 * secret. The caller goes on to `afterPassword`.
 *
 * @throws {Refusal} `busy` where too many passwords are at work
 */
export async function signIn(db: Database, { userName, password, clientAddress }: SignInAttempt, now: Date): Promise<SignInOutcome> {
  requireRoom();
  const name = tidyUserName(userName);
  const throttled: readonly Throttled[] = [
    { as: "sign_in_name", value: name },
    { as: "sign_in_address", value: clientAddress },
  ];
  const attempt = takeAttempt(db, throttled, now);
  if (!attempt.allowed) return { ok: false, code: "throttled", retryAt: attempt.retryAt };

  const account = findSignIn(db, blindIndex(db, "user name", name));
  const { matches, outdated } = await verifyPassword(account?.hash, password);
  if (!account || !matches || account.disabledAt !== null) return { ok: false, code: "wrong" };

  forgiveAttempt(db, throttled, now);
  if (outdated) await hashAnew(db, account, password);
  return { ok: true, accountId: account.accountId, role: account.role, standsAlone: standsAlone(password) };
}

/** Brings an old hash up to today's parameters. Where there is no room, the next sign-in does it. */
async function hashAnew(db: Database, { accountId, hash }: { accountId: string; hash: string }, password: string): Promise<void> {
  try {
    updateHash(db, accountId, hash, await hashPassword(password));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
