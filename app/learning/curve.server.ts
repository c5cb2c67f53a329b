import type { Permit } from "#app/access/permit.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { sharedQuestionsFor } from "./check-in-questions.ts";
import type { CheckIn } from "./check-in.ts";
import { curvesOf, type Curve } from "./curve.ts";
import { listSealedWritings } from "./own-writing.queries.server.ts";
import { writingOf } from "./own-writing.server.ts";

/**
 * One curve of one learner as it can be shared: the answers to one question and nothing else of the check-ins. The owner's preview and
 * what a facilitator sees are this.
 *
 * @param permit the owner's; or a reader's, once `requireShared` has let them in
 * @param id the question's
 * @param today `YYYY-MM-DD`: which shares are live
 * @returns undefined where the question is not asked of the learner, is theirs alone, or nothing has been answered at all
 */
export function sharedCurve(permit: Permit<"share.change" | "shared.read">, { enrolmentId, track }: { readonly enrolmentId: string; readonly track: Track }, id: string, today: string): Curve | undefined {
  const question = sharedQuestionsFor(track).find((one) => one.id === id);
  if (!question) return undefined;
  const checkIns = listSealedWritings(permit, enrolmentId, "check-in", today).map((sealed) => ({ week: sealed.slot, ...writingOf<CheckIn>(permit, sealed).value }));
  return checkIns.length === 0 ? undefined : curvesOf([question], checkIns)[0];
}
