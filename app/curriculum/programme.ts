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
  /** Whether the two tracks meet in an exercise at its end. */
  readonly together?: boolean;
}

/** The modules that everybody follows, in their order. */
export interface Line {
  readonly line: "introduction" | "fixed";
  readonly modules: readonly Module[];
}

/** A short return to the programme, some time after its end. */
export interface Booster extends Module {
  /** How long after the last topic was opened, or after discharge: whole months by the calendar, then days. */
  readonly opensAfter: { readonly months?: number; readonly days?: number };
}

/** A module that prepares for a real offer of the clinic and follows it up; a facilitator chooses it for one person. */
export interface PrescribedModule {
  /** As in the address: `e01`. */
  readonly id: string;
  readonly title: Words;
  /** How many lessons each track has in it: none in the relative track but where it is open to relatives. None at all: a card alone. */
  readonly lessons: Readonly<Record<Track, number>>;
  /** Whether there is a card for those close by. */
  readonly relativeCard?: boolean;
  /** Whether a doctor or therapist has to be asked first. */
  readonly healthCheck?: boolean;
}

/** All that is taught. */
export interface Curriculum {
  readonly programme: readonly Line[];
  readonly aftercare: readonly Booster[];
  readonly prescribed: readonly PrescribedModule[];
}

/** Where a lesson stands: the module's id and its number in the module, from 1. */
export interface LessonPlace {
  readonly moduleId: string;
  readonly lesson: number;
}
