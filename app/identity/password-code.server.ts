import type { Permit } from "#app/access/permit.server.ts";
import type { Role } from "#app/access/policy.ts";
import { Refusal } from "#app/access/refusal.ts";
import { onAccount, open } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import type { AccountProblem } from "./account.ts";
import { findPasswordCode, insertPasswordCode, isDisabled, removePasswordCodesBefore, updateUsed, updateWithdrawn, type PasswordCodeRow } from "./password-code.queries.server.ts";
import { passwordCodeHours, passwordCodeStatus, type PasswordCodeFault, type PasswordCodeProblem } from "./password-code.ts";
import { hashPassword } from "./password.server.ts";
import { passwordProblem } from "./password.ts";
import { findClinicName, upsertPassword } from "./queries.server.ts";
import { hasSecondFactor } from "./second-factor.server.ts";
import { endAllSessions } from "./session.server.ts";
import { endSteps } from "./sign-in-step.server.ts";
import { findStaffAccount } from "./staff.queries.server.ts";
import { forgiveAttempt } from "./throttle.server.ts";

const hour = 3_600_000;

/** `expiresAt`: UTC milliseconds. */
export type KeptPasswordCode = { readonly ok: true; readonly expiresAt: number } | { readonly ok: false; readonly problem: PasswordCodeProblem };

/**
 * Keeps a code with which the owner of an account can choose a new password. One that waits is withdrawn. Whether the
 * maker reaches the account has been asked before.
 *
 * @param code its hash, for whom it is, and the account of whoever made it
 */
export function keepPasswordCode(db: Database, code: { readonly accountId: string; readonly codeHash: Buffer; readonly createdBy: string }, now: Date): KeptPasswordCode {
  const createdAt = now.getTime();
  const expiresAt = createdAt + passwordCodeHours * hour;
  return inTransaction(db, () => {
    if (isDisabled(db, code.accountId)) return { ok: false, problem: "disabled" };
    updateWithdrawn(db, code.accountId, now);
    insertPasswordCode(db, { ...code, expiresAt, createdAt });
    return { ok: true, expiresAt };
  });
}

/**
 * The same for somebody else who works at the clinic.
 *
 * @throws {Refusal} `not_found` for an account that is not staff
 */
export function keepStaffPasswordCode(permit: Permit<"staff.let-in">, accountId: string, codeHash: Buffer, now: Date): KeptPasswordCode {
  if (!findStaffAccount(permit, accountId)) throw new Refusal("not_found");
  const createdBy = permit.actor.accountId;
  if (accountId === createdBy) return { ok: false, problem: "own_account" };
  return keepPasswordCode(permit.db, { accountId, codeHash, createdBy }, now);
}

/** Why a code is good for nothing; undefined where it lets somebody choose a password. It tells nothing of whose it is. */
export const passwordCodeFault = (db: Database, codeHash: Buffer, now: Date): PasswordCodeFault | undefined => faultOf(findPasswordCode(db, codeHash), now);

function faultOf(found: PasswordCodeRow | undefined, now: Date): PasswordCodeFault | undefined {
  if (!found) return "unknown";
  const status = passwordCodeStatus(found, now);
  if (status !== "waiting") return status;
  return found.disabledAt === null ? undefined : "withdrawn";
}

export type NewPasswordOutcome =
  | { readonly ok: true; readonly accountId: string; readonly role: Role }
  | { readonly ok: false; readonly fault: PasswordCodeFault; readonly problems?: undefined }
  | { readonly ok: false; readonly fault?: undefined; readonly problems: readonly AccountProblem[] };

/**
 * Sets the password that a code's owner has chosen, under the rules of joining, and signs the account out everywhere. The
 * code is used up; where the password is refused it is not. What is sealed hangs on the account's key and stays readable.
 *
 * @throws {Refusal} `busy` where too many passwords are being hashed
 */
export async function setPasswordByCode(db: Database, codeHash: Buffer, password: string, now: Date): Promise<NewPasswordOutcome> {
  const found = findPasswordCode(db, codeHash);
  const fault = faultOf(found, now);
  if (fault || !found) return { ok: false, fault: fault ?? "unknown" };
  const { accountId, role } = found;
  const userName = open(db, onAccount(accountId, "user_name"), found.userName);
  const problem = passwordProblem(password, { userName, clinicName: findClinicName(db), hasSecondFactor: hasSecondFactor(db, accountId) });
  if (problem) return { ok: false, problems: [problem] };

  const hash = await hashPassword(password);
  return inTransaction(db, () => {
    if (!updateUsed(db, codeHash, now)) return { ok: false, fault: passwordCodeFault(db, codeHash, now) ?? "used" };
    upsertPassword(db, accountId, hash, now);
    endAllSessions(db, accountId);
    endSteps(db, accountId);
    forgiveAttempt(db, [{ as: "sign_in_name", value: userName }], now);
    return { ok: true, accountId, role };
  });
}

/** How long it is still said why an old code does nothing. */
const rememberedDays = 7;

/** Removes what has long run out. Run it about once an hour. */
export const removeOldPasswordCodes = (db: Database, now: Date): void => removePasswordCodesBefore(db, now.getTime() - rememberedDays * 24 * hour);
