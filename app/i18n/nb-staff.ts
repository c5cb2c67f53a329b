import { nbAbsences } from "./nb-absences.ts";
import { nbAdmin } from "./nb-admin.ts";
import { nbBulk } from "./nb-bulk.ts";
import { nbAdministration } from "./nb-administration.ts";
import { nbCorrespondence } from "./nb-correspondence.ts";
import { nbFamilies } from "./nb-families.ts";
import { nbFigures } from "./nb-figures.ts";
import { nbPrescribing } from "./nb-prescribing.ts";
import { nbAuditReview } from "./nb-audit-review.ts";
import { nbEmergency } from "./nb-emergency.ts";
import { nbErasing } from "./nb-erasing.ts";
import { nbMail } from "./nb-mail.ts";
import { nbLostApp } from "./nb-lost-app.ts";
import { nbNewAdministrator } from "./nb-new-administrator.ts";
import { nbMeetings } from "./nb-meetings.ts";
import { nbSideBySide } from "./nb-side-by-side.ts";
import { nbToday } from "./nb-today.ts";
import { nbPasswordCode } from "./nb-password-code.ts";
import { count, day, daysAgo } from "./nb-words.ts";

/** `i går`, `for 3 dager siden`, `8. juni`: said inside a sentence. */
function ago(date: string, today: string): string {
  const words = daysAgo(date, today);
  return words.endsWith(" siden") ? `for ${words}` : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The words of the pages for facilitators and administrators, in Bokmål, which leads. What learners see too stands in `nb.ts`. */
export const nbStaff = {
  groups: {
    heading: "Grupper",
    none: "Du leder ingen grupper ennå.",
    noneHelp: "Lag en gruppe, og inviter dem som skal være med. Gruppene dine blir stående her.",
    noneInClinic: "Klinikken har ingen grupper ennå.",
    noneInClinicHelp: "Du eller en veileder kan lage den første. Alle gruppene blir stående her.",
    newGroup: "Ny gruppe",
    create: "Lag gruppa",
    toGroups: "Til gruppene",
    toGroup: (name: string) => `Til ${name}`,
    learners: (n: number) => (n === 0 ? "ingen deltakere ennå" : count(n, "deltaker", "deltakere")),
    starts: (date: string, today: string) => `${date > today ? "starter" : "startet"} ${day(date, today)}`,
    pace: { free: "i eget tempo", dated: "temaer på faste dager" },
    ledBy: (names: string) => `Ledes av ${names}`,
    ledByNobody: "Ingen leder denne gruppa. Velg minst én veileder.",
    changeLeaders: "Bytt veiledere",
    saveLeaders: "Lagre veiledere",
    leadersSaved: "Veilederne er lagret.",
    noFacilitators: "Klinikken har ingen veiledere som kan logge inn. Inviter en først, så kan du lage en gruppe.",
    inviteFacilitators: "Til ansatte",
  },

  groupForm: {
    name: "Navn på gruppa",
    nameHelp: "Høyst 60 tegn. Bare ansatte ser navnet, men velg gjerne noe nøytralt.",
    startsOn: "Startdato",
    pace: "Tempo",
    paces: {
      free: "I eget tempo. Neste tema åpner når leksjonene i det forrige er åpnet.",
      dated: "Faste dager. Et tema åpner heller ikke før dagen du velger.",
    },
    openings: "Dagene temaene åpner",
    openingsHelp: "Rekkefølgen er fast: et tema kan ikke åpne før gruppa starter eller før temaet foran. Står alle feltene tomme, setter vi introduksjonen på startdatoen og ett tema i uka etter det.",
    propose: "Foreslå dager ut fra startdatoen",
    quietAfterDays: "Merk noen som stille etter så mange dager uten besøk",
    quietHelp: "Fra 3 til 90 dager. Merket er bare for deg. Det sier ikke noe om hvorfor.",
    replyWithinDays: "Svar på meldinger innen så mange virkedager",
    replyWithinHelp: "Fra 1 til 10. Deltakerne ser det der de skriver til dere.",
    kind: (name: string) => `Som hva leder ${name} gruppa?`,
    kinds: { facilitator: "Veileder", peer: "Erfaringskonsulent" },
    peerMessages: (name: string) => `${name} får meldinger, det deltakerne deler med veilederne, forslag, eget tempo og familier`,
    peerHelp: "En erfaringskonsulent ser hvor langt deltakerne har kommet, leder møter for hele gruppa, og ser hvem som er påmeldt aktiviteter. Hvis du ikke krysser av, ser de ikke meldinger og det som blir delt, ikke forslag med helsesjekk, ikke grunnen når et tema er åpnet tidlig eller satt på vent, og ikke familiene, ønskene og familiemøtene.",
    facilitators: "Hvem leder gruppa?",
    facilitatorsHelp: "Velg én eller flere. De ser hvor langt deltakerne har kommet.",
    save: "Lagre",
    saved: "Lagret.",
  },

  settings: {
    heading: (group: string) => `Innstillinger for ${group}`,
    openedStaysOpen: "Endrer du dagene, blir det noen alt har åpnet, stående åpent for dem.",
  },

  group: {
    opened: (number: number) => `${number === 0 ? "introduksjonen" : `tema ${number}`} er åpnet`,
    noneOpened: "ingen temaer er åpnet ennå",
    invitations: "Invitasjoner",
    settings: "Innstillinger",
    facts: "Kort om gruppa",
    quiet: (n: number) => (n === 0 ? "Ingen er stille" : `${n} har vært stille`),
    quietHelp: (days: number) => `Ikke innom på ${count(days, "dag", "dager")} eller mer. Det sier ikke noe om hvorfor.`,
    notQuietHelp: (days: number) => `Ingen har vært borte i ${count(days, "dag", "dager")} eller mer.`,
    notBegun: (n: number) => (n === 0 ? "Alle har begynt" : `${n} har ikke begynt`),
    notBegunHelp: (n: number): string => (n === 0 ? "Alle som er med, har åpnet en leksjon." : "Har blitt med, men ikke åpnet en leksjon ennå."),
    waiting: (n: number) => (n === 0 ? "Ingen invitasjoner venter" : `${count(n, "invitasjon", "invitasjoner")} venter`),
    waitingHelp: (n: number): string => (n === 0 ? "Du kan invitere når som helst." : n === 1 ? "Koden virker fortsatt." : "Kodene virker fortsatt."),
    showThem: "Vis dem",
    toInvitations: "Se invitasjonene",
    nobody: "Ingen er med ennå",
    nobodyHelp: "Lag invitasjoner, og del dem ut på papir eller i en samtale. Når noen har brukt koden sin, står de her.",
    make: "Lag invitasjoner",

    filter: "Velg hvem som vises",
    track: "Spor",
    tracks: { all: "Begge spor", relative: "Pårørende", patient: "Pasient" },
    show: "Vis",
    shows: { all: "Alle", quiet: (days: number) => `Stille i ${count(days, "dag", "dager")} eller mer`, "not-begun": "Ikke begynt" },
    sort: "Sorter etter",
    sorts: {
      visit: "Sist innom, lengst siden først",
      "visit-descending": "Sist innom, sist først",
      name: "Navn, fra A til Å",
      "name-descending": "Navn, fra Å til A",
      furthest: "Kommet lengst først",
      "furthest-ascending": "Kommet kortest først",
    },
    apply: "Vis",
    csv: "CSV, samme utvalg",
    noMatch: "Ingen i gruppa passer til dette utvalget.",
    showAll: "Vis alle",

    caption: (shown: number, of: number) => `Deltakere og temaer. ${shown} av ${of} vises.`,
    name: "Navn",
    trackColumn: "Spor",
    lastVisit: "Sist innom",
    notHereYet: "Ikke innom ennå",
    quietMark: "Stille",
    page: (page: number, of: number) => `Side ${page} av ${of}`,
    previousPage: "Forrige side",
    nextPage: "Neste side",
    pages: "Sider",

    howToRead: "Slik leser du tabellen",
    done: "Ferdig",
    begun: "I gang",
    open: "Åpen, ikke begynt",
    locked: "Ikke åpnet",
    quietLegend: (days: number) => `Stille: ikke innom på ${count(days, "dag", "dager")} eller mer`,
    numbers: "«2 av 3» er ferdige leksjoner. Deltakeren ser de samme tallene.",
    notBegunQuiet: "For den som ikke har vært innom ennå, teller vi fra dagen de ble med.",
    topics: "Hva temaene heter",
    notSeen: "Du ser ikke hva noen har skrevet, hvis de ikke selv har delt det med deg, og aldri hva de har svart på spørsmål. Hvem som er koblet, står på siden «Familier».",
  },

  learner: {
    joined: (date: string, today: string) => `ble med ${ago(date, today)}`,
    lastVisit: (date: string, today: string) => `sist innom ${ago(date, today)}`,
    notHereYet: "ikke innom ennå",
    quiet: (days: number) => `Ikke innom på ${count(days, "dag", "dager")} eller mer. Det sier ikke noe om hvorfor.`,
    modules: "Temaene",
    done: (done: number, of: number) => `${done} av ${of} temaer ferdig`,
    shared: (name: string) => `Det ${name} deler med dere`,
    timeline: "Dag for dag",
    lesson: (module: string, lesson: number) => `${module}, leksjon ${lesson}`,
    opened: "åpnet",
    completed: "ferdig",
    openedAndCompleted: "åpnet og ferdig",
    nothingYet: "Ingenting ennå. Her kommer leksjonene som blir åpnet og gjort ferdig, dag for dag.",
    discharge: "Når oppholdet er slutt",
    dischargeLead: "Da begynner ettervernet: fem minutter nå og da, i ett år. Ble det slutt før planen, åpner det første med en gang, med rådet om overdose øverst.",
    dischargedOn: "Dato for slutt",
    dischargedOnHelp: "La feltet stå tomt for å ta det tilbake.",
    early: "Det ble slutt før planen",
    dischargeButton: "Lagre datoen",
    dischargeSaved: "Lagret.",
    never: "Dette ser du aldri her",
    neverList: [
      "Refleksjoner og alt annet deltakeren skriver, så lenge det ikke er delt med deg",
      "Svar på spørsmålene i leksjonene",
      "Klokkeslett, og hvor lenge noen har lest",
      "Hvem deltakeren er i familie med. De som er koblet, står på siden «Familier»",
    ],
  },

  invitations: {
    headingFor: (group: string) => `Invitasjoner til ${group}`,
    heading: "Invitasjoner",
    make: "Lag invitasjoner",
    track: "For hvem?",
    tracks: { relative: "Pårørende", patient: "Pasienter" },
    staff: "Veileder",
    count: "Hvor mange invitasjoner?",
    countHelp: "Fra 1 til 60. Hver får sin egen kode.",
    maxUses: "Hvor mange kan bruke samme kode?",
    maxUsesHelp: "Fra 1 til 100. Vanligvis 1: én kode til hver.",
    days: "Hvor mange dager skal de gjelde?",
    daysHelp: "Fra 1 til 90 dager.",
    button: "Lag invitasjonene",
    waiting: (n: number) => `${count(n, "invitasjon", "invitasjoner")} venter`,
    noneWaiting: "Ingen invitasjoner venter. Når du lager noen, står de her til de er brukt eller gått ut.",
    ended: (n: number) => `${n} er brukt, gått ut eller trukket tilbake`,
    status: { waiting: "venter", used: "brukt", expired: "gått ut", withdrawn: "trukket tilbake" },
    uses: (words: string) => `${words} brukt`,
    made: (date: string, today: string) => `laget ${ago(date, today)}`,
    until: (date: string, today: string) => `${date < today ? "gjaldt" : "gjelder"} til og med ${day(date, today)}`,
    withdraw: "Trekk tilbake",
    withdrawHelp: "En kode du trekker tilbake, slutter å virke med én gang. De som alt er med, blir værende.",
    withdrawn: "Invitasjonen er trukket tilbake.",
  },

  sheet: {
    heading: (n: number) => count(n, "ny invitasjon", "nye invitasjoner"),
    forTrack: { relative: "For pårørende", patient: "For pasienter" },
    onlyNow: "Kodene vises bare nå. Skriv dem ut eller skriv dem av før du går videre. Vi tar ikke vare på dem, og ingen kan hente dem fram igjen.",
    discreet: "Arket sier ikke hva programmet handler om, eller hvilket spor koden gjelder. Hold arkene for de to sporene fra hverandre.",
    done: "Ferdig",
    print: "Skriv ut",
    cards: "Invitasjonene",
    card: (n: number) => `Invitasjon ${n}`,
    how: "Skann QR-koden med telefonen, eller åpne adressen:",
    code: "Kode:",
    qr: "QR-kode med den samme adressen",
    uses: (n: number) => (n === 1 ? "Kan brukes én gang" : `Kan brukes ${n} ganger`),
    until: (date: string, today: string) => `Gjelder til og med ${day(date, today)}`,
  },

  passwordCode: nbPasswordCode,

  today: nbToday,

  families: nbFamilies,

  bulk: nbBulk,

  figures: nbFigures,
  prescribing: nbPrescribing,
  correspondence: nbCorrespondence,
  absences: nbAbsences,
  meetings: nbMeetings,
  sideBySide: nbSideBySide,

  /** The administrator's own pages. */
  admin: nbAdmin,
  administration: nbAdministration,
  auditReview: nbAuditReview,
  emergency: nbEmergency,
  erasing: nbErasing,
  mail: nbMail,
  ...nbLostApp,
  ...nbNewAdministrator,
};

export type StaffMessages = typeof nbStaff;
