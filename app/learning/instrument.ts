import type { Words } from "#app/i18n/language.ts";

/** One question of a form, with its answers in order. */
export interface InstrumentItem {
  readonly id: string;
  readonly text: Words;
  readonly answers: readonly { readonly value: number; readonly text: Words }[];
}

/** A form that the clinic has added itself, and has the right to use. It is shown word for word; nothing is counted. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  /** What the clinic says about its right to use the form. */
  readonly licence: string;
  readonly source: string;
  readonly items: readonly InstrumentItem[];
}

/** What was answered on one day, as it is sealed. The version says which words were answered. */
export interface InstrumentAnswers {
  readonly version: string;
  /** The value chosen, by item; null where it was skipped. */
  readonly answers: Readonly<Record<string, number | null>>;
}
