import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { sealReason } from "#app/learning/individual-pace.server.ts";
import { stationsOf } from "#app/learning/path.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { programme } from "#content/programme.ts";
import { requiredText } from "./fields.server.ts";
import { findLearner, type LearnerRow } from "./grid.queries.server.ts";
import { insertPace, removePace } from "./pace.queries.server.ts";

export const paceForm = z.object({
  module: z.string().max(20),
  kind: z.enum(["opened", "held"], "choose"),
  /** For the learner to read. */
  reason: requiredText(500),
});

/**
 * Opens a module of the programme early for one learner, or holds it back, in place of what was decided about it before.
 *
 * @throws {Refusal} `not_found` for somebody who is not in a group of the facilitator's, or a module that is not of the programme
 */
export function setPace(permit: Permit<"pace.change">, groupId: string, enrolmentId: string, { module, kind, reason }: z.infer<typeof paceForm>, now: Date): void {
  const learner = requireLearnerAndModule(permit, groupId, enrolmentId, module);
  const id = randomUUID();
  const sealed = sealReason(permit.db, { id, accountId: learner.accountId }, reason);
  inTransaction(permit.db, () => {
    removePace(permit, learner.id, module);
    insertPace(permit, learner.id, { id, moduleId: module, kind, reason: sealed }, now);
    recordAudit(permit, { action: "pace.change", enrolmentId: learner.id, groupId }, now);
  });
}

/** From now on the module follows the group for the learner too. Doing it twice changes nothing. */
export function takeBackPace(permit: Permit<"pace.change">, groupId: string, enrolmentId: string, module: string, now: Date): void {
  const learner = requireLearnerAndModule(permit, groupId, enrolmentId, module);
  inTransaction(permit.db, () => {
    removePace(permit, learner.id, module);
    recordAudit(permit, { action: "pace.change", enrolmentId: learner.id, groupId }, now);
  });
}

/** @throws {Refusal} `not_found` as `setPace` */
export function requireLearnerAndModule(permit: Permit<"pace.change">, groupId: string, enrolmentId: string, moduleId: string): LearnerRow {
  const learner = findLearner(permit, groupId, enrolmentId);
  if (!learner || !stationsOf(programme).some(({ module }) => module.id === moduleId)) throw new Refusal("not_found");
  return learner;
}
