import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { onAccount, open } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { updateWithdrawn } from "./password-code.queries.server.ts";
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
 * once, and withdraws a code for a new password. The last administrator who can still sign in stays.
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
    }
    recordAudit(permit, { action: "staff.change" }, now);
    return { ok: true };
  });
}
