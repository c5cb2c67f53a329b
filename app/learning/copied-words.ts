import type { Language, Words } from "#app/i18n/language.ts";
import type { CopiedRow } from "#app/privacy/own-copy.ts";
import { checkInQuestions } from "#content/check-in.ts";
import { plans } from "#content/plans.ts";

/** The parts of a check-in. */
const checkInWords: Readonly<Record<string, Words>> = {
  answers: { nb: "svar", en: "answers" },
  noContact: { nb: "ikke kontakt", en: "no contact" },
  better: { nb: "noe som gikk litt bedre", en: "something that went a little better" },
};

/** What a key of a form means in words, where the form is one of ours; else the key as it is. */
export function wordsOfKey({ kind, slot }: CopiedRow, key: string, language: Language): string {
  if (kind === "check-in") return (checkInQuestions.find(({ id }) => id === key)?.question ?? checkInWords[key])?.[language] ?? key;
  if (kind === "plan") return plans.find(({ name }) => name === slot)?.fields.find(({ id }) => id === key)?.label[language] ?? key;
  return key;
}
