import type { Words } from "#app/i18n/language.ts";

/** A fixed safety text. */
export interface SafetyLineText {
  /** What the line is about, for a reader who hears the page; not shown. */
  readonly label: Words;
  /** Word for word as the clinic's doctor signs it off; `**` stands around bold words. */
  readonly text: Words;
}

/**
 * The safety lines, the same everywhere. They may not be shortened, softened or hidden behind a click; whoever changes a word
 * asks a doctor at the clinic first.
 */
export const safetyLines = {
  now: {
    label: { nb: "Hjelp nå", en: "Help now" },
    text: {
      nb: "**Trenger du hjelp nå?** Fare for liv: **113**. Brann: 110. Politi: **112**. Legevakt: **116 117**.",
      en: "**Need help now?** Danger to life: **113**. Fire: 110. Police: **112**. Out-of-hours doctor: **116 117**. (Norway. Elsewhere: your local emergency number.)",
    },
  },
  withdraw: {
    label: { nb: "Før du slutter", en: "Before you stop" },
    text: {
      nb: "Å slutte brått med alkohol eller beroligende tabletter (benzodiazepiner) etter mye bruk kan være farlig. Snakk med lege før du slutter. Ring 113 ved kramper, forvirring eller syner. Ring legevakt 116 117 hvis du er usikker.",
      en: "Stopping alcohol or sedative tablets (benzodiazepines) suddenly after heavy use can be dangerous. Speak to a doctor before you stop. Call 113 for seizures, confusion or seeing things that are not there. Call 116 117 if you are unsure.",
    },
  },
  overdose: {
    label: { nb: "Ved overdose", en: "In an overdose" },
    text: {
      nb: "Etter en pause tåler kroppen mye mindre enn før. En dose som gikk bra før, kan være livsfarlig nå. Puster personen lite eller ikke, eller får du ikke kontakt? Ring 113. Gi nalokson nesespray hvis du har det. Start hjerte- og lungeredning hvis personen ikke puster normalt. Ingen blir straffet for å ringe 113 for å få helsehjelp.",
      en: "After a break the body tolerates much less than before. A dose that was survivable before can be deadly now. Is the person hardly breathing, or not responding? Call 113. Give naloxone nasal spray if you have it. Start CPR if the person is not breathing normally. In Norway no one is punished for calling 113 to get health care.",
    },
  },
  violence: {
    label: { nb: "Hvis du er redd", en: "If you are afraid" },
    text: {
      nb: "Ingen sykdom og ingen rus unnskylder vold. Du trenger ikke bli i en situasjon der du er redd. Ved fare: ring 112. Vil du snakke med noen: VO-linjen 116 006, gratis og døgnåpen. Du kan kontakte et krisesenter uten henvisning.",
      en: "No illness and no intoxication excuses violence. You do not have to stay in a situation where you are afraid. In danger: call 112. To talk to someone: VO-linjen 116 006, free, day and night. You can contact a crisis centre without a referral.",
    },
  },
  suicide: {
    label: { nb: "Ved tanker om selvmord", en: "With thoughts of suicide" },
    text: {
      nb: "Har du tanker om å ta livet ditt, eller er du redd for at noen du er glad i, har det? Det er lov å spørre rett ut. Det er hjelp å få nå. Akutt fare: 113. Ellers legevakt 116 117 eller Mental Helses hjelpetelefon 116 123, som er døgnåpen. Ikke vær alene med det.",
      en: "Are you thinking of taking your own life, or afraid that someone you care about is? It is all right to ask directly. Help is available now. Immediate danger: 113. Otherwise 116 117, or the helpline 116 123, open day and night. Do not stay alone with it.",
    },
  },
  child: {
    label: { nb: "Hvis du er bekymret for et barn", en: "If you are worried about a child" },
    text: {
      nb: "Barn skal ikke passe på voksne. Er du bekymret for et barn, kan du snakke med klinikkens barneansvarlige, helsesykepleier, fastlege eller barnevernstjenesten. Alarmtelefonen for barn og unge: 116 111, døgnåpen. Fare nå: 112.",
      en: "Children should not have to look after adults. If you are worried about a child, you can talk to the clinic's child contact, the school nurse, your GP or the child welfare service. Helpline for children and young people: 116 111, day and night. Danger now: 112.",
    },
  },
  meds: {
    label: { nb: "Om medisiner", en: "About medicine" },
    text: {
      nb: "Ikke slutt med medisiner fra lege på egen hånd. Medisin tatt slik legen har bestemt, er behandling, ikke tilbakefall.",
      en: "Do not stop prescribed medicine on your own. Medicine taken as your doctor has decided is treatment, not relapse.",
    },
  },
  drive: {
    label: { nb: "Om å kjøre", en: "About driving" },
    text: {
      nb: "Ikke kjør når du er påvirket, har abstinenser eller er sløv av medisin. Ikke sitt på med en som er påvirket. La aldri barn gjøre det.",
      en: "Do not drive when intoxicated, in withdrawal or drowsy from medicine. Do not ride with someone who is. Never let a child do so.",
    },
  },
  notwatched: {
    label: { nb: "Før du skriver", en: "Before you write" },
    text: {
      nb: "Denne siden blir ikke fulgt med på hele døgnet. Det du skriver, blir ikke lest med en gang. Trenger du hjelp nå, ring 113, 112 eller 116 117.",
      en: "This page is not watched around the clock. What you write is not read at once. If you need help now, call 113, 112 or 116 117.",
    },
  },
  pregnant: {
    label: { nb: "Hvis du er gravid", en: "If you are pregnant" },
    text: {
      nb: "Er du gravid eller tror du kan være det? Da er det tryggest å ikke bruke rusmidler i det hele tatt. Ikke slutt brått på egen hånd. Kontakt lege eller jordmor i dag. De er der for å hjelpe deg.",
      en: "Pregnant, or think you might be? The safest is not to use substances at all. Do not stop suddenly on your own. Contact a doctor or midwife today. They are there to help you.",
    },
  },
} as const satisfies Record<string, SafetyLineText>;

export type SafetyKey = keyof typeof safetyLines;

/** The lines a text may place. `now` stands at the foot of every page by itself, and `notwatched` under every box, but also where writing on paper is the subject. */
export const lessonSafetyKeys = ["withdraw", "overdose", "violence", "suicide", "child", "meds", "drive", "pregnant", "notwatched"] as const satisfies readonly SafetyKey[];

export const isLessonSafetyKey = (value: unknown): value is (typeof lessonSafetyKeys)[number] => lessonSafetyKeys.some((key) => key === value);
