import type { Track } from "#app/curriculum/programme.ts";
import type { Words } from "#app/i18n/language.ts";

/** The plans that a learner can keep within reach. */
export const planNames = ["safety", "craving"] as const;
export type PlanName = (typeof planNames)[number];

export const isPlanName = (value: unknown): value is PlanName => planNames.some((name) => name === value);

/** One thing that a plan can say, in the learner's own words. */
export interface PlanField {
  readonly id: string;
  readonly label: Words;
  /** What could stand there. */
  readonly prompt: Words;
}

export interface Plan {
  readonly name: PlanName;
  readonly track: Track | "both";
  readonly title: Words;
  readonly lead: Words;
  readonly fields: readonly PlanField[];
}

/** What the learner has written, by field; empty where nothing stands. */
export type PlanText = Readonly<Record<string, string>>;

export const isEmptyPlan = (text: PlanText): boolean => Object.values(text).every((words) => words === "");

/** What a plan's field is called in a form: both plans may stand on one page. */
export const fieldName = (plan: PlanName, field: string): string => `${plan}-${field}`;
