import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { PrescribedModule } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { sealPrescription } from "#app/learning/prescription.server.ts";
import { isOldBy } from "#app/learning/prescription.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import type { Problems } from "#app/ui/problems.ts";
import { inTransaction } from "#db/client.server.ts";
import { prescribed } from "#content/programme.ts";
import { calendarDate, requiredText } from "./fields.server.ts";
import { findLearner, type LearnerRow } from "./grid.queries.server.ts";
import { insertPrescription, updateWithdrawn, withdrawStanding } from "./prescribing.queries.server.ts";
import { canBePrescribed } from "./prescribing.ts";
import { signOffUncleared } from "./sign-ups.server.ts";

export const prescriptionForm = z.object({
  module: z.string().max(20),
  why: requiredText(1000),
  lookFor: requiredText(1000),
  /** Both where the module needs a health check; nothing is kept of them where it does not. */
  clearedBy: z.string().trim().max(120, "too_long").default(""),
  clearedOn: z.union([z.literal(""), calendarDate], "not_a_date").default(""),
});

type PrescriptionForm = z.infer<typeof prescriptionForm>;

/**
 * Gives a module of the prescribed line to one learner, in place of what stands for the module: the learner answers afresh, and stays
 * signed up for those coming activities alone that the new clearance reaches.
 *
 * @returns what is wrong with the clearance, where something is
 * @throws {Refusal} `not_found` for somebody who is not in a group of the facilitator's, or a module that is not for their track
 */
export function prescribe(permit: Permit<"prescription.change">, groupId: string, enrolmentId: string, form: PrescriptionForm, now: Date): Problems | undefined {
  const { learner, module } = requireLearnerAndModule(permit, groupId, enrolmentId, form.module);
  const problems = clearanceProblems(module, form, osloDate(now.getTime()));
  if (problems) return problems;

  const id = randomUUID();
  const { why, lookFor } = form;
  const sealed = sealPrescription(permit.db, { id, accountId: learner.accountId }, { why, lookFor, clearedBy: module.healthCheck ? form.clearedBy : null });
  inTransaction(permit.db, () => {
    withdrawStanding(permit, learner.id, module.id, now);
    insertPrescription(permit, learner.id, { id, moduleId: module.id, ...sealed, clearedOn: module.healthCheck ? form.clearedOn : null }, now);
    signOffUncleared(permit, learner.id, module.id, now);
    recordAudit(permit, { action: "prescription.change", enrolmentId: learner.id, groupId }, now);
  });
  return undefined;
}

/**
 * What is wrong with the clearance that came with a form that has other faults, so that all there is to mend is said at once.
 *
 * @throws {Refusal} as `prescribe`
 */
export function typedClearanceProblems(permit: Permit<"prescription.change">, groupId: string, enrolmentId: string, typed: Pick<PrescriptionForm, "module" | "clearedBy" | "clearedOn">, now: Date): Problems | undefined {
  const { module } = requireLearnerAndModule(permit, groupId, enrolmentId, typed.module);
  return clearanceProblems(module, { clearedBy: typed.clearedBy.trim(), clearedOn: typed.clearedOn.trim() }, osloDate(now.getTime()));
}

function requireLearnerAndModule(permit: Permit<"prescription.change">, groupId: string, enrolmentId: string, moduleId: string): { readonly learner: LearnerRow; readonly module: PrescribedModule } {
  const learner = findLearner(permit, groupId, enrolmentId);
  const module = prescribed.find(({ id }) => id === moduleId);
  if (!learner || !module || !canBePrescribed(module, learner.track)) throw new Refusal("not_found");
  return { learner, module };
}

/** A module that needs a health check is not prescribed without it: who has cleared the learner, and a day of the year that ends today. */
export function clearanceProblems({ healthCheck }: PrescribedModule, { clearedBy, clearedOn }: Pick<PrescriptionForm, "clearedBy" | "clearedOn">, today: string): Problems | undefined {
  if (!healthCheck) return undefined;
  const problems = {
    ...(!/[\p{L}\p{N}]/u.test(clearedBy) && { clearedBy: "clearance_needed" }),
    ...(clearedOn === "" && { clearedOn: "clearance_needed" }),
    ...(clearedOn > today && { clearedOn: "day_in_future" }),
    ...(clearedOn !== "" && isOldBy(today, clearedOn) && { clearedOn: "day_too_early" }),
  };
  return Object.keys(problems).length > 0 ? problems : undefined;
}

/**
 * Takes a prescription back, and with its clearance the learner's place at coming activities that need one. Doing it twice changes nothing.
 *
 * @throws {Refusal} `not_found` for one that is not of a learner of the group
 */
export function withdrawPrescription(permit: Permit<"prescription.change">, groupId: string, enrolmentId: string, id: string, now: Date): void {
  const learner = findLearner(permit, groupId, enrolmentId);
  if (!learner) throw new Refusal("not_found");
  inTransaction(permit.db, () => {
    const moduleId = updateWithdrawn(permit, learner.id, id, now);
    if (!moduleId) throw new Refusal("not_found");
    signOffUncleared(permit, learner.id, moduleId, now);
    recordAudit(permit, { action: "prescription.change", enrolmentId: learner.id, groupId }, now);
  });
}
