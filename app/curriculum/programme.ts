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
  /** How many of a track's last lessons are read without a trace: nobody, not even the reader's own list, remembers that they were opened. */
  readonly traceless?: Readonly<Partial<Record<Track, number>>>;
}

/** The modules that everybody follows, in their order. */
export interface Line {
  readonly line: "introduction" | "fixed";
  readonly modules: readonly Module[];
}

/** Every line that a module can stand on. */
export type LineName = Line["line"] | "aftercare" | "prescribed";

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
  /** Whether its card is written for both tracks. */
  readonly cardForBoth?: boolean;
  /** Whether a doctor or therapist has to be asked first. */
  readonly healthCheck?: boolean;
  /** Whether its log takes no word of the learner's own. */
  readonly wordless?: boolean;
  /** Whether what to do when the past comes too close is one tap away on all its pages. */
  readonly steadying?: boolean;
}

/** Whether a prescribed module has anything for a track: the patients' card and lessons, or the card and lessons for those close by. */
export const isFor = ({ lessons, relativeCard, cardForBoth }: PrescribedModule, track: Track): boolean => track === "patient" || relativeCard === true || cardForBoth === true || lessons.relative > 0;

/** Which card of a prescribed module is written for a track. */
export const cardFor = ({ cardForBoth }: PrescribedModule, track: Track): "card" | "relative-card" => (track === "patient" || cardForBoth ? "card" : "relative-card");

/** All that is taught. */
export interface Curriculum {
  readonly programme: readonly Line[];
  readonly aftercare: readonly Booster[];
  readonly prescribed: readonly PrescribedModule[];
}

/** How many of a module's lessons are counted in one track. */
export const countedLessons = ({ lessons, traceless }: Module, track: Track): number => lessons - (traceless?.[track] ?? 0);

const counted = new WeakMap<readonly Line[], Readonly<Record<Track, readonly Line[]>>>();

/** The programme as it is counted in one track: without the lessons that leave no trace. Worked out once. */
export function countedFor(programme: readonly Line[], track: Track): readonly Line[] {
  const count = (track: Track): Line[] => programme.map(({ line, modules }) => ({ line, modules: modules.map((module) => ({ ...module, lessons: countedLessons(module, track) })) }));
  const known = counted.get(programme) ?? { relative: count("relative"), patient: count("patient") };
  counted.set(programme, known);
  return known[track];
}

/** Where a lesson stands: the module's id and its number in the module, from 1. */
export interface LessonPlace {
  readonly moduleId: string;
  readonly lesson: number;
}
