import type { Language } from "#app/i18n/language.ts";
import type { Picture } from "./drawing.ts";
import type { LessonPlace, Track } from "./programme.ts";
import type { SafetyKey } from "./safety-lines.ts";

/** One lesson as it stands in `content`: its place, for one track, in one language. */
export interface LessonAddress extends LessonPlace {
  readonly track: Track;
  readonly language: Language;
}

/** What stands on top of a lesson, and in every outline. Plain text. */
export interface LessonOutline extends LessonAddress {
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  /** Completes "This lesson briefly deals with …"; only where the lesson touches something hard. */
  readonly contentNote?: string;
}

/** A lesson as compiled in the build. Every `html` is made by our own compiler from the small vocabulary: safe to insert as it is. */
export interface CompiledLesson extends LessonOutline {
  readonly blocks: readonly Block[];
  readonly sources: readonly SourceLine[];
}

/** Running text, or a safety line or a diagram standing between two paragraphs. */
export type Part =
  | { readonly kind: "prose"; readonly html: string }
  | { readonly kind: "safety"; readonly line: SafetyKey }
  | { readonly kind: "figure"; readonly name: string; readonly picture: Picture };

/**
 * What a lesson is made of, in reading order. The opening is section 0 and the headed sections count on from 1, the same in every
 * language, so that a place in the page can be kept when the language changes.
 */
export type Block =
  | { readonly kind: "opening"; readonly section: 0; readonly parts: readonly Part[] }
  | { readonly kind: "vignette"; readonly name: string; readonly html: string }
  | { readonly kind: "section"; readonly section: number; readonly heading: string; readonly parts: readonly Part[] }
  | { readonly kind: "remember"; readonly lines: readonly string[] }
  | { readonly kind: "reflection"; readonly id: string; readonly question: string }
  | { readonly kind: "check"; readonly moduleId: string; readonly checkId: string }
  | { readonly kind: "try"; readonly html: string }
  | { readonly kind: "other-track"; readonly html: string };

/** One entry of the source line, with its full stop. The number is what the text refers to; the programme's own view has none. Plain text. */
export interface SourceLine {
  readonly number: number | null;
  /** Keys of `content/references.ts`. */
  readonly keys: readonly string[];
  readonly text: string;
}

/** A text's sources in one line, each under the number that the text gives it. */
export const sourcesInLine = (sources: readonly SourceLine[]): string => sources.map(({ number, text }) => (number === null ? text : `[${number}] ${text}`)).join(" ");

/** A knowledge check with its answer: for the server alone. Plain text throughout. */
export interface Check {
  /** The module that owns it. */
  readonly moduleId: string;
  readonly id: string;
  readonly for: Track | "both";
  readonly question: string;
  /** The id of the option that fits best. */
  readonly answer: string;
  readonly options: readonly CheckOption[];
}

export interface CheckOption {
  readonly id: string;
  readonly text: string;
  /** Why it fits, or what speaks against it. */
  readonly why: string;
}

/** Every check of one module in one language. */
export interface CheckPool {
  readonly moduleId: string;
  readonly language: Language;
  readonly checks: readonly Check[];
}

/** What a reader may see of a check before answering it. */
export interface CheckQuestion {
  readonly moduleId: string;
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** Takes the answer and the explanations away, so that the rest can leave the server. */
export function questionOf({ moduleId, id, question, options }: Check): CheckQuestion {
  return { moduleId, id, question, options: options.map(({ id, text }) => ({ id, text })) };
}
