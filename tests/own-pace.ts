import { paceForm, setPace } from "#app/facilitation/pace.server.ts";
import { now, permit, type Learner, type world } from "./world.ts";

/** The facilitator of the Thursday group opens a module early for one learner, or holds it. */
export function setPaceOf({ db, facilitator }: ReturnType<typeof world>, learner: Learner, module: string, kind: "opened" | "held", reason = "Vi tar dette sammen på torsdag.", at = now): void {
  setPace(permit(db, facilitator, "pace.change"), learner.groupId, learner.enrolmentId, paceForm.parse({ module, kind, reason }), at);
}
