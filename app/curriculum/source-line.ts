import type { Language } from "#app/i18n/language.ts";
import type { SourceLine } from "./lesson.ts";
import type { Citation } from "./prose.ts";
import { isProgrammeView, type Reference } from "./reference.ts";

/** How a source marker is named for a reader who hears the page. */
export const sourceName: Record<Language, (number: number) => string> = {
  nb: (number) => `Kilde ${number}`,
  en: (number) => `Source ${number}`,
};

const programmeView: Record<Language, string> = { nb: "Programmets syn", en: "The programme's view" };

/** The entries of the source line: what the text refers to, by number, and last the programme's own view. An unknown key stands as it is. */
export function sourceLines(citations: readonly Citation[], declared: readonly string[], references: readonly Reference[], language: Language): SourceLine[] {
  const shortOf = (key: string): string => references.find((reference) => reference.key === key)?.short[language] ?? key;
  const numbered = citations
    .filter(({ number }, index) => number !== null && citations.findIndex((citation) => citation.number === number) === index)
    .map(({ number, keys }): SourceLine => ({ number, keys, text: `${keys.map(shortOf).join("; ")}.` }));
  const views = declared.filter(isProgrammeView);
  return views.length ? [...numbered, { number: null, keys: views, text: `${programmeView[language]}: ${views.map(shortOf).join("; ")}.` }] : numbered;
}
