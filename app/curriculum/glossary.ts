import type { Language } from "#app/i18n/language.ts";

/** A word that is explained, the same idea in every language. */
export interface GlossaryEntry extends Readonly<Record<Language, Term>> {
  readonly id: string;
  /** Where it is explained in place: in every module, or in those that it belongs to, by their ids. */
  readonly scope: "everywhere" | readonly string[];
}

export interface Term {
  /** As it stands in a list of words. */
  readonly term: string;
  /** How running text may say it, as inside a sentence: in small letters, but for names (`Al-Anon`) and letters (`LAR`). Quotation marks are part of a form that has them. */
  readonly forms: readonly string[];
  /** At most thirty words, plain text. */
  readonly meaning: string;
}

/** One entry in one language, as a list of words shows it. */
export interface ListedTerm extends Pick<Term, "term" | "meaning"> {
  /** Where it stands on the page of words: `/words#w12`. */
  readonly anchor: string;
}

/** Whether an entry is explained in the lessons and sheets of a module. */
export const isExplainedIn = ({ scope }: GlossaryEntry, moduleId: string): boolean => scope === "everywhere" || scope.includes(moduleId);

/** An entry's anchor, by its place in the table: an address holds no word of health, and the browser's history keeps it. */
export const anchorOf = (index: number): string => `w${index + 1}`;

/** Terms that begin with the same letter, in capitals, or with a figure (`0–9`). */
export interface Letter {
  readonly letter: string;
  readonly terms: readonly ListedTerm[];
}

/** A list of terms by the letter that each begins with. The list is in the order of its alphabet. */
export function byLetter(terms: readonly ListedTerm[]): Letter[] {
  const letters = new Map<string, ListedTerm[]>();
  for (const term of terms) {
    const first = /[\p{L}\p{N}]/u.exec(term.term)?.[0] ?? "";
    const letter = /\p{L}/u.test(first) ? first.toUpperCase() : "0–9";
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return [...letters].map(([letter, terms]) => ({ letter, terms }));
}

/** The whole glossary in one language, in the order of its alphabet. What is no letter or figure, such as a quotation mark, does not count. */
export function listTerms(glossary: readonly GlossaryEntry[], language: Language): ListedTerm[] {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  return glossary.map(({ [language]: { term, meaning } }, index) => ({ anchor: anchorOf(index), term, meaning })).sort((one, other) => compare(one.term, other.term));
}
