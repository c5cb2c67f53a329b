import { frontOf } from "#app/access/policy.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { startSession, type Means } from "./session.server.ts";
import { findActiveRole } from "./session.queries.server.ts";
import { blankStepCookie } from "./sign-in-step.server.ts";

export interface WayIn {
  /** How its owner proved who they are; the code is that of an authenticator app, or a recovery code, on top of the password. */
  readonly means: Means;
  /** Whether others use the device too. */
  readonly shared: boolean;
  /** From `deviceOf`. */
  readonly device: string | null;
  /** Where to go: an address that `sameSitePath` has let through; the front page of the role where nothing is said. */
  readonly next?: string | null | undefined;
}

/** Send the headers (several `Set-Cookie`) with a redirect (303) to `to`. */
export interface SignedIn {
  readonly to: string;
  readonly headers: Headers;
}

/**
 * What every way in ends with, once all that was asked has been answered: a session under an id that nobody has seen before.
 * The session that the request brought along is ended, and no step waits any more in this browser.
 *
 * @throws {Refusal} `sign_in_first` where the account is gone or disabled meanwhile
 */
export async function completeSignIn(db: Database, accountId: string, { means, shared, device, next }: WayIn, cookieHeader: string | null, now: Date): Promise<SignedIn> {
  const role = findActiveRole(db, accountId);
  if (!role) throw new Refusal("sign_in_first");
  const headers = new Headers();
  headers.append("Set-Cookie", await startSession(db, accountId, cookieHeader, now, { means, shared, device }));
  headers.append("Set-Cookie", blankStepCookie(db));
  return { to: next || frontOf(role), headers };
}
