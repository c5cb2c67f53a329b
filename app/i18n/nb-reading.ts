import { quoted } from "./nb-words.ts";

/** The words of reading help: the short view of a lesson, print, the workbook, the sources, and the browser's own voice. */
export const nbReading = {
  reading: {
    help: "Lesehjelp",
    onlyRemember: "Bare «Husk»",
    wholeLesson: "Hele leksjonen",
    rememberLead: "Dette er det viktigste fra leksjonen. Resten står der når du vil.",
    print: "Skriv ut",
    printWithout: "Skriver du ut leksjonen, kommer ikke teksten din med.",
    printWritten: "Skriv ut med det jeg har skrevet",
    writtenHeading: "Med det du har skrevet",
    written: "Her blir teksten din med på papiret. Deler du skriveren med andre, så hent arkene med en gang.",
    nothingWritten: "Du har ikke lagret noe i denne leksjonen ennå.",
    yourWords: "Det du har skrevet",
  },

  aloud: {
    read: "Les høyt",
    pause: "Ta en pause",
    resume: "Les videre",
    stop: "Stopp lesingen",
    reading: "Leser høyt.",
    paused: "Pause. Lesingen fortsetter fra samme avsnitt.",
    stopped: "Lesingen er stoppet.",
    finished: "Alt er lest.",
    failed: "Stemmen stoppet. Du kan prøve igjen.",
  },

  workbook: {
    link: "Arbeidshefte til å skrive ut",
    name: "Arbeidshefte",
    lead: "Skriv ut heftet hvis du heller vil arbeide på papir. Ingenting av det du har skrevet på siden, står her.",
    yours: "Det du skriver i heftet, finnes bare på papiret. Legg heftet et sted der bare du leser det.",
    lesson: (lesson: number, minutes: string) => `Leksjon ${lesson} · ${minutes}`,
    question: (n: number) => `Spørsmål ${n}`,
    answers: "Svar",
    answersAtEnd: "Svarene står bakerst.",
    answersLead: "Her står det som passer best å svare, og hvorfor. Ingen teller opp.",
    back: "Til temaet",
  },

  sources: {
    link: "Kilder",
    all: "Alle kildene i temaet",
    heading: "Kilder",
    lead: "Dette bygger leksjonene på, i begge spor.",
    trust: "Hvor godt kildene er sjekket",
    trustLead: "Hver kilde har en bokstav. Ingen av dem er lest i full tekst. Tallene i leksjonene er fra sammendrag og offisielle sider.",
    confidence: {
      A: "Vi har sett kildens egen side, sammendraget eller den offisielle siden.",
      "A-": "Det samme, men én opplysning om kilden er fra hukommelsen, for eksempel en forfatter eller et årgangsnummer.",
    },
    checked: "Sjekket:",
    doi: "doi:",
    publisher: "Tidsskrift eller utgiver:",
    usedIn: "Brukt i:",
    lesson: (lesson: number, title: string) => `leksjon ${lesson}, ${quoted(title)}`,
    inTrack: { relative: "for pårørende", patient: "for pasienter", both: "i begge spor" },
    sheet: { card: "kortet", "relative-card": "kortet for pårørende", together: "øvelsen sporene møtes i" },
    none: "Leksjonene her viser ikke til noen forskning.",
    view: "Programmets syn",
    viewLead:
      "Noe av det som står i leksjonene, er ikke forskning. Det er det dette programmet står for. Da sier teksten det, for eksempel «I dette programmet». I kildelinjen heter det «Programmets syn». Du kan være uenig i det. Det bygger på:",
  },
};
