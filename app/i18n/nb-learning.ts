import { count, day, quoted } from "./nb-words.ts";

/** The words of a learner's own pages. */
export const nbLearning = {
  progress: {
    of: (done: number, of: number) => `${done} av ${of}`,
    done: "ferdig",
    begun: "i gang",
    open: "åpen",
    locked: "ikke åpnet",
    here: "du er her",
    opensOn: (date: string, today: string) => `åpner ${day(date, today)}`,
    afterReading: (title: string) => `åpner når du har vært innom leksjonene i ${quoted(title)}`,
    afterFinishing: (title: string) => `åpner når ${quoted(title)} er ferdig`,
    stationName: (number: number, title: string) => (number === 0 ? title : `${number}. ${title}`),
    moduleShort: (number: number) => (number === 0 ? "Intro" : String(number)),
    moduleWord: (number: number) => (number === 0 ? "Introduksjon" : `Tema ${number}`),
    track: { relative: "pårørende", patient: "pasient" },
  },

  lesson: {
    position: (number: number, lesson: number, of: number, minutes: number) =>
      `${number === 0 ? "Introduksjon" : `Tema ${number}`} · leksjon ${lesson} av ${of} · ${count(minutes, "minutt", "minutter")}`,
    forWhom: { relative: "For deg som er pårørende", patient: "For deg som er i behandling" },
    contentNote: (about: string) => `Denne leksjonen handler kort om ${about}. Du kan lese den nå, senere eller bare lese «Husk».`,
    goToRemember: "Gå rett til «Husk»",
    remember: "Husk",
    toThinkAbout: "Til ettertanke",
    checkYourself: "Sjekk deg selv",
    tryThis: "Prøv dette",
    otherTrack: "I det andre sporet",
    sources: "Kilder:",
    onwards: "Videre",
    markAsDone: "Merk som ferdig",
    doneUndo: (date: string) => `Ferdig ${date} · angre`,
    whatIsSeen: "Du kan angre når du vil. Veilederen ser at leksjonen er åpnet og ferdig, ikke hva du har skrevet eller svart.",
    previous: (title: string) => `Forrige: ${title}`,
    next: (title: string) => `Neste: ${title}`,
    toPath: "Til veien din",
    outlineHeading: (number: number, done: number, of: number) => `${number === 0 ? "Introduksjon" : `Tema ${number}`} · ${done} av ${of} ferdig`,
    youAreHere: "du er her",
  },

  reflection: {
    onlyYou: "Bare du kan se dette.",
    onlyYours: "Det du skriver her, er bare ditt.",
    whatItMeans: "Hva betyr «bare du»?",
    honestly:
      "Veilederen og den andre har ingen side der teksten vises. Den blir kryptert før den lagres. De som drifter serveren, ser at noe er lagret, og når. En som har både serveren og nøklene, kunne i teorien lese det.",
    save: "Lagre",
    savedAt: (moment: string) => `Lagret ${moment}`,
    waiting: "Ikke lagret ennå. Det skjer av seg selv om litt.",
    saving: "Lagrer …",
    failed: "Vi fikk ikke lagret. Teksten din ligger fortsatt her, og vi prøver igjen.",
    signedOut: "Du er logget ut, og dette er ikke lagret. Teksten blir liggende i denne fanen. Logg inn igjen her, så lagres den.",
    otherAccount: "Denne siden ble åpnet av en annen enn den som er logget inn nå. Dette er ikke lagret. Kopier teksten, eller logg inn igjen som deg selv i en annen fane og trykk på «Lagre» her. Teksten blir borte når siden lukkes eller lastes på nytt.",
    notSaved: "Ikke lagret. Se på begge tekstene, og velg.",
    conflictHeading: "Det er lagret en annen tekst fra et annet vindu",
    conflict: "Her er den. Din egen tekst står fortsatt i boksen. Ta med det du vil ha, og trykk på «Lagre». Da gjelder det som står i boksen.",
  },

  checks: {
    private: "Ingen ser svarene dine, og ingenting blir regnet sammen. Du kan svare så mange ganger du vil.",
    number: (n: number, of: number) => `Spørsmål ${n} av ${of}`,
    answer: "Svar",
    again: "Svar en gang til",
    fits: "Det passer",
    notQuite: "Ikke helt",
    fitting: "Det passer best å svare:",
  },

  home: {
    hello: (name: string) => `Hei, ${name}`,
    continueHere: "Fortsett her",
    beginHere: "Begynn her",
    continue: "Fortsett",
    begin: "Begynn",
    lastHere: (moment: string) => `Du var her sist ${moment}`,
    news: "Nytt siden sist",
    noNews: "Ingenting nytt. Du mister ikke noe ved å vente.",
    moduleOpened: (name: string) => `${name} er åpnet`,
    path: "Veien din:",
    modulesDone: "temaer ferdig",
    ownLine: "Din linje",
    otherLine: "Det andre sporet. Det ser likt ut for alle og viser aldri hvor noen er.",
    meeting: "Her møtes sporene i samme tema.",
    drawing: (done: number, here: string | undefined) =>
      `To linjer som går side om side og møtes mellom temaene. ${done === 1 ? "Ett tema er ferdig" : `${done === 0 ? "Ingen" : done} temaer er ferdige`}${here ? `, og du er her: ${here}` : ""}. Listen under sier det samme med ord.`,
    allDone: "Du har vært gjennom alt",
    allDoneText: "Alle leksjonene ligger her. Du kan lese dem igjen så ofte du vil.",
    waiting: "Alt som er åpnet, er lest",
    waitingText: "I listen under står det hva som åpner neste tema, eller når det åpner. Du kan lese leksjonene på nytt når du vil.",
  },

  module: {
    notOpenYet: (words: string) => `Dette temaet er ikke åpnet ennå. Det ${words}.`,
    done: (done: number, of: number) => `${done} av ${of} leksjoner ferdig`,
  },
};
