import type { Language } from "./language.ts";
import { nbAccount } from "./nb-account.ts";
import { nbCheckIn } from "./nb-check-in.ts";
import { nbCopy } from "./nb-copy.ts";
import { nbLearning } from "./nb-learning.ts";
import { nbPlans } from "./nb-plans.ts";
import { nbReading } from "./nb-reading.ts";
import { count, day, daysAgo, moment } from "./nb-words.ts";

/** Every word of the interface in Bokmål, which leads. A subject has one part; a screen takes its words from it. */
export const nb = {
  language: "nb" as Language,

  when: {
    day,
    daysAgo,
    moment,
    minutes: (n: number) => count(n, "minutt", "minutter"),
  },

  frame: {
    skip: "Hopp til innholdet",
    menu: "Hovedmeny",
    home: "Hjem",
    plans: "Planer",
    groups: "Grupper",
    clinic: "Klinikken",
    staff: "Ansatte",
    help: "Hjelp",
    account: "Min konto",
    signIn: "Logg inn",
    signOut: "Logg ut",
    otherLanguage: "English",
    unsavedStays: "Ulagret tekst følger ikke med.",
    leave: "Forlat siden",
    moreHelp: "Flere steder å få hjelp",
    words: "Ord og uttrykk",
    privacy: "Personvern",
    accessibility: "Tilgjengelighet",
    demo: "Dette er en demo. Alle personene er oppdiktet.",
    leaveNote: "«Forlat siden» går rett til værvarselet. Tre trykk på Shift gjør det samme. Ingen av delene sletter historikken i nettleseren.",
  },

  titles: {
    welcome: "Samspill",
    help: "Hjelp",
    words: "Ord og uttrykk",
    about: "Om siden",
    setup: "Kom i gang",
    signIn: "Logg inn",
    join: "Bli med",
    newPassword: "Nytt passord",
    home: "Hjem",
    /** `label` is a module's short name: `3`, and with a letter beside the programme, `A3`. */
    module: (label: string) => (label === "0" ? "Introduksjon" : `Tema ${label}`),
    lesson: (label: string, lesson: number) => `Leksjon ${label}.${lesson}`,
    together: (label: string) => `Øvelse ${label}`,
    workbook: (label: string) => (label === "0" ? "Arbeidshefte" : `Arbeidshefte ${label}`),
    sources: (label: string) => (label === "0" ? "Kilder" : `Kilder ${label}`),
    offers: "Tilbud",
    happening: "En side for deg",
    checkIn: "Innsjekk",
    form: "Skjema",
    plans: "Planer",
    account: "Min konto",
    copy: "Din kopi",
    groups: "Grupper",
    group: "Gruppe",
    learner: "Deltaker",
    settings: "Innstillinger",
    invitations: "Invitasjoner",
    clinic: "Klinikken",
    staff: "Ansatte",
    missing: "Ikke funnet",
    problem: "Noe gikk galt",
  },

  refusals: {
    sign_in_first: { heading: "Logg inn først", text: "Du må være logget inn for å se denne siden. Er det lenge siden sist, kan du ha blitt logget ut." },
    foreign_origin: { heading: "Vi kunne ikke ta imot dette", text: "Skjemaet kom fra et annet nettsted enn dette. Ingenting er endret. Åpne siden på nytt, og prøv igjen." },
    not_found: { heading: "Denne siden finnes ikke, eller den er ikke åpen for deg", text: "Adressen kan være skrevet feil. Du kan gå til forsiden og begynne derfra." },
    other_account: { heading: "Denne siden ble åpnet av en annen", text: "Nå er det en annen som er logget inn i denne nettleseren. Ingenting er lagret eller endret." },
    too_large: { heading: "Det ble for mye på én gang", text: "Vi kan ikke ta imot så mye tekst på én gang. Del den opp, og prøv igjen." },
    bad_request: { heading: "Vi forsto ikke skjemaet", text: "Ingenting er endret. Gå tilbake, last siden på nytt, og prøv igjen." },
    too_many_attempts: { heading: "Vent litt", text: "Det har vært mange forsøk på kort tid. Vent noen minutter, og prøv igjen." },
    busy: { heading: "Det er mange her akkurat nå", text: "Vent noen sekunder, og prøv igjen. Ingenting er gått tapt." },
    not_saved: { heading: "Vi fikk ikke lagret", text: "Det gikk ikke å lagre akkurat nå. Prøv igjen om litt." },
    unexpected: { heading: "Noe gikk galt hos oss", text: "Feilen er notert. Det du har lagret før, er trygt. Prøv igjen om litt." },
    kept: "Dette hadde du skrevet. Det er ikke lagret.",
    keptSignIn: "Logg inn i en ny fane, kom tilbake hit, og trykk på knappen. Deler du maskin med andre, er det tryggest å kopiere teksten og lukke siden.",
    keptOtherAccount: "Er teksten din, kan du logge inn som deg selv i en ny fane, komme tilbake hit og trykke på knappen. Deler du maskin med andre, er det tryggest å kopiere teksten og lukke siden.",
    signInNewTab: "Logg inn (ny fane)",
    frontNewTab: "Til forsiden (ny fane)",
    sendAgain: "Prøv å lagre igjen",
    toFront: "Til forsiden",
  },

  problems: {
    summary: (n: number) => (n === 1 ? "Én ting må rettes" : `${n} ting må rettes`),
    required: "Fyll ut dette feltet",
    too_long: "Teksten er for lang",
    choose: "Velg et av alternativene",
    not_a_date: "Skriv en dato som finnes, for eksempel 2026-06-08",
    not_a_number: "Skriv et helt tall innenfor grensene",
    day_in_future: "Dagen kan ikke være etter i dag",
    opens_too_early: "Dagen kan ikke være før gruppa starter, eller før temaet foran åpner",
    user_name_too_short: "Brukernavnet må ha minst 3 tegn",
    user_name_too_long: "Brukernavnet kan ha høyst 40 tegn",
    user_name_characters: "Bruk bare bokstaver, tall, mellomrom, punktum, bindestrek og understrek",
    user_name_taken: "Dette brukernavnet kan ikke brukes. Velg et annet",
    display_name_required: "Skriv et navn. Det kan være oppdiktet",
    display_name_too_long: "Navnet kan ha høyst 40 tegn",
    email_invalid: "Skriv en e-postadresse med krøllalfa, eller la feltet stå tomt",
    code_malformed: "Koden har 26 tegn. Se nøye på den, og skriv den en gang til",
    password_too_short: "Passordet må ha minst 15 tegn. Flere vanlige ord etter hverandre er lett å huske",
    password_too_long: "Passordet er for langt",
    password_common: "Dette passordet er for lett å gjette. Velg noe mindre vanlig",
    password_has_name: "Passordet kan ikke inneholde brukernavnet eller klinikkens navn",
    old_password_wrong: "Det gamle passordet stemmer ikke",
    text_too_long: "Teksten er for lang til å lagres i ett stykke. Del den opp",
    phone_invalid: "Skriv et telefonnummer med bare sifre og mellomrom",
  },

  help: {
    heading: "Hjelp",
    lead: "Her er steder du kan ringe eller skrive til. Du trenger ikke være sikker på hva du skal si.",
    urgent: "Når det haster",
    clinic: "Klinikken din",
    talk: "Noen å snakke med",
    askClinic: "Spør klinikken om nummeret",
    notChecked: "Der det står at du kan spørre klinikken, har ingen nylig sjekket at nummeret gjelder.",
    steady: "Et halvt minutt for deg selv",
    steadyText: "Sett begge føttene i gulvet. Se deg rundt, og si navnet på fem ting du ser. Pust langsomt ut tre ganger. Stopp hvis det kjennes feil.",
    leave: "Om knappen «Forlat siden»",
    leaveText: "Den tømmer siden og går rett til værvarselet. Tre trykk på Shift gjør det samme. Den kan ikke slette historikken i nettleseren. Deler du maskin med andre, er det tryggest å bruke et privat vindu.",
  },

  words: {
    heading: "Ord og uttrykk",
    lead: "Her står ordene som blir forklart i leksjonene, i alfabetisk rekkefølge. I teksten har de prikker under seg. Trykk på ordet der, så kommer forklaringen.",
    letters: "Gå til bokstav",
  },

  ...nbLearning,
  ...nbReading,
  ...nbAccount,
  ...nbCheckIn,
  ...nbPlans,
  ...nbCopy,
};

export type Messages = typeof nb;
