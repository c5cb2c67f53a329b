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
  closed: { nb: "delte sider er lukket", en: "shared parts are closed" },
  answeredOn: { nb: "svart", en: "answered" },
  saidOn: { nb: "sist svart om påvirkning", en: "last asked about being affected" },
  affectedOn: { nb: "påvirket siden", en: "affected since" },
};

const isSafetyQuestion = (key: string): key is "afraid" | "experienced" => key === "afraid" || key === "experienced";

/** What is kept as a code, where no page has a word for it. */
const codes: Readonly<Record<string, Words>> = {
  learner: { nb: "deltaker", en: "learner" },
  facilitator: { nb: "veileder", en: "facilitator" },
  administrator: { nb: "administrator", en: "administrator" },
  diary: { nb: "dagbok", en: "diary" },
  inventory: { nb: "dagens oppgjør", en: "daily inventory" },
  "check-in": { nb: "innsjekk", en: "check-in" },
  plan: { nb: "plan", en: "plan" },
  "day-counter": { nb: "teller", en: "counter" },
  meeting: { nb: "møte", en: "meeting" },
  together: { nb: "øvelse", en: "exercise" },
  instrument: { nb: "skjema", en: "form" },
  progress: { nb: "leksjoner som er ferdige", en: "finished lessons" },
  reflection: { nb: "refleksjon", en: "reflection" },
  "check-in-curve": { nb: "kurven fra innsjekkene", en: "the curve of the check-ins" },
  contribution: { nb: "bidrag til en øvelse", en: "contribution to an exercise" },
  peer: { nb: "erfaringskonsulent", en: "peer worker" },
  opened: { nb: "åpnet tidlig", en: "opened early" },
  held: { nb: "holdt tilbake", en: "held back" },
  yes: { nb: "ja", en: "yes" },
  no: { nb: "nei", en: "no" },
  confirmation: { nb: "bekreftelse av adressen", en: "confirmation of the address" },
  message: { nb: "beskjed om en melding", en: "notice of a message" },
  reminder: { nb: "påminnelse", en: "reminder" },
  waiting: { nb: "venter", en: "waiting" },
  sending: { nb: "på vei", en: "on its way" },
  sent: { nb: "sendt", en: "sent" },
  unsure: { nb: "kanskje sendt", en: "perhaps sent" },
  "given up": { nb: "gitt opp", en: "given up" },
  password: { nb: "passord", en: "password" },
  code: { nb: "passord og kode", en: "password and code" },
  passkey: { nb: "passnøkkel", en: "passkey" },
  provider: { nb: "innloggingstjeneste", en: "sign-in service" },
};

const coded = new Set(["role", "kind", "sender", "answer", "state", "means"]);

/** What somebody chose, in the words they chose it by. @param name of the column, or the key in what is sealed as a whole */
export function wordsOfChoice({ kind }: CopiedRow, name: string, value: string, t: Messages): string | undefined {
  if (name === "device") return t.security.sessions.device(value);
  const ofForm: Readonly<Record<string, string>> | undefined = name === "language" ? t.person.languages : name === "track" ? t.progress.track : kind === undefined && isSafetyQuestion(name) ? t.family.check.answers : undefined;
  if (ofForm) return Object.hasOwn(ofForm, value) ? ofForm[value] : undefined;
  return coded.has(name) && Object.hasOwn(codes, value) ? codes[value]?.[t.language] : undefined;
}

/** What a key of something sealed as a whole means, in the reader's words; the clinic's own forms keep their own keys. */
export function wordsOfKey({ kind, slot }: CopiedRow, key: string, t: Messages): string {
  const ofForm = kind === "check-in" ? checkInQuestions.find(({ id }) => id === key)?.question : kind === "plan" ? plans.find(({ name }) => name === slot)?.fields.find(({ id }) => id === key)?.label : undefined;
  if (ofForm) return ofForm[t.language];
  if ((kind === "diary" || kind === "inventory") && key in t.diary.fields) return t.diary.fields[key as keyof typeof t.diary.fields];
  if (kind === undefined && isSafetyQuestion(key)) return t.family.check[key];
  return parts[key]?.[t.language] ?? key;
}
