import { plans } from "#content/plans.ts";
import type { Plan, PlanName, PlanPlace } from "./plan.ts";

export const planNamed = (name: PlanName): Plan => plans.find((plan) => plan.name === name)!;

/** The plan that an address or a form means. */
export const planAt = (place: PlanPlace): Plan => plans.find((plan) => plan.place === place)!;
