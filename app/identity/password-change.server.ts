import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { onAccount, open } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import type { AccountProblem } from "./account.ts";
import type { Outcome } from "./account.server.ts";
import { isOwnPassword } from "./own-password.server.ts";
import { updateWithdrawn } from "./password-code.queries.server.ts";
import { hashPassword } from "./password.server.ts";
import { passwordProblem } from "./password.ts";
import { findClinicName, findOwnAccount, upsertPassword } from "./queries.server.ts";
import { hasSecondFactor } from "./second-factor.server.ts";
import { endAllSessions, startSession, type SessionStart } from "./session.server.ts";
import { endSteps } from "./sign-in-step.server.ts";

/**
 * Changes one's own password, and signs the account out everywhere else; a code for a new one is withdrawn. The session at hand goes on under a new id:
 * send the `setCookie` that comes back.
 *
 * @param passwords `old` undefined: its owner has just shown who they are in another way (`hasProvedLately`)
 * @param how what is kept of the session at hand, and goes on under the new id
 * @throws {Refusal} `too_many_attempts` where the old password was guessed at; `busy`; `not_found` where the account is gone
 */
export async function changePassword(
  permit: Permit<"account.change">,
  passwords: { readonly old: string | undefined; readonly new: string },
  now: Date,
  how?: SessionStart,
): Promise<Outcome<{ readonly setCookie: string }>> {
  const { db } = permit;
  const own = findOwnAccount(permit);
  if (!own) throw new Refusal("not_found");

  const problems: AccountProblem[] = [];
  if (passwords.old !== undefined && !(await isOwnPassword(permit, passwords.old, now))) problems.push("old_password_wrong");
  const userName = open(db, onAccount(own.accountId, "user_name"), own.userName);
  const problem = passwordProblem(passwords.new, { userName, clinicName: findClinicName(db), hasSecondFactor: hasSecondFactor(db, own.accountId) });
  if (problem) problems.push(problem);
  if (problems.length > 0) return { ok: false, problems };

  const hash = await hashPassword(passwords.new);
  inTransaction(db, () => {
    upsertPassword(db, own.accountId, hash, now);
    updateWithdrawn(db, own.accountId, now);
    endAllSessions(db, own.accountId);
    endSteps(db, own.accountId);
  });
  return { ok: true, setCookie: await startSession(db, own.accountId, null, now, how) };
}
