import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { takeAway, type NotTaken } from "#app/identity/staff.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { findLearner } from "./grid.queries.server.ts";

/**
 * Takes away the second factor and the passkeys that a learner of one's group has lost, and signs the learner out everywhere. The learner is told
 * at the next sign-in.
 *
 * @throws {Refusal} `not_found` for a group out of reach, or somebody who is not in it
 */
export function takeLearnerFactorAway(permit: Permit<"learner.let-in">, groupId: string, enrolmentId: string, now: Date): NotTaken | undefined {
  const learner = findLearner(permit, groupId, enrolmentId);
  if (!learner) throw new Refusal("not_found");
  return inTransaction(permit.db, () => {
    if (!takeAway(permit.db, learner.accountId, now)) return "none";
    recordAudit(permit, { action: "second-factor.take-away", enrolmentId, groupId }, now);
    return undefined;
  });
}
