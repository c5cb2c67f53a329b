import { count } from "./nb-words.ts";

/** The words of looking through the log, in Bokmål, which leads. */
export const nbAuditReview = {
  heading: "Gjennomgang",
  never: "Ingen har gått gjennom loggen ennå.",
  last: (who: string, moment: string) => `Sist gått gjennom ${moment} av ${who}.`,
  nothing: "Det har ikke kommet noe nytt siden da.",
  entries: (n: number) => `${count(n, "ny linje", "nye linjer")} siden da`,
  byAction: "Etter hva som er gjort",
  byWho: "Etter hvem",
  unusual: "Se nærmere på",
  noUnusual: "Ingenting skiller seg ut.",
  kinds: {
    hours: (looks: number) => `${count(looks, "oppslag", "oppslag")} mellom kl. 22 og 06`,
    many: (learners: number) => `oppslag på ${learners} deltakere på én time`,
  },
  more: "Det er mer enn det som står her. Bruk utvalget under for å se alt.",
  gone: "en tidligere ansatt",
  done: "Gått gjennom hit",
  saved: "Notert. Neste gjennomgang begynner herfra.",
  due: "Det er mer enn 30 dager siden noen gikk gjennom loggen.",
  look: "Gå gjennom loggen",
};
