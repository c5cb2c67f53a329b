import { saveWish } from "#app/family/family.server.ts";
import { listWishes, pairWishes, type ShownWish } from "#app/family/pairing.server.ts";
import { now, permit, type Learner, type world } from "./world.ts";

export type Clinic = ReturnType<typeof world>;

/** What the facilitator of the Thursday group sends of a page made now: the wish of each; of whoever wishes for nobody, one that is nowhere. */
export function shownWishes({ db, facilitator }: Clinic, learners: readonly Learner[]): ShownWish[] {
  const standing = listWishes(permit(db, facilitator, "family.list"));
  return learners.map(({ enrolmentId }) => standing.find((wish) => wish.enrolmentId === enrolmentId) ?? { enrolmentId, revision: 0 });
}

/** Everybody given wishes for the others, and the facilitator of the Thursday group links them. */
export function link(clinic: Clinic, learners: readonly Learner[], open: "yes" | "no" = "yes", at = now): void {
  const { db, facilitator } = clinic;
  for (const learner of learners) saveWish(permit(db, learner, "family.change"), { wish: "De andre", revision: 0 }, at);
  const problem = pairWishes(permit(db, facilitator, "family.pair"), { wishes: shownWishes(clinic, learners), open }, at);
  if (problem) throw new Error(problem);
}
