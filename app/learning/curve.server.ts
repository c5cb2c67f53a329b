import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { requireShared } from "#app/family/share.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { sharedQuestionsFor } from "./check-in-questions.ts";
import type { CheckIn } from "./check-in.ts";
import { curvesOf, type Curve } from "./curve.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { listSealedWritings } from "./own-writing.queries.server.ts";
import { writingOf } from "./own-writing.server.ts";

/**
 * The curves of one learner as they can be shared: never how safe somebody has felt, and never what they wrote. The owner's preview
 * and what a facilitator sees are these.
 *
 * @param permit the owner's; or a reader's, once `requireShared` has let them in
 */
export function sharedCurves(permit: Permit<"check-in.keep" | "share.change" | "shared.read">, { enrolmentId, track }: { readonly enrolmentId: string; readonly track: Track }, now: Date): Curve[] {
  const checkIns = listSealedWritings(permit, enrolmentId, "check-in", osloDate(now.getTime())).map((sealed) => ({ week: sealed.slot, ...writingOf<CheckIn>(permit, sealed).value }));
  return curvesOf(sharedQuestionsFor(track), checkIns);
}

/** Exactly what a facilitator would see of the learner who holds the permit: the preview. */
export function readCurve(permit: Permit<"check-in.keep" | "share.change">, now: Date): Curve[] {
  const { id, track } = requireOwnEnrolment(permit);
  return sharedCurves(permit, { enrolmentId: id, track }, now);
}

/**
 * What a learner shares with the facilitator who holds the permit.
 *
 * @throws {Refusal} `not_found` for a share that is not live, or not of curves
 */
export function readSharedCurve(permit: Permit<"shared.read">, shareId: string, now: Date): Curve[] {
  const shared = requireShared(permit, shareId, now);
  if (shared.kind !== "check-in-curve") throw new Refusal("not_found");
  return sharedCurves(permit, shared, now);
}
