import type { Role } from "#app/access/policy.ts";
import type { Database } from "#db/client.server.ts";
import { completeSignIn, type SignedIn, type WayIn } from "./complete-sign-in.server.ts";
import { hasSecondFactor, isSecondFactorRequired, takenAwayAt } from "./second-factor.server.ts";
import { endSession } from "./session.server.ts";
import { beginSetUp } from "./set-up.server.ts";
import { beginStep } from "./sign-in-step.server.ts";

/** Whoever has given the right password, or has just chosen it. */
export interface Known {
  readonly accountId: string;
  readonly role: Role;
  /** Whether the password is long enough without a second factor. */
  readonly standsAlone: boolean;
}

/**
 * What follows the right password: a code where there is a second factor; setting one up where it is required, or where the
 * password is a short one that needs it; otherwise the session. Send the headers with a redirect (303) to `to`. Nobody is signed in before
 * all has been answered: the session that the request brought along is ended at once.
 *
 * @param means `provider` where a sign-in service has said who it is instead, and its word counts as one factor
 */
export async function afterPassword(db: Database, { accountId, role, standsAlone }: Known, way: Omit<WayIn, "means">, cookieHeader: string | null, now: Date, means: "password" | "provider" = "password"): Promise<SignedIn> {
  const next = takenAwayAt(db, accountId) === undefined ? (way.next ?? undefined) : "/account/security";
  const waits = { accountId, next, shared: way.shared };
  if (hasSecondFactor(db, accountId)) return stepping(db, "/sign-in/code", beginStep(db, { kind: "code", ...waits }, now).setCookie, cookieHeader);
  if (!standsAlone || isSecondFactorRequired(db, role)) return stepping(db, "/sign-in/set-up", beginSetUp(db, waits, now).setCookie, cookieHeader);
  return completeSignIn(db, accountId, { ...way, next, means }, cookieHeader, now);
}

async function stepping(db: Database, to: string, setCookie: string, cookieHeader: string | null): Promise<SignedIn> {
  const headers = new Headers({ "Set-Cookie": await endSession(db, cookieHeader) });
  headers.append("Set-Cookie", setCookie);
  return { to, headers };
}
