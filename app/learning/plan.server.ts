import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { plans } from "#content/plans.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { planAt } from "./known-plans.ts";
import { findWriting, keepWriting } from "./own-writing.server.ts";
import { longestLine, type Writing, type WritingOutcome } from "./own-writing.ts";
import { fieldName, planPlaces, type Plan, type PlanName, type PlanText } from "./plan.ts";
import { revisionForm } from "./revision-form.server.ts";

/** The parts of the form that every plan has; its fields are read by `planTextForm`. */
export const planForm = z.object({
  plan: z.enum(planPlaces).transform(planAt),
  revision: revisionForm,
});

const line = z.string().trim().max(longestLine, "too_long").default("");

/** The words of one plan, each under the name that its field has in the form. */
export const planTextForm = (plan: Plan) => z.object(Object.fromEntries(plan.fields.map(({ id }) => [fieldName(plan, id), line])));

/** The words of one plan by field, out of a form. */
export const textFrom = (plan: Plan, typed: (field: string) => string): PlanText => Object.fromEntries(plan.fields.map(({ id }) => [id, typed(fieldName(plan, id))]));

/** A plan that the learner can keep, and what stands in it. */
export interface KeptPlan {
  readonly plan: Plan;
  readonly saved: Writing<PlanText> | undefined;
}

/** The plans of the learner's track. */
export const readPlans = (permit: Permit<"plan.keep">): KeptPlan[] => {
  const { track } = requireOwnEnrolment(permit);
  return plans.filter((plan) => plan.track === "both" || plan.track === track).map((plan) => ({ plan, saved: readPlan(permit, plan.name) }));
};

/** What stands in one plan; undefined where nothing was ever written. */
export const readPlan = (permit: Permit<"plan.keep">, name: PlanName): Writing<PlanText> | undefined => findWriting<PlanText>(permit, "plan", name);

/**
 * A plan of the learner's track.
 *
 * @throws {Refusal} `not_found` for one that is not
 */
export function requirePlan(permit: Permit<"plan.keep">, name: PlanName): Plan {
  const found = readPlans(permit).find(({ plan }) => plan.name === name);
  if (!found) throw new Refusal("not_found");
  return found.plan;
}

/** Keeps a plan, sealed. One made from an older page overwrites nothing: both come back. */
export function keepPlan(permit: Permit<"plan.keep">, { name, fields }: Plan, { text, revision }: { text: PlanText; revision: number }, now: Date): WritingOutcome<PlanText> {
  const value = Object.fromEntries(fields.map(({ id }) => [id, text[id] ?? ""]));
  return keepWriting<PlanText>(permit, { kind: "plan", slot: name, value, revision }, now);
}

/** Takes every word out of a plan. The empty plan stays, so that an older page that is sent afterwards does not bring the words back unseen. */
export const emptyPlan = (permit: Permit<"plan.keep">, plan: Plan, revision: number, now: Date): WritingOutcome<PlanText> => keepPlan(permit, plan, { text: {}, revision }, now);
