import type { Words } from "#app/i18n/language.ts";
import type { Messages } from "#app/i18n/nb.ts";
import type { CopiedRow } from "#app/privacy/own-copy.ts";
import { checkInQuestions } from "#content/check-in.ts";
import { plans } from "#content/plans.ts";

/** The parts of what is sealed as a whole, where no page has a word for them. */
const parts: Readonly<Record<string, Words>> = {
  answers: { nb: "svar", en: "answers" },
  noContact: { nb: "ikke kontakt", en: "no contact" },
  better: { nb: "noe som gikk litt bedre", en: "something that went a little better" },
  stretches: { nb: "dager på rad", en: "days in a row" },
  from: { nb: "fra", en: "from" },
  through: { nb: "til og med", en: "through" },
  version: { nb: "utgave", en: "version" },
  heldOn: { nb: "dag", en: "day" },
  group: { nb: "gruppe", en: "group" },
  line: { nb: "én linje", en: "one line" },
  did: { nb: "gjorde du det", en: "did you do it" },
  how: { nb: "hvordan det var, fra 0 til 10", en: "how it was, from 0 to 10" },
  word: { nb: "ord", en: "word" },
  afraid: { nb: "redd", en: "afraid" },
  experienced: { nb: "opplevd", en: "experienced" },
  closed: { nb: "delte sider er lukket", en: "shared parts are closed" },
  answeredOn: { nb: "svart", en: "answered" },
  saidOn: { nb: "sist svart om påvirkning", en: "last asked about being affected" },
  affectedOn: { nb: "sist påvirket", en: "last affected" },
};

/** What is kept as a code, by the column or the key that it stands under. */
const codes: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  role: { learner: { nb: "deltaker", en: "learner" }, facilitator: { nb: "veileder", en: "facilitator" }, administrator: { nb: "administrator", en: "administrator" } },
  track: { relative: { nb: "pårørende", en: "relative" }, patient: { nb: "pasient", en: "patient" } },
  language: { nb: { nb: "bokmål", en: "Norwegian (Bokmål)" }, en: { nb: "engelsk", en: "English" } },
  kind: {
    diary: { nb: "dagbok", en: "diary" },
    inventory: { nb: "dagens oppgjør", en: "daily inventory" },
    "check-in": { nb: "innsjekk", en: "check-in" },
    plan: { nb: "plan", en: "plan" },
    "day-counter": { nb: "teller", en: "counter" },
    meeting: { nb: "møte", en: "meeting" },
    together: { nb: "øvelse", en: "exercise" },
    instrument: { nb: "skjema", en: "form" },
    progress: { nb: "hvor langt du har kommet", en: "how far you have come" },
    reflection: { nb: "refleksjon", en: "reflection" },
    "check-in-curve": { nb: "kurven fra innsjekkene", en: "the curve from the check-ins" },
    contribution: { nb: "det du tar med til en øvelse", en: "what you bring to an exercise" },
  },
};

/** A code in the reader's words; everything else, and what the reader wrote, as it stands. */
export function wordsOfCode({ answer }: CopiedRow, name: string, code: string, t: Messages): string {
  if (answer && (name === "afraid" || name === "experienced")) return Object.hasOwn(t.family.check.answers, code) ? t.family.check.answers[code as keyof typeof t.family.check.answers] : code;
  return codes[name]?.[code]?.[t.language] ?? code;
}

/** What a key of something sealed as a whole means, in the reader's words; the clinic's own forms keep their own keys. */
export function wordsOfKey({ kind, slot }: CopiedRow, key: string, t: Messages): string {
  const ofForm = kind === "check-in" ? checkInQuestions.find(({ id }) => id === key)?.question : kind === "plan" ? plans.find(({ name }) => name === slot)?.fields.find(({ id }) => id === key)?.label : undefined;
  if (ofForm) return ofForm[t.language];
  if ((kind === "diary" || kind === "inventory" || kind === "together") && key in t.diary.fields) return t.diary.fields[key as keyof typeof t.diary.fields];
  return parts[key]?.[t.language] ?? key;
}
