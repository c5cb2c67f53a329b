import type { Permit } from "#app/access/permit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { standsAlone } from "./password.ts";
import { dropSecondFactor, hasSecondFactor, isSecondFactorRequired, makeRecoveryCodes } from "./second-factor.server.ts";
import { endOtherSessions } from "./security-page.server.ts";
import { endSteps } from "./sign-in-step.server.ts";

/** Why a second factor is not taken off: the clinic demands it, or the password is too short to stand alone. */
export type KeptFactor = "required" | "too_short";

/**
 * Takes off one's own second factor, and signs out everywhere else. The password has been asked for just before.
 *
 * @param password the right one, for its length; undefined where the account has none
 */
export function dropOwnSecondFactor(permit: Permit<"account.change">, password: string | undefined, sessionId: string | undefined): KeptFactor | undefined {
  const { db, actor } = permit;
  if (isSecondFactorRequired(db, actor.role)) return "required";
  if (password !== undefined && !standsAlone(password)) return "too_short";
  inTransaction(db, () => {
    dropSecondFactor(db, actor.accountId);
    endSteps(db, actor.accountId);
    endOtherSessions(permit, sessionId);
  });
  return undefined;
}

/** Ten new recovery codes in place of one's own old ones; undefined where there is no second factor. Other sessions are ended. */
export function renewOwnRecoveryCodes(permit: Permit<"account.change">, sessionId: string | undefined, now: Date): string[] | undefined {
  const { db, actor } = permit;
  if (!hasSecondFactor(db, actor.accountId)) return undefined;
  return inTransaction(db, () => {
    endOtherSessions(permit, sessionId);
    return makeRecoveryCodes(db, actor.accountId, now);
  });
}
