import { day } from "./nb-words.ts";

/** The words of who is away, and who leads their groups meanwhile. */
export const nbAbsences = {
  heading: "Når du er borte",
  lead: "Si fra når du er borte, så ser deltakerne hvem som svarer imens. Den som står i for deg, kan så lenge se og gjøre alt det du kan i gruppene dine. Etterpå stenges det av seg selv.",
  fromOn: "Fra og med",
  untilOn: "Til og med",
  substitute: "Hvem står i for deg?",
  substituteHelp: "Alle veilederne ved klinikken kan velges. Avtal det med den du velger.",
  nobody: "Ingen",
  save: "Lagre",
  saved: "Lagret.",
  over: "Fraværet er avsluttet. Den som sto i, kommer ikke lenger inn i gruppene.",
  list: "Det som er meldt",
  none: "Ingen er meldt borte.",
  noneOwn: "Du har ikke meldt noe fravær.",
  days: (from: string, until: string, today: string) => (from === until ? day(from, today) : `${day(from, today)} til og med ${day(until, today)}`),
  now: "nå",
  by: (name: string) => `${name} står i`,
  byNobody: "ingen står i",
  end: "Avslutt nå",
  cancel: "Ta bort",
  endOf: (name: string, days: string) => `Avslutt fraværet nå: ${name}, ${days}`,
  cancelOf: (name: string, days: string) => `Ta bort fraværet: ${name}, ${days}`,
  standingIn: "Du står i for",

  arrange: "Fravær",
  arrangeShort: "Hvem som er borte, og hvem som står i.",
  arrangeLead: "Her kan du melde noen borte som ikke kan gjøre det selv. Den som står i, kan så lenge se og gjøre alt det den andre kan i gruppene.",
  account: "Hvem er borte?",
  choose: "Velg",
  whoStandsIn: "Hvem står i?",
};
