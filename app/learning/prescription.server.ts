import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { displayName } from "#app/identity/names.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { open, seal, type Place } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import { requireOffer } from "./activity.server.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { findClearedOn, listOwnPrescriptions, updateAnswer } from "./prescription.queries.server.ts";
import { isOldBy, type Clearance, type OwnPrescription, type PrescribedWords, type Prescription, type SealedPrescription } from "./prescription.ts";

export { prescriptionColumns } from "./prescription.queries.server.ts";

/** Which prescription the answer was meant for: one in other words has another id. */
export const prescriptionAnswerForm = z.object({ prescription: z.string().max(60) });

const place = (id: string, accountId: string, column: "why" | "look_for" | "cleared_by"): Place => ({ table: "prescriptions", column, rowId: id, accountId, revision: 0 });

/** @param accountId the learner's, whose key seals it */
export function openPrescription(db: Database, accountId: string, row: SealedPrescription): Prescription {
  const { id, moduleId, clearedBy, clearedOn, prescriberId, prescriberName } = row;
  return {
    id,
    moduleId,
    why: open(db, place(id, accountId, "why"), row.why),
    lookFor: open(db, place(id, accountId, "look_for"), row.lookFor),
    clearance: clearedBy && clearedOn ? { by: open(db, place(id, accountId, "cleared_by"), clearedBy), on: clearedOn } : undefined,
    by: prescriberId && prescriberName ? displayName(db, { accountId: prescriberId, displayName: prescriberName }) : undefined,
    prescribedOn: osloDate(row.prescribedAt),
  };
}

/** @param accountId the learner's: it is about the learner */
export const sealPrescription = (db: Database, { id, accountId }: { readonly id: string; readonly accountId: string }, { why, lookFor, clearedBy }: PrescribedWords) => ({
  why: seal(db, place(id, accountId, "why"), why),
  lookFor: seal(db, place(id, accountId, "look_for"), lookFor),
  clearedBy: clearedBy === null ? null : seal(db, place(id, accountId, "cleared_by"), clearedBy),
});

/** What is prescribed to the learner who holds the permit, the newest first. */
export function readOwnPrescriptions(permit: Permit<"path.read">): OwnPrescription[] {
  const { id, accountId } = requireOwnEnrolment(permit);
  return listOwnPrescriptions(permit, id).map((row) => ({ ...openPrescription(permit.db, accountId, row), answer: row.answer }));
}

/**
 * Whether a learner's health is cleared for a module: what opens its lessons, and lets one sign up for its activities.
 *
 * @param on the day it has to hold on: today, or the activity's. Both days are calendar dates.
 */
export function readClearance(permit: Permit, enrolmentId: string, moduleId: string, { on, today }: { readonly on: string; readonly today: string }): Clearance {
  const clearedOn = findClearedOn(permit, enrolmentId, moduleId);
  if (clearedOn === undefined || clearedOn > today) return "none";
  return isOldBy(on, clearedOn) ? "old" : "holds";
}

/**
 * The learner's own yes or no, which can be changed at any time. Nothing follows from it: it opens and closes no lesson.
 *
 * @returns whether the prescription still stands in the words that the learner read
 * @throws {Refusal} `not_found` for a module that is not on the prescribed line, or not for the learner's track
 */
export function answerPrescription(permit: Permit<"prescription.answer">, moduleId: string, { prescription }: z.infer<typeof prescriptionAnswerForm>, answer: "yes" | "no", now: Date): boolean {
  return updateAnswer(permit, requireOffer(permit, moduleId).module.id, prescription, answer, now);
}
