import { onAccount, open } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import type { AccountProblem } from "./account.ts";
import { updateWithdrawn } from "./password-code.queries.server.ts";
import { hashPassword } from "./password.server.ts";
import { passwordProblem } from "./password.ts";
import { findClinicName, findUserName, upsertPassword } from "./queries.server.ts";
import { hasSecondFactor, isSecondFactorRequired } from "./second-factor.server.ts";
import { endAllSessions } from "./session.server.ts";
import { findActiveRole } from "./session.queries.server.ts";
import { endSteps, finishStep, type Step } from "./sign-in-step.server.ts";

/**
 * Whether somebody whose short password stands without its second factor may choose a longer one instead of setting up an app: not
 * where the clinic demands an app. The step says that the short password was right.
 */
export function mayChooseLonger(db: Database, { kind, accountId }: Step): boolean {
  const role = accountId === null ? undefined : findActiveRole(db, accountId);
  return kind === "set-up" && accountId !== null && role !== undefined && !isSecondFactorRequired(db, role) && !hasSecondFactor(db, accountId);
}

/** `problem` undefined: the step is gone, or an app is demanded. */
export type LongerPassword = { readonly ok: true; readonly accountId: string } | { readonly ok: false; readonly problem: AccountProblem | undefined };

/**
 * Sets a password that is long enough alone, withdraws a code for a new one, and ends the step and every session. The caller goes on to `completeSignIn`.
 *
 * @throws {Refusal} `busy`
 */
export async function chooseLonger(db: Database, step: Step, typed: string, now: Date): Promise<LongerPassword> {
  const { accountId } = step;
  if (accountId === null || !mayChooseLonger(db, step)) return { ok: false, problem: undefined };
  const sealedName = findUserName(db, accountId);
  const userName = sealedName ? open(db, onAccount(accountId, "user_name"), sealedName) : "";
  const problem = passwordProblem(typed, { userName, clinicName: findClinicName(db) });
  if (problem) return { ok: false, problem };
  const hash = await hashPassword(typed);
  return inTransaction(db, () => {
    if (!finishStep(db, step, now)) return { ok: false, problem: undefined };
    upsertPassword(db, accountId, hash, now);
    updateWithdrawn(db, accountId, now);
    endAllSessions(db, accountId);
    endSteps(db, accountId);
    return { ok: true, accountId };
  });
}
