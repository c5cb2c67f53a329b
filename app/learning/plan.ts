import type { Track } from "#app/curriculum/programme.ts";
import type { Words } from "#app/i18n/language.ts";

/** The plans that a learner can keep within reach. */
export type PlanName = "safety" | "craving";

/** What a plan is called wherever it can be seen in an address: an address may hold nothing of health. */
export const planPlaces = ["a", "b"] as const;
export type PlanPlace = (typeof planPlaces)[number];

/** One thing that a plan can say, in the learner's own words. */
export interface PlanField {
  readonly id: string;
  readonly label: Words;
  /** What could stand there. */
  readonly prompt: Words;
}

export interface Plan {
  readonly name: PlanName;
  readonly place: PlanPlace;
  readonly track: Track | "both";
  readonly title: Words;
  readonly lead: Words;
  readonly fields: readonly PlanField[];
}

/** What the learner has written, by field; empty where nothing stands. */
export type PlanText = Readonly<Record<string, string>>;

export const isEmptyPlan = (text: PlanText): boolean => Object.values(text).every((words) => words === "");

/** What a plan's field is called in a form, and in the address of a link to it: by its number, and with the plan's place, for both may stand on one page. */
export const fieldName = ({ place, fields }: Plan, field: string): string => `${place}${1 + fields.findIndex(({ id }) => id === field)}`;

/** Where a plan stands; what has just been saved, or is to be shown alone. */
export const planAddress = ({ place }: Pick<Plan, "place">, asked?: "saved" | "show"): string => `/plans${asked ? `?${asked}=${place}` : ""}${asked === "show" ? "" : `#${place}`}`;
