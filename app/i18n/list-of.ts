import type { Language } from "./language.ts";

const formats: Readonly<Record<Language, Intl.ListFormat>> = { nb: new Intl.ListFormat("nb", { type: "conjunction" }), en: new Intl.ListFormat("en", { type: "conjunction" }) };

/** What stands in a sentence side by side: «Tor, Siv og Ingrid». */
export const listOf = (language: Language, names: readonly string[]): string => formats[language].format(names);
