import { day } from "./nb-words.ts";

/** The words of who is away, and who leads their groups meanwhile. */
export const nbAbsences = {
  heading: "Når du er borte",
  lead: "Si fra når du er borte, så ser deltakerne hvem som svarer imens. Den som står i for deg, når gruppene dine så lenge, med alt du selv kan se og gjøre der, og ikke lenger.",
  fromOn: "Fra og med",
  untilOn: "Til og med",
  substitute: "Hvem står i for deg?",
  substituteHelp: "Alle veilederne ved klinikken kan velges. Avtal det med den du velger.",
  nobody: "Ingen",
  save: "Lagre",
  saved: "Lagret.",
  over: "Fraværet er avsluttet. Den som sto i, når ikke gruppene lenger.",
  list: "Fravær",
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
  arrangeLead: "Her kan du melde noen borte som ikke kan gjøre det selv. Den som står i, når gruppene så lenge, med alt den andre kan se og gjøre der.",
  account: "Hvem er borte?",
  choose: "Velg",
  whoStandsIn: "Hvem står i?",
};
