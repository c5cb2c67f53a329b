import type { Permit } from "#app/access/permit.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { sharedQuestionsFor } from "./check-in-questions.ts";
import type { CheckIn } from "./check-in.ts";
import { curvesOf, type Curve } from "./curve.ts";
import { listSealedWritings } from "./own-writing.queries.server.ts";
import { writingOf } from "./own-writing.server.ts";

/**
 * The curves of one learner as they can be shared: never how safe somebody has felt, and never what they wrote. The owner's preview
 * and what a facilitator sees are these.
 *
 * @param permit the owner's; or a reader's, once `requireShared` has let them in
 * @param today `YYYY-MM-DD`: which shares are live
 */
export function sharedCurves(permit: Permit<"check-in.keep" | "share.change" | "shared.read">, { enrolmentId, track }: { readonly enrolmentId: string; readonly track: Track }, today: string): Curve[] {
  const checkIns = listSealedWritings(permit, enrolmentId, "check-in", today).map((sealed) => ({ week: sealed.slot, ...writingOf<CheckIn>(permit, sealed).value }));
  return curvesOf(sharedQuestionsFor(track), checkIns);
}
