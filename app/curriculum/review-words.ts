import type { LineName, Track } from "./programme.ts";
import type { MessageKind, ReviewPart } from "./review.ts";
import type { SheetKind } from "./sheet.ts";

/** The words of the clinic's review around the content: Bokmål first, English behind. */
const both = (nb: string, en: string): string => `${nb} / ${en}`;

export const kindNames: Readonly<Record<MessageKind, string>> = {
  safety: "**SIKKERHET** / safety",
  fact: "**FAKTA** / fact",
  view: "**PROGRAMMETS SYN** / programme's view",
  advice: "**PRAKTISK RÅD** / practice advice",
  explanation: "forklaring, ingen påstand / explanation, no claim",
  summary: "oppsummering av leksjonen / summary of the lesson",
  story: "**FORTELLING** (oppdiktet) / story (fiction)",
  question: "**SPØRSMÅL TIL LESEREN** / question to the reader",
};

export const partNames: Readonly<Record<ReviewPart["kind"], string>> = {
  opening: both("Åpning", "Opening"),
  section: both("Avsnitt", "Section"),
  vignette: both("Fortelling", "Story"),
  remember: both("Husk", "Remember"),
  reflection: both("Til ettertanke", "To think about"),
  check: both("Sjekk deg selv", "Check yourself"),
  try: both("Prøv dette", "Try this"),
  "other-track": both("I det andre sporet", "In the other track"),
  "for-whom": both("Hvem det er for", "Whom it is for"),
  aims: both("Mål", "Aims"),
  practical: both("Det praktiske", "Practical"),
  care: both("Sikkerhet", "Safety"),
  prepare: both("Forbered deg alene", "Prepare alone"),
  meet: both("Når dere møtes", "When you meet"),
  bring: both("Det du kan ta med", "What you may bring"),
  never: both("Det som aldri tas med", "What is never brought"),
  agreement: both("Avtalen", "The agreement"),
  solo: both("Alene", "Alone"),
  field: both("Felt", "Field"),
  choice: both("Kryss", "Tick"),
  safety: both("Sikkerhetslinje", "Safety line"),
  figure: both("Tegning", "Diagram"),
};

export const lineNames: Readonly<Record<LineName, string>> = {
  introduction: both("Introduksjonen", "Introduction"),
  fixed: both("Fast linje", "Fixed line"),
  aftercare: both("Ettervernslinjen", "Aftercare line"),
  prescribed: both("Foreskrevet linje", "Prescribed line"),
};

export const trackNames: Readonly<Record<Track | "both", string>> = {
  relative: both("pårørende", "relative"),
  patient: both("pasient", "patient"),
  both: both("begge spor", "both tracks"),
};

export const sheetNames: Readonly<Record<SheetKind, string>> = {
  card: both("Kortet", "The card"),
  "relative-card": both("Kortet til pårørende", "The card for relatives"),
  together: both("Øvelsen sporene møtes i", "The exercise the two tracks meet in"),
};

/** Where the aims of an offer are from. */
export const aimsNames: Readonly<Record<string, string>> = {
  clinic: both("slik klinikken har skrevet dem", "as the clinic has written them"),
  proposal: both("vårt forslag: klinikken har ikke skrevet noen", "our proposal: the clinic has written none"),
};

/** How far an answer may be brought to the meeting. */
export const bringNames: Readonly<Record<string, string>> = {
  never: both("tas aldri med", "never brought"),
  may: both("kan tas med", "may be brought"),
  one: both("én linje kan tas med", "one line may be brought"),
  match: both("bare det begge har tatt med, vises", "only what both have brought is shown"),
  choice: both("til å krysse av", "to tick"),
};

export const reviewWords = {
  overview: both("Til oversikten", "To the overview"),
  version: both("versjon", "version"),
  moduleRead: both("Alt på denne siden er lest og kan brukes", "Everything on this page has been read and may be used"),
  safetyRight: both("Teksten og plassen er riktig", "The words and the place are right"),
  careRight: both("Legen har lest og godkjent", "Read and approved by the doctor"),
  initials: both("Initialer", "initials"),
  date: both("dato", "date"),
  first: both("Se på dette først", "Look at this first"),
  nothingFirst: both("Ingenting utenom det vanlige.", "Nothing out of the ordinary."),
  openQuestion: both("Åpent spørsmål", "Open question"),
  safetyHere: both("Sikkerhetslinjer her", "Safety lines here"),
  careHere: both("Kortet har helseråd som en lege må godkjenne.", "The card has health advice that a doctor must approve."),
  healthCheck: both("Tilbudet krever helsesjekk først.", "The offer asks for a health check first."),
  proposedAims: both("Målene er vårt forslag: klinikken har ikke skrevet noen.", "The aims are our proposal: the clinic has written none."),
  contentNote: both("Varsel øverst i leksjonen", "Content note at the top"),
  aims: both("Leseren skal kunne", "What the reader should be able to do"),
  minutes: both("minutter", "minutes"),
  lesson: both("Leksjon", "Lesson"),
  questions: both("Spørsmålene", "The questions"),
  check: "**SPØRSMÅL MED SVAR** / question with its answer",
  askedIn: both("stilles i", "asked in"),
  notAsked: both("stilles ikke ennå", "not asked yet"),
  right: both("passer best", "fits best"),
  sources: both("Kilder", "Sources"),
  noSources: both("Modulen viser ikke til noen kilde.", "The module marks no source."),
  memory: both("fra hukommelsen, må kontrolleres", "from memory, must be checked"),
  mayAge: both("kan bli gammelt", "may age"),
  fixedWords: both("fast tekst, ord for ord", "fixed words"),
  diagram: both("tegning", "diagram"),
} as const;
