import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { inTransaction } from "#db/client.server.ts";
import { findErasable, findNamed, hasOtherAdministrator, listLedAlone } from "./account-erasure.queries.server.ts";
import type { ErasureReason } from "./account-erasure.ts";
import { removeAllOf } from "./account-removal.server.ts";
import { recordAudit } from "./audit.server.ts";
import { blindIndex } from "./blind-index.server.ts";
import { appendErasure, tryToWriteErasureList } from "./erasure-list.server.ts";
import { emptyLog } from "./sealed.server.ts";

export type ErasingPermit = Permit<"account.erase"> | Permit<"account.erase-for">;

export type ErasingOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: "last_administrator" };

/**
 * Erases an account at once: its data key, so that what was sealed with it can never be read again; every row that is about it, by
 * cascade; its sessions and the mail that waits for it; and its place with others. What staff have done stays in the audit trail, and
 * names nobody. The account is put on the list of erasures, so that no backup brings it back.
 *
 * @param why the reason that an administrator gives for erasing somebody else's account
 * @throws {Refusal} `not_found` for an account out of reach
 */
export function eraseAccount(permit: ErasingPermit, accountId: string, why: ErasureReason | undefined, now: Date): ErasingOutcome {
  const { db } = permit;
  const outcome = inTransaction(db, (): ErasingOutcome => {
    const account = findErasable(permit, accountId);
    if (!account) throw new Refusal("not_found");
    if (account.role === "administrator" && !hasOtherAdministrator(db, accountId)) return { ok: false, problem: "last_administrator" };
    if (why) recordAudit(permit, { action: why, ...(account.enrolmentId && account.groupId && { enrolmentId: account.enrolmentId, groupId: account.groupId }) }, now);
    else if (account.role !== "learner") recordAudit(permit, { action: "erase.own" }, now);
    removeAllOf(db, accountId);
    appendErasure(db, accountId, now);
    return { ok: true };
  });
  if (outcome.ok) {
    emptyLog(db);
    tryToWriteErasureList(db);
  }
  return outcome;
}

/** The groups that nobody would lead after the holder of the permit has gone. */
export const groupsLeftAlone = (permit: Permit<"account.erase">): string[] => listLedAlone(permit);

/** The account that has a user name. @param userName as `tidyUserName` gives it */
export const findByName = (permit: Permit<"account.erase-for">, userName: string): string | undefined => findNamed(permit, blindIndex(permit.db, "user name", userName));
