import { count } from "./nb-words.ts";

/** The words of coming in, and of one's own account. */
export const nbAccount = {
  person: {
    userName: "Brukernavn",
    userNameHelp: "Det du logger inn med. Det kan godt være oppdiktet, og ingen andre ser det. Minst 3 tegn.",
    displayName: "Navnet siden bruker når den hilser på deg",
    displayNameHelp: "Et fornavn eller et oppdiktet navn. Veilederen din ser det.",
    password: "Passord",
    passwordHelp: "Minst 15 tegn. Fire vanlige ord etter hverandre er lett å huske og vanskelig å gjette.",
    email: "E-post (valgfritt)",
    emailHelp: "Bare hvis du en gang vil ha påminnelser. Du kan la feltet stå tomt.",
    language: "Språk",
    languages: { nb: "Norsk bokmål", en: "English" },
  },

  join: {
    heading: "Bli med",
    codeLabel: "Kode fra invitasjonen",
    codeHelp: "26 tegn i grupper. Du kan skrive med store eller små bokstaver, og med eller uten mellomrom og bindestreker.",
    useCode: "Gå videre",
    invited: { relative: "Du er invitert til sporet for pårørende.", patient: "Du er invitert til sporet for deg som er i behandling.", staff: "Du er invitert som veileder." },
    promise: "Det du skriver i programmet, er bare ditt. Veilederen ser hvilke leksjoner du har åpnet og gjort ferdig, og når du sist var innom.",
    adults: "Programmet er for deg som er 18 år eller eldre.",
    button: "Bli med",
    faults: {
      unknown: "Vi finner ingen invitasjon med denne koden. Se nøye på tegnene, eller åpne lenken du fikk.",
      used: "Denne invitasjonen er brukt opp. Har du en konto fra før, kan du logge inn. Ellers kan du spørre den som ga deg koden, om en ny.",
      expired: "Denne invitasjonen er gått ut. Spør den som ga deg koden, om en ny.",
      withdrawn: "Denne invitasjonen er trukket tilbake. Spør den som ga deg koden, om en ny.",
    },
  },

  newPassword: {
    heading: "Velg nytt passord",
    codeLabel: "Kode for nytt passord",
    lead: "Når du har valgt et nytt passord, blir du logget inn her og logget ut alle andre steder. Alt annet på kontoen er som før.",
    button: "Lagre og logg inn",
    faults: {
      unknown: "Vi finner ingen slik kode. Se nøye på tegnene, eller åpne lenken du fikk.",
      used: "Denne koden er brukt. Du kan logge inn med passordet som ble valgt. Var det ikke du som brukte den, må du si fra til klinikken.",
      expired: "Denne koden er gått ut. Spør den som ga deg koden, om en ny.",
      withdrawn: "Denne koden er trukket tilbake. Har du fått en nyere, kan du bruke den. Ellers kan du spørre den som ga deg koden, om en ny.",
    },
    again: "Skriv inn en kode",
  },

  setup: {
    heading: "Sett opp klinikken",
    lead: "Dette gjøres én gang. Du blir den første administratoren.",
    clinicName: "Klinikkens navn",
    button: "Ferdig",
    wrongKey: "Denne adressen gjelder ikke lenger. Start programmet på nytt; da skriver det ut en ny.",
    done: "Klinikken er allerede satt opp. Logg inn for å gå videre.",
  },

  account: {
    heading: "Min konto",
    saved: "Lagret.",
    name: "Navn",
    changeName: "Lagre navnet",
    scheme: "Farger",
    schemes: { auto: "Som enheten", light: "Lyst", dark: "Mørkt" },
    schemeHelp: "Gjelder i denne nettleseren.",
    changeLook: "Lagre fargene",
    password: "Passord",
    oldPassword: "Passordet du har nå",
    newPassword: "Nytt passord",
    changePassword: "Bytt passord",
    passwordNote: "Når du bytter, blir du logget ut alle andre steder.",
    email: "E-post",
    changeEmail: "Lagre e-post",
    who: "Hvem ser hva",
    toSharing: "Se alt du deler",
    whoText: {
      learner: "Veilederen i gruppa di ser navnet du har valgt, sporet ditt, hvilke leksjoner du har åpnet og gjort ferdig, og når du sist var innom. Ingen andre ser det, heller ikke den du er pårørende til eller dine pårørende, hvis du ikke selv deler det.",
      staff: "Andre ansatte ved klinikken kan se navnet ditt.",
    },
  },

  signIn: {
    heading: "Logg inn",
    userName: "Brukernavn",
    password: "Passord",
    button: "Logg inn",
    wrong: "Brukernavnet eller passordet stemmer ikke. Sjekk store og små bokstaver i passordet, og prøv igjen.",
    throttled: (minutes: number) => `Det har vært mange forsøk på kort tid. Du kan prøve igjen om ${count(minutes, "minutt", "minutter")}.`,
    signedOut: "Du er logget ut. Ingenting av ditt ligger igjen i denne fanen.",
    haveCode: "Har du fått en invitasjon?",
    useCode: "Skriv inn koden",
    forgotten: "Har du glemt passordet? Spør veilederen din eller klinikken om en kode.",
    newPassword: "Velg nytt passord med koden",
  },

  welcome: {
    heading: "To spor, side om side",
    lead: "Samspill er et program for familier der noen får behandling. Pårørende og pasienter leser om de samme temaene, hver for seg og hver for sin egen del.",
    points: [
      "Korte leksjoner på seks til åtte minutter. Du kan stoppe når du vil og fortsette der du slapp.",
      "Det du skriver, er bare ditt. Det blir kryptert før det lagres.",
      "En veileder ved klinikken følger med på hvor langt du har kommet, ikke på hva du skriver.",
    ],
    notSetUp: "Klinikken er ikke satt opp ennå. Adressen du trenger for å begynne, står der programmet ble startet.",
  },
};
