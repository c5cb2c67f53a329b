import { count } from "./nb-words.ts";

/** The words of the page with a group's figures, in Bokmål, which leads. */
export const nbFigures = {
  link: "Tall",
  heading: (group: string) => `Tall for ${group}`,
  lead: "Tallene viser endring, ikke virkning: her er ingen å sammenligne med. De gjelder gruppa samlet, og skal aldri brukes til å rangere noen eller til å si hvem som er motivert.",
  hiding: "Det som gjelder færre enn fem, er skjult. Det er også det som kunne regnes ut av resten.",
  tooFew: "Det er færre enn fem i gruppa. Da kunne tallene fortelle om den enkelte, og derfor viser vi dem ikke.",
  few: "færre enn fem",
  most: "alle eller nesten alle",
  hidden: "skjult",
  all: "Alle",
  tracks: { relative: "Pårørende", patient: "Pasienter" },
  figure: "Tall",
  noSplit: "Delt på spor vises bare det som gjelder minst fem i hvert spor.",

  tableOf: (caption: string) => `Tabell: ${caption}`,
  summary: "Kort fortalt",
  enrolled: "Med i gruppa",
  introduced: "Ferdige med introduksjonen",
  finished: "Ferdige med alle temaene",
  returned: "Var her en uke etter at de ble med, eller senere",
  returnedHelp: "Regnet av dem som ble med for minst en uke siden.",
  percent: (n: number) => `${n} %`,

  lessons: "Leksjoner åpnet og ferdige",
  lessonsHelp: "Antall leksjoner, lagt sammen for alle i gruppa.",
  opened: "Åpnet",
  finishedLessons: "Ferdige",
  topic: "Tema",
  bySplit: "Delt på spor",
  openedBy: { relative: "Åpnet, pårørende", patient: "Åpnet, pasienter" },
  finishedBy: { relative: "Ferdige, pårørende", patient: "Ferdige, pasienter" },

  between: "Dager mellom temaene",
  betweenHelp: "Median: like mange bruker kortere tid som lengre. Fra første leksjon i temaet foran til første leksjon i dette.",
  betweenAll: (days: string) => `For alle temaene samlet er medianen ${days}.`,
  betweenNone: "Færre enn fem har begynt på mer enn ett tema.",
  median: "Median",
  days: (n: number) => count(n, "dag", "dager").replace(".", ","),
  number: (n: number) => String(n).replace(".", ","),

  stopped: "Hvor folk stopper",
  stoppedHelp: (days: number) => `Det siste temaet de begynte på, for dem som ikke har vært innom på ${count(days, "dag", "dager")} eller mer og ikke er ferdige. Det sier ikke noe om hvorfor.`,
  stoppedHidden: "Så mange av dem som ikke er ferdige, har stoppet samme sted at resten kunne regnes ut. Derfor vises ikke tallene.",
  notBegun: "Ikke begynt",
  people: "Personer",
  nothingToDraw: "Ingen tall er store nok til å tegnes ennå.",
  noneTold: "Ikke noe av dette gjelder fem eller flere ennå.",
  rest: "Det som ikke står her, gjelder færre enn fem.",

  boosters: "Ettervernet",
  boostersHelp: "Hvor mange som har åpnet hver av delene i året etter.",
  booster: "Del",

  /** What a chart says to those who hear it: its rows are in the table beside it. */
  chart: (rows: string) => `Liggende stolper. ${rows}. Tallene står i tabellen ved siden av.`,
  chartRow: (label: string, values: string) => `${label}: ${values}`,
};
