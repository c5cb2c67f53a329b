import type { Role } from "#app/access/policy.ts";
import type { Database } from "#db/client.server.ts";
import { afterPassword } from "./after-password.server.ts";
import { completeSignIn, type SignedIn, type WayIn } from "./complete-sign-in.server.ts";

/** Whom the service has named. `isStrong`: it has asked for two factors, and the clinic takes its word. */
export interface Recognised {
  readonly accountId: string;
  readonly role: Role;
  readonly isStrong: boolean;
}

/**
 * What follows once the service has named somebody: the session; or, where its word counts as one factor alone, what follows the right
 * password. Send the headers with a redirect (303) to `to`.
 */
export const afterProvider = (db: Database, { accountId, role, isStrong }: Recognised, way: Omit<WayIn, "means">, cookieHeader: string | null, now: Date): Promise<SignedIn> =>
  isStrong ? completeSignIn(db, accountId, { ...way, means: "provider" }, cookieHeader, now) : afterPassword(db, { accountId, role, standsAlone: true }, way, cookieHeader, now, "provider");
