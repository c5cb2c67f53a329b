import type { SafetyKey } from "#app/curriculum/safety-lines.ts";
import { aftercare } from "#content/programme.ts";
import type { Discharge } from "./aftercare.ts";

/** The safety line that stands above everything else of a module: whoever left early meets the one about overdose first. */
export const safetyAbove = (moduleId: string, { dischargedEarly }: Pick<Discharge, "dischargedEarly">): SafetyKey | undefined =>
  dischargedEarly && moduleId === aftercare[0]?.id ? "overdose" : undefined;
