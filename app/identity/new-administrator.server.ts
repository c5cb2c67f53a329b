import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { isOwner } from "./own-proof.server.ts";
import { endAllSessions, type SessionAtHand } from "./session.server.ts";
import { endSteps } from "./sign-in-step.server.ts";
import { findStaffAccount, hasGroups, updateToAdministrator } from "./staff.queries.server.ts";

/** Why nobody became an administrator. Whoever leads a group reads what administrators never do: the group goes to somebody else first. */
export type NotPromoted = "wrong_password" | "leads_groups";

/**
 * Makes one who works at the clinic an administrator, so that a clinic need not hang on one person's phone. The account is signed out
 * everywhere: what it may do is another from now on.
 *
 * @param by the password of the administrator who does it, and the session, which may have shown already whose it is
 * @throws {Refusal} `not_found` for an account that is no facilitator who can sign in; `too_many_attempts`; `busy`
 */
export async function makeAdministrator(permit: Permit<"staff.change">, accountId: string, by: { readonly password: string; readonly session: SessionAtHand | undefined }, now: Date): Promise<NotPromoted | undefined> {
  const { db, actor } = permit;
  const member = findStaffAccount(permit, accountId);
  if (member?.role !== "facilitator" || member.disabledAt !== null) throw new Refusal("not_found");
  if (!(await isOwner(issuePermit(db, actor, "account.read"), by.session, by.password, now))) return "wrong_password";
  return inTransaction(db, () => {
    if (hasGroups(permit, accountId)) return "leads_groups";
    updateToAdministrator(permit, accountId);
    endAllSessions(db, accountId);
    endSteps(db, accountId);
    recordAudit(permit, { action: "staff.change" }, now);
    return undefined;
  });
}
