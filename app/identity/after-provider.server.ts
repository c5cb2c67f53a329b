import type { Role } from "#app/access/policy.ts";
import type { Database } from "#db/client.server.ts";
import { completeSignIn, type SignedIn, type WayIn } from "./complete-sign-in.server.ts";
import { endSession } from "./session.server.ts";
import { beginStep } from "./sign-in-step.server.ts";

/** Whom the service has named, and what that is worth. */
export interface Recognised {
  readonly accountId: string;
  readonly role: Role;
  /** The service has asked for two factors, and the clinic takes its word. */
  readonly isStrong: boolean;
  /** The account has an authenticator app. */
  readonly hasCode: boolean;
}

/**
 * What follows once the service has named somebody: the session; or, where the service's word counts as one factor alone, the code of those who
 * have an app or must have one. Send the headers with a redirect (303) to `to`.
 */
export async function afterProvider(db: Database, { accountId, role, isStrong, hasCode }: Recognised, way: Omit<WayIn, "means">, cookieHeader: string | null, now: Date): Promise<SignedIn> {
  if (isStrong || (role === "learner" && !hasCode)) return completeSignIn(db, accountId, { ...way, means: "provider" }, cookieHeader, now);
  const headers = new Headers({ "Set-Cookie": await endSession(db, cookieHeader) });
  headers.append("Set-Cookie", beginStep(db, { kind: "code", accountId, next: way.next ?? undefined, shared: way.shared }, now).setCookie);
  return { to: "/sign-in/code", headers };
}
