import { saveWish } from "#app/family/family.server.ts";
import { pairWishes } from "#app/family/pairing.server.ts";
import { now, permit, type Learner, type world } from "./world.ts";

export type Clinic = ReturnType<typeof world>;

/** Everybody given wishes for the others, and the facilitator of the Thursday group links them. */
export function link({ db, facilitator }: Clinic, learners: readonly Learner[], open: "yes" | "no" = "yes", at = now): void {
  for (const learner of learners) saveWish(permit(db, learner, "family.change"), { wish: "De andre", revision: 0 }, at);
  const problem = pairWishes(permit(db, facilitator, "family.pair"), { enrolments: learners.map(({ enrolmentId }) => enrolmentId), open }, at);
  if (problem) throw new Error(problem);
}
