import { prescribe, prescriptionForm } from "#app/facilitation/prescribing.server.ts";
import { listOwnPrescriptions } from "#app/learning/prescription.queries.server.ts";
import { now, permit, type Learner, type world } from "./world.ts";

/** The words of a prescription as the form sends them. A health check goes along where it is asked for. */
export const prescribedWords = { why: "Du har sagt at du liker vann.", lookFor: "Kjenn etter hvordan pusten er.", clearedBy: "Lege Berg", clearedOn: "2026-05-20" };

/** The facilitator of the Thursday group prescribes a module. @returns the prescription's id */
export function prescribeTo({ db, facilitator }: ReturnType<typeof world>, learner: Learner, module: string, words: Partial<typeof prescribedWords> = {}, at = now): string {
  const problems = prescribe(permit(db, facilitator, "prescription.change"), learner.groupId, learner.enrolmentId, prescriptionForm.parse({ module, ...prescribedWords, ...words }), at);
  if (problems) throw new Error(JSON.stringify(problems));
  return listOwnPrescriptions(permit(db, learner, "path.read"), learner.enrolmentId).find(({ moduleId }) => moduleId === module)!.id;
}
