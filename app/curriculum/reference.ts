import type { Words } from "#app/i18n/language.ts";

/**
 * One source that a lesson may rest on.
 *
 * `A`: its bibliographic page, abstract or official page was seen; `A-`: seen, but one detail is from memory; `B`: from memory
 * alone, so no lesson may cite it before somebody has looked it up.
 */
export interface Reference {
  readonly key: string;
  /** As the source line names it. For the programme's own view (`SEED-…`): the view. */
  readonly short: Words;
  readonly full: string;
  readonly doi?: string;
  /** Journal or body, where there is no DOI. */
  readonly publisher?: string;
  readonly confidence: "A" | "A-" | "B";
  /** What is still to be looked up, or how the entry may be used. */
  readonly note?: string;
}

/** The programme's own view is named last in the source line, without a number, and never marked in the text. */
export const isProgrammeView = (key: string): boolean => key.startsWith("SEED-");
