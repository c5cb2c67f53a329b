import { dateParts, type Hours } from "./dates.ts";
import { count, day } from "./nb-words.ts";

const weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

/** `torsdag 4. juni kl. 18.00–19.30`, or `torsdag 4. juni kl. 22.00 til fredag 5. juni kl. 07.00`. */
function time({ on, from, untilOn, until }: Hours, today: string): string {
  const begins = `${weekday(on)} ${day(on, today)} kl. ${hour(from)}`;
  return untilOn === on ? `${begins}–${hour(until)}` : `${begins} til ${weekday(untilOn)} ${day(untilOn, today)} kl. ${hour(until)}`;
}

function weekday(on: string): string {
  const { year, month, day: dayOfMonth } = dateParts(on);
  return weekdays[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()] ?? "";
}

const hour = (time: string): string => time.replace(":", ".");

/** The words of meetings and activities that a learner comes to, in Bokmål, which leads. */
export const nbCalendar = {
  heading: "Avtaler",
  lead: "Her er møter og aktiviteter som gjelder deg. Bare du ser denne siden.",
  none: "Det er ingen avtaler nå. Når en veileder planlegger noe for deg, står det her.",
  next: "Neste avtale",
  noneAhead: "Du har ingen avtaler nå.",
  all: "Alle avtaler",
  time,
  kinds: { family: "Familiemøte", group: "Møte i gruppa" },
  mine: "Møtene dine",
  offered: "Aktiviteter du kan melde deg på",
  cancelled: "Avlyst",
  cancelledLead: "Møtet er avlyst. Du trenger ikke gjøre noe.",
  over: "Dette er over.",
  when: "Når",
  where: "Hvor",
  length: "Hvor lenge",
  bring: "Ta med eller vit på forhånd",
  minutes: (n: number) => count(n, "minutt", "minutter"),
  file: "Legg i kalenderen",
  fileHelp: "I kalenderen står det bare «Avtale», tid og sted. Hent fila på nytt hvis møtet blir endret.",
  fileTitle: "Avtale",
  fileName: "avtale",
  back: "Til avtalene",

  signedUp: "Du er påmeldt",
  places: (left: number, of: number) => (left === 0 ? (of === 1 ? "Den ene plassen er tatt" : `Alle ${of} plassene er tatt`) : of === 1 ? "1 plass ledig" : `${left} av ${of} plasser ledige`),
  anyPlaces: "Plass til alle som vil",
  signUp: "Meld meg på",
  signUpLead: "Du velger selv om du vil være med. Du kan melde deg av igjen når som helst før det begynner.",
  signUpSeen: "De som leder gruppa, ser at du har meldt deg på. Andre deltakere ser ikke navnet ditt her eller på noe ark, bare hvor mange som er påmeldt. På selve aktiviteten møter dere hverandre.",
  signOff: "Meld meg av",
  signedUpNow: "Du er påmeldt.",
  signedOffNow: "Du er meldt av. Det har ingenting å si for noe annet.",
  refused: {
    full: "Alle plassene er tatt, så vi kunne ikke melde deg på. Blir det ledig, ser du det her.",
    health: "Før denne aktiviteten må helsa di være sjekket, og veilederen må ha skrevet det inn. Snakk med veilederen din, så finner dere ut av det.",
    renewal: "En klarering gjelder i ett år, og den som står, er eldre enn det den dagen aktiviteten er. Den må fornyes før du kan melde deg på. Snakk med veilederen din om det.",
    over: "Det er for sent å melde seg på.",
    none: "Her trenger ingen å melde seg på.",
  },

  agenda: "Det som skal opp på møtet",
  agendaLead: "Veilederen tar med et ark til møtet. Du kan la noe av det du alt deler med veilederen, stå der.",
  agendaSeen: "Det som står på arket, kan leses av alle som er på møtet.",
  agendaGoes: "Slutter delingen, blir det borte fra arket. Er arket alt skrevet ut, kan det ikke tas tilbake.",
  agendaModules: "Temaer som alle på møtet er ferdige med, står også på arket, uten at noen velger dem her. Det gjelder bare temaer der alle deler hvor langt de er kommet, både med veilederen og med hverandre. Vil du ikke at et tema skal stå der, kan du slutte å dele hvor langt du er kommet i det.",
  put: "La det stå på arket",
  putLabel: (what: string) => `La det stå på arket: ${what}`,
  takeOff: "Ta det av",
  takeOffLabel: (what: string) => `Ta av arket: ${what}`,
  stands: (until: string) => `Står på arket til og med ${until}`,
  canStand: (until: string) => `Ikke valgt til arket. Deles med veilederen til og med ${until}`,
  changed: { put: "Det står på arket.", off: "Det er tatt av arket." },
  gone: "Det deles ikke lenger med veilederen, så det kan ikke stå på arket.",
  nothingShared: "Du deler ingenting med veilederen nå. Alt du skriver, er ditt til du selv deler det.",
  toSharing: "Se hva du deler",
  otherLeads: "En veileder fra en annen gruppe holder møtet. Det du deler med veilederen din, kan ikke stå på arket.",
  resting: "Delingen din er stengt nå. Da står ingenting fra deg på arket.",
};
