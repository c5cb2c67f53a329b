import { dateParts, daysBetween } from "./dates.ts";
import { count, day, daysAgo } from "./nb-words.ts";

const weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

/** `torsdag 4. juni`. */
function weekday(date: string, today: string): string {
  const { year, month, day: dayOfMonth } = dateParts(date);
  return `${weekdays[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()]} ${day(date, today)}`;
}

/** `i dag`, `i morgen`, or the day of the week and the date. */
function soon(date: string, today: string): string {
  const days = daysBetween(today, date);
  return days === 0 ? "i dag" : days === 1 ? "i morgen" : weekday(date, today);
}

/** `i går`, `3 dager siden`: after a colon. */
const ago = (date: string, today: string): string => daysAgo(date, today).toLowerCase();

/** The words of a facilitator's front page, in Bokmål, which leads. */
export const nbToday = {
  heading: "I dag",
  date: (date: string, today: string) => weekday(date, today).replace(/^./, (letter) => letter.toUpperCase()),
  lead: (n: number) => `${count(n, "ting", "ting")} å se på. Under hver overskrift står det som har ventet lengst, først.`,
  oneThing: "Én ting å se på.",
  nothing: "Ingenting venter på deg akkurat nå",
  nothingHelp: "Når noen blir med, skriver, blir stille eller er klare for neste tema, står de her. Det samme gjelder møter den neste uka.",
  noGroups: "Du leder ingen grupper ennå",
  noGroupsHelp: "Lag en gruppe, og inviter dem som skal være med. Da står det her hvem som trenger noe av deg.",
  toGroups: "Til gruppene",
  newGroup: "Ny gruppe",
  counts: {
    wrote: (n: number) => `${n} har skrevet`,
    meeting: (n: number) => (n === 1 ? "1 møte de neste dagene" : `${n} møter de neste dagene`),
    ready: (n: number) => (n === 1 ? "1 familie er klar for et nytt tema" : `${n} familier er klare for et nytt tema`),
    new: (n: number) => (n === 1 ? "1 er ny" : `${n} er nye`),
    aftercare: (n: number) => `${n} har et ettervern som venter`,
    quiet: (n: number) => `${n} har vært stille`,
  },
  help: {
    ready: "Alle i familien deler med dere at de er ferdige med temaet foran.",
    new: "Ble med de siste sju dagene.",
    aftercare: "Fem minutter å lese er åpnet for dem. De har ikke vært innom dem ennå.",
    quiet: "Det sier ikke noe om hvorfor. Et vennlig ord er nok, én gang.",
  },
  track: { relative: "pårørende", patient: "pasient" },
  messages: (n: number) => count(n, "ny melding", "nye meldinger"),
  first: (date: string, today: string) => `den første: ${ago(date, today)}`,
  sent: ago,
  meetingOf: { family: "Familiemøte", group: "Gruppemøte", activity: "Aktivitet" },
  soon,
  at: (day: string, time: string) => `${day} kl. ${time.replace(":", ".")}`,
  bothReady: (topic: number) => `Begge er klare for tema ${topic}`,
  allReady: (topic: number) => `Alle er klare for tema ${topic}`,
  joined: (date: string, today: string) => `ble med: ${ago(date, today)}`,
  lastVisit: (date: string, today: string) => `sist innom: ${ago(date, today)}`,
  notHereYet: "ikke innom ennå",
  booster: (number: number, day: string) => `ettervern ${number} åpnet ${day}`,
  actions: {
    wrote: "Les og svar",
    meeting: "Til møtet",
    ready: "Se dem side om side",
    new: "Se hvordan det går",
    aftercare: "Se hvordan det går",
    quiet: "Se hvordan det går",
    write: "Send et vennlig ord",
  },
  pages: "Sider",
  page: (page: number, of: number) => `Side ${page} av ${of}`,
  previousPage: "Forrige side",
  nextPage: "Neste side",
};
