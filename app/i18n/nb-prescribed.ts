import { day } from "./nb-words.ts";

/** The learner's words for what a facilitator has chosen for them alone, in Bokmål: a suggested module, and a module that is open early or waits. */
export const nbPrescribed = {
  heading: "Foreslått for deg",
  suggested: (title: string) => `Foreslått for deg: ${title}`,
  all: "Alle grupper og tilbud",
  from: (name: string | undefined, on: string, today: string) => `${name ?? "En veileder ved klinikken"} foreslo dette ${day(on, today)}.`,
  why: "Hvorfor for deg",
  lookFor: "Hva du kan se etter",
  cleared: "Klarert av",
  clearedBy: (name: string, on: string, today: string) => `${name}, ${day(on, today)}`,
  read: "Les om tilbudet",
  ask: "Vil du dette?",
  yes: "Ja, det vil jeg",
  no: "Nei takk",
  honest: "Du bestemmer, og du kan ombestemme deg når du vil. Et nei har ingen følger. Veilederen ser bare et ja: sier du nei, ser det ut som om du ikke har svart. Tar du tilbake et ja, blir det borte fra siden til veilederen, og en veileder som har sett det, kan merke det.",
  said: { yes: "Du har sagt ja. Veilederen kan se det.", no: "Du har sagt nei. Det kan bare du se." },
  saved: "Svaret er lagret.",
  changed: "Forslaget er endret eller trukket tilbake siden du åpnet siden. Svaret er ikke lagret. Se hva som står her nå.",
  needsClearance: "Leksjonene her åpner etter en helsesjekk. Veilederen skriver inn hvem som har klarert det, og foreslår det for deg. Kortet kan du lese når du vil.",
  oldClearance: "En klarering gjelder i ett år, så denne må fornyes. Snakk med veilederen din om en ny helsesjekk når det passer.",
  needsRenewal: "En klarering gjelder i ett år. Leksjonene her åpner igjen når veilederen har skrevet inn en ny. Det du har gjort her før, står som det var, og kortet kan du lese når du vil.",

  afterClearance: "åpner når veilederen har skrevet inn hvem som har klarert det",
  afterRenewal: "åpner igjen når veilederen har skrevet inn en ny klarering; den som står, er mer enn ett år gammel",
  held: "venter til veilederen åpner det",
  heldHere: "Dette temaet er satt på vent for deg.",
  heldYours: "Det du har skrevet her, er fortsatt ditt. Du finner det i kopien din.",
  toCopy: "Til kopien din",
  openedForYou: "åpnet for deg",
  openedHere: "Dette temaet er åpnet for deg.",
  reasonFrom: (name: string | undefined, on: string, today: string) => `${name ?? "En veileder ved klinikken"}, ${day(on, today)}`,
};
