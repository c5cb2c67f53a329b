import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { keepPasswordCode, keepStaffPasswordCode, passwordCodeFault, setPasswordByCode, type KeptPasswordCode, type NewPasswordOutcome } from "#app/identity/password-code.server.ts";
import type { PasswordCodeFault } from "#app/identity/password-code.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { findLearner } from "./grid.queries.server.ts";
import { makeCode, writeCode } from "./invitation.ts";
import { forgiveGuess, hashCode, hashTyped, requireLeaveToGuess } from "./secret.server.ts";

/** A code for a new password, shown this once, with the instant at which it runs out; or why there is none. */
export type MadePasswordCode = { readonly ok: true; readonly code: string; readonly expiresAt: number } | Extract<KeptPasswordCode, { ok: false }>;

/**
 * Makes a code with which a learner of one's group can choose a new password.
 *
 * @throws {Refusal} `not_found` for a group out of reach, or somebody who is not in it
 */
export function letLearnerIn(permit: Permit<"learner.let-in">, groupId: string, enrolmentId: string, now: Date): MadePasswordCode {
  const learner = findLearner(permit, groupId, enrolmentId);
  if (!learner) throw new Refusal("not_found");
  return inTransaction(permit.db, () => {
    const made = makePasswordCode((codeHash) => keepPasswordCode(permit.db, { accountId: learner.accountId, codeHash, createdBy: permit.actor.accountId }, now));
    if (made.ok) recordAudit(permit, { action: "password.let-in", enrolmentId, groupId }, now);
    return made;
  });
}

/** The same for somebody else who works at the clinic. @throws {Refusal} `not_found` for an account that is not staff */
export const letStaffIn = (permit: Permit<"staff.let-in">, accountId: string, now: Date): MadePasswordCode =>
  inTransaction(permit.db, () => {
    const made = makePasswordCode((codeHash) => keepStaffPasswordCode(permit, accountId, codeHash, now));
    if (made.ok) recordAudit(permit, { action: "password.let-in" }, now);
    return made;
  });

function makePasswordCode(keep: (codeHash: Buffer) => KeptPasswordCode): MadePasswordCode {
  const code = makeCode();
  const kept = keep(hashCode(code));
  return kept.ok ? { ...kept, code: writeCode(code) } : kept;
}

/**
 * Looks at a code without using it. Codes that are not there are counted against the visitor's address.
 *
 * @returns why it is good for nothing; undefined where it lets somebody choose a password
 * @throws {Refusal} `too_many_attempts`
 */
export function inspectPasswordCode(db: Database, code: string, clientAddress: string, now: Date): PasswordCodeFault | undefined {
  const codeHash = hashTyped(code);
  if (!codeHash) return "unknown";
  requireLeaveToGuess(db, clientAddress, now);
  const fault = passwordCodeFault(db, codeHash, now);
  if (fault !== "unknown") forgiveGuess(db, clientAddress, now);
  return fault;
}

/**
 * Uses a code up. Inspect it first: that is where guesses are counted.
 *
 * @throws {Refusal} `busy`
 */
export async function choosePassword(db: Database, code: string, password: string, now: Date): Promise<NewPasswordOutcome> {
  const codeHash = hashTyped(code);
  return codeHash ? setPasswordByCode(db, codeHash, password, now) : { ok: false, fault: "unknown" };
}
