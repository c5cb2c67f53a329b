import type { Language } from "#app/i18n/language.ts";
import type { CopiedRow } from "#app/privacy/own-copy.ts";
import { checkInQuestions } from "#content/check-in.ts";
import { plans } from "#content/plans.ts";

/** What a key of a form means in words, where the form is one of ours; else the key as it is. */
export function wordsOfKey({ kind, slot }: CopiedRow, key: string, language: Language): string {
  if (kind === "check-in") return checkInQuestions.find(({ id }) => id === key)?.question[language] ?? key;
  if (kind === "plan") return plans.find(({ name }) => name === slot)?.fields.find(({ id }) => id === key)?.label[language] ?? key;
  return key;
}
