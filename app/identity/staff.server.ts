import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { onAccount, open } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { updateWithdrawn } from "./password-code.queries.server.ts";
import { takeAwaySecondFactor } from "./second-factor.server.ts";
import { endSteps } from "./sign-in-step.server.ts";
import { endAllSessions } from "./session.server.ts";
import { findStaffAccount, isOtherAdministratorActive, listStaffAccounts, updateDisabledAt } from "./staff.queries.server.ts";

/** One who works at the clinic. Instants in UTC milliseconds. */
export interface StaffMember {
  readonly accountId: string;
  readonly role: "facilitator" | "administrator";
  readonly displayName: string;
  readonly createdAt: number;
  readonly disabledAt: number | undefined;
}

/** Facilitators and administrators, the oldest account first. */
export function listStaff(permit: Permit<"staff.read">): StaffMember[] {
  return listStaffAccounts(permit).flatMap(({ role, displayName, disabledAt, ...account }) =>
    role === "learner" ? [] : [{ ...account, role, displayName: open(permit.db, onAccount(account.accountId, "display_name"), displayName), disabledAt: disabledAt ?? undefined }],
  );
}

export type DisablingOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: "last_administrator" };

/**
 * Keeps one who works at the clinic from signing in, or lets them again. Disabling signs the account out everywhere, at
 * once, ends a sign-in that waits, and withdraws a code for a new password. The last administrator who can still sign in stays.
 *
 * @throws {Refusal} `not_found` for an account that is not staff
 */
export function setDisabled(permit: Permit<"staff.change">, accountId: string, disabled: boolean, now: Date): DisablingOutcome {
  const { db } = permit;
  return inTransaction(db, () => {
    const member = findStaffAccount(permit, accountId);
    if (!member) throw new Refusal("not_found");
    if (disabled && member.role === "administrator" && !isOtherAdministratorActive(permit, accountId)) return { ok: false, problem: "last_administrator" };
    updateDisabledAt(permit, accountId, disabled ? (member.disabledAt ?? now.getTime()) : null);
    if (disabled) {
      updateWithdrawn(db, accountId, now);
      endAllSessions(db, accountId);
      endSteps(db, accountId);
    }
    recordAudit(permit, { action: "staff.change" }, now);
    return { ok: true };
  });
}

/** Why no second factor is taken away: there is neither one nor a passkey, or they are one's own. */
export type NotTaken = "none" | "own_account";

/**
 * Takes away the second factor and the passkeys that somebody who works at the clinic has lost, and signs the account out everywhere. Its owner
 * is told at the next sign-in.
 *
 * @throws {Refusal} `not_found` for an account that is not staff
 */
export function takeStaffFactorAway(permit: Permit<"staff.let-in">, accountId: string, now: Date): NotTaken | undefined {
  if (!findStaffAccount(permit, accountId)) throw new Refusal("not_found");
  if (accountId === permit.actor.accountId) return "own_account";
  return inTransaction(permit.db, () => {
    if (!takeAway(permit.db, accountId, now)) return "none";
    recordAudit(permit, { action: "second-factor.take-away" }, now);
    return undefined;
  });
}

/** Whether the actor reaches the account has been asked before. @returns false where there was no second factor */
export function takeAway(db: Database, accountId: string, now: Date): boolean {
  return inTransaction(db, () => {
    if (!takeAwaySecondFactor(db, accountId, now)) return false;
    endAllSessions(db, accountId);
    endSteps(db, accountId);
    return true;
  });
}
