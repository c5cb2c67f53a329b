import type { Language } from "./language.ts";
import { nbAccount } from "./nb-account.ts";
import { nbCalendar } from "./nb-calendar.ts";
import { nbDiary } from "./nb-diary.ts";
import { nbFamily } from "./nb-family.ts";
import { nbCheckIn } from "./nb-check-in.ts";
import { nbCopy } from "./nb-copy.ts";
import { nbLearning } from "./nb-learning.ts";
import { nbNotices } from "./nb-notices.ts";
import { nbLooks } from "./nb-looks.ts";
import { nbMessages } from "./nb-messages.ts";
import { nbPlans } from "./nb-plans.ts";
import { nbPrescribed } from "./nb-prescribed.ts";
import { nbReading } from "./nb-reading.ts";
import { nbSecurity } from "./nb-security.ts";
import { nbRights } from "./nb-rights.ts";
import { nbSharing } from "./nb-sharing.ts";
import { nbWaysIn } from "./nb-ways-in.ts";
import { nbTitles } from "./nb-titles.ts";
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
    messages: "Meldinger",
    plans: "Planer",
    today: "I dag",
    groups: "Grupper",
    clinic: "Klinikken",
    staff: "Ansatte",
    help: "Hjelp",
    account: "Min konto",
    signIn: "Logg inn",
    signOut: "Logg ut",
    signOutWaits: "Uten nett kan vi ikke logge deg ut. Det du har skrevet, er fjernet fra denne fanen. La siden stå åpen, så blir du logget ut når nettet er tilbake. Lukker du den nå, er du fortsatt logget inn.",
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

  titles: nbTitles,

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
    notDone: "Det du trykket på, er ikke gjort. Gjør det en gang til når du er logget inn.",
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
    before_last_start: "Dagen kan ikke være før den du begynte på sist",
    day_too_early: "Dagen er for mer enn et år siden. Se om årstallet er riktig",
    opens_too_early: "Dagen kan ikke være før gruppa starter, eller før temaet foran åpner",
    user_name_too_short: "Brukernavnet må ha minst 3 tegn",
    user_name_too_long: "Brukernavnet kan ha høyst 40 tegn",
    user_name_characters: "Bruk bare bokstaver, tall, mellomrom, punktum, bindestrek og understrek",
    user_name_taken: "Dette brukernavnet kan ikke brukes. Velg et annet",
    display_name_required: "Skriv et navn. Det kan være oppdiktet",
    display_name_too_long: "Navnet kan ha høyst 40 tegn",
    email_invalid: "Skriv en e-postadresse med krøllalfa, eller la feltet stå tomt",
    code_malformed: "Koden har 26 tegn. Se nøye på den, og skriv den en gang til",
    passkey_name_too_long: "Navnet kan ha høyst 60 tegn",
    password_too_short_beside: "Passordet må ha minst 8 tegn",
    password_too_short_alone: "Passordet er for kort til å stå alene. Bytt til et på minst 15 tegn først",
    password_too_short: "Passordet må ha minst 15 tegn. Flere vanlige ord etter hverandre er lett å huske",
    password_too_long: "Passordet er for langt",
    password_common: "Dette passordet er for lett å gjette. Velg noe mindre vanlig",
    password_has_name: "Passordet kan ikke inneholde brukernavnet eller klinikkens navn",
    old_password_wrong: "Det gamle passordet stemmer ikke",
    leads_groups: "Leder en gruppe. Velg en annen leder for gruppa først",
    password_wrong: "Passordet stemmer ikke. Sjekk store og små bokstaver, og prøv igjen",
    not_ticked: "Kryss av her før du går videre",
    no_such_learner: "Vi finner ingen deltaker med dette brukernavnet",
    own_learner: "Du leder gruppa til denne deltakeren, og trenger ingen nødtilgang",
    reason_length: "Skriv grunnen med mellom 10 og 500 tegn",
    no_such_account: "Vi finner ingen med dette brukernavnet",
    absence_day: "Velg en dag fra i dag og høyst ett år fram",
    absence_overlaps: "Dagene overlapper med et fravær som alt er lagt inn",
    substitute_away: "Den du valgte, er selv borte noen av disse dagene",
    answer_changed: "Teksten er endret i et annet vindu. Se over begge før du lagrer",
    answers_full: "Det er plass til hundre lagrede svar. Slett et du ikke bruker",
    share_day: "Velg en dag fra i dag og høyst ett år fram",
    none_with_others: "Du kan ikke krysse av for ingenting og for noe annet på én gang. Kryssene er ikke lagret",
    field_too_long: "Her er det plass til 2000 tegn. Teksten er lengre, og den er ikke lagret",
    words_changed: "Teksten er endret siden du så på den. Se over en gang til",
    text_too_long: "Teksten er for lang til å lagres i ett stykke. Del den opp",
    two_wishes: "Kryss av for minst to, og høyst tolv",
    wish_gone: "Ett av ønskene er ikke der lenger. Se på listen, og prøv igjen",
    wish_changed: "Ett av ønskene er endret siden du så det. Les det en gang til",
    one_patient: "Bare én av dem kan følge pasientsporet",
    two_families: "De er i hver sin familie alt, og to familier kan ikke slås sammen",
    not_everybody: "Noen av dem er koblet fra før, og ikke alle i den familien er krysset av",
    already_linked: "De er koblet med hverandre alt",
    clearance_needed: "Dette krever helsesjekk: skriv hvem som har klarert, og dato",
    phone_invalid: "Skriv et telefonnummer med bare sifre og mellomrom",
    too_many_lines: "Skriv adressen på høyst fem linjer",
    file_or_text: "Velg en fil, eller lim inn radene",
    file_too_large: "Fila er for stor. Den kan ha høyst 500 rader og være på høyst 1 MB (1000 kB)",
    file_empty: "Det står ingenting her å lese",
    file_not_text: "Dette er ikke en CSV-fil. I Excel: velg «Lagre som», og så «CSV UTF-8»",
    file_too_many_rows: "Det er for mange rader. Del dem opp, høyst 500 i hver fil, og slett tomme rader nederst",
    file_no_label_column: "Den første linjen må ha en kolonne som heter «merke»",
    file_no_track_column: "Den første linjen må ha en kolonne som heter «spor»",
    file_no_rows: "Det er ingen rader under den første linjen",
    file_two_columns: "To kolonner betyr det samme. La bare én av dem stå",
    not_a_colour: "Skriv fargen som seks tegn fra 0 til 9 og a til f, for eksempel #14585c",
    colour_too_pale: "Den er for lys til å leses",
    learner_number: "Skriv minst fire tegn av nummeret: tall, a til f og bindestrek",
    meeting_past: "Velg et tidspunkt som ikke har vært",
    meeting_far: "Velg en dag i løpet av de neste to årene",
    meeting_cancelled: "Møtet er avlyst, og kan ikke endres",
    not_a_time: "Skriv et klokkeslett, for eksempel 18:00",
    time_not_there: "Dette klokkeslettet finnes ikke den dagen: klokka stilles fram. Velg et annet",
    places_taken: "Flere enn det er allerede påmeldt",
  },

  help: {
    heading: "Hjelp",
    lead: "Her er steder du kan ringe eller skrive til. Du trenger ikke være sikker på hva du skal si.",
    urgent: "Når det haster",
    clinic: "Klinikken din",
    talk: "Noen å snakke med",
    askClinic: "Spør klinikken om nummeret",
    notChecked: "Der det står at du kan spørre klinikken, har ingen nylig sjekket at nummeret gjelder.",
    elsewhere: "Utenfor Norge",
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

  calendar: nbCalendar,
  family: nbFamily,
  messages: nbMessages,
  looks: nbLooks,
  ...nbLearning,
  ...nbDiary,
  ...nbReading,
  ...nbAccount,
  ...nbWaysIn,
  ...nbSecurity,
  ...nbSharing,
  ...nbCheckIn,
  ...nbPlans,
  prescribed: nbPrescribed,
  ...nbCopy,
  ...nbRights,
  ...nbNotices,
};

export type Messages = typeof nb;
