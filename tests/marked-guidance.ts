import { leaderOf } from "./marked-messages.ts";
import { paceForm, setPace } from "#app/facilitation/pace.server.ts";
import { prescribe, prescriptionForm } from "#app/facilitation/prescribing.server.ts";
import type { Marks } from "./marks.ts";
import { permit, type Learner, type world } from "./world.ts";

/** The offer that is prescribed to everybody, and the module that is held for everybody. */
export const prescribedModule = "e07";
export const heldModule = "t04";

/** Who leads each group: those whom they lead may know them by name. */
export const isLedBy = (group: string | undefined, person: string): boolean => group !== undefined && leaderOf[person] === group;

/**
 * A prescription with a mark in each of its words, and a module that is held with a mark in its reason, for each learner, by whoever leads them.
 *
 * @returns the prescriptions' ids by learner
 */
export function markGuidance({ db, facilitator, otherFacilitator, thursday }: ReturnType<typeof world>, learners: Readonly<Record<string, Learner>>, marks: Marks, now: Date): Readonly<Record<string, string>> {
  const ids = Object.entries(learners).map(([name, { enrolmentId, groupId }]) => {
    const leader = groupId === thursday ? facilitator : otherFacilitator;
    const word = (): string => `Til deg, ${marks.word("prescribed words", name)}`;
    const problems = prescribe(permit(db, leader, "prescription.change"), groupId, enrolmentId, prescriptionForm.parse({ module: prescribedModule, why: word(), lookFor: word() }), now);
    if (problems) throw new Error(JSON.stringify(problems));
    setPace(permit(db, leader, "pace.change"), groupId, enrolmentId, paceForm.parse({ module: heldModule, kind: "held", reason: `Vi venter, ${marks.word("pace reason", name)}` }), now);
    return [name, String(db.$client.prepare("select id from prescriptions where enrolment_id = ?").pluck().get(enrolmentId))];
  });
  return Object.fromEntries(ids) as Readonly<Record<string, string>>;
}
