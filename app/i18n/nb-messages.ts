import { dutyToAct } from "./nb-sharing.ts";
import { count, day, quoted } from "./nb-words.ts";

const small = ["", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"];

/** The words of what a learner and the facilitators of the group write to each other, as both see it. */
export const nbMessages = {
  heading: "Meldinger",
  lead: "Her kan du skrive til dem som leder gruppa di. Det er fint med korte meldinger, også de små spørsmålene.",
  replyWithin: (days: number) => `Du får vanligvis svar innen ${small[days] ?? days} ${days === 1 ? "virkedag" : "virkedager"}.`,

  who: "Hvem som leser og svarer",
  nobody: "Akkurat nå er det ingen i gruppa di som leser meldinger. Du kan ringe klinikken i stedet.",
  toHelp: "Se hvor du kan ringe",
  kinds: { facilitator: "veileder", peer: "erfaringskonsulent" },
  person: (name: string, kind: string) => `${name}, ${kind}`,
  standsIn: (name: string, absent: string) => `${name}, i stedet for ${absent}`,
  away: (name: string, until: string, today: string, meanwhile: string | undefined) =>
    meanwhile === undefined ? `${name} er borte til og med ${day(until, today)}.` : `${name} er borte til og med ${day(until, today)}. Imens svarer ${meanwhile}.`,
  onlyThese: "Bare du og de som står her, kan lese meldingene. Får gruppa en ny veileder, eller kommer noen i stedet for en som er borte, kan de også lese det som er skrevet.",
  sealed: "Meldingene blir kryptert før de lagres. De som drifter serveren, ser at noe er lagret, og når. En som har både serveren og nøklene, kunne i teorien lese dem.",
  whatItMeans: "Hva betyr det?",

  conversation: "Samtalen",
  order: "De nyeste står nederst.",
  none: "Det er ingen meldinger ennå.",
  older: "Eldre meldinger",
  newest: "Til de nyeste",
  you: "Du",
  somebody: "En som ikke er her lenger",
  isNew: "Ny",
  seen: "Sett",
  takeBack: "Ta tilbake",
  takeBackOf: (words: string) => `Ta tilbake meldingen ${quoted(words)}`,
  said: {
    sent: "Meldingen er sendt.",
    back: "Meldingen er tatt tilbake. Ingen rakk å lese den.",
    late: "Den er allerede åpnet, og kan ikke tas tilbake.",
  },

  write: "Skriv en melding",
  duty: `Før du skriver: ${dutyToAct}`,
  text: "Meldingen din",
  textHelp: "Høyst 2000 tegn. Til den er åpnet, kan du ta den tilbake.",
  send: "Send",

  /** On the learner's first page. */
  replied: "Du har fått svar",
  read: (n: number) => (n === 1 ? "Les meldingen" : `Les ${count(n, "melding", "meldinger")}`),
};
