import type { Words } from "#app/i18n/language.ts";

/** The two parallel ways through the same module. */
export const tracks = ["relative", "patient"] as const;
export type Track = (typeof tracks)[number];

/** One fixed topic. */
export interface Module {
  /** As in the address: `t01`. */
  readonly id: string;
  readonly title: Words;
  /** How many lessons each track has in it. */
  readonly lessons: number;
}

export interface Line {
  readonly line: "introduction" | "fixed" | "prescribed" | "aftercare";
  readonly modules: readonly Module[];
}

/** Where a lesson stands: the module's id and its number in the module, from 1. */
export interface LessonPlace {
  readonly moduleId: string;
  readonly lesson: number;
}
