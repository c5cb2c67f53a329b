import { count } from "./nb-words.ts";

/** The words of looking through the log, in Bokmål, which leads. */
export const nbAuditReview = {
  heading: "Gjennomgang",
  never: "Ingen har gått gjennom loggen ennå.",
  last: (who: string, moment: string) => `Sist gått gjennom ${moment} av ${who}.`,
  nothing: "Det er ikke noe nytt å se gjennom.",
  entries: (n: number) => `${count(n, "ny linje", "nye linjer")} å se gjennom`,
  byAction: "Etter hva som er gjort",
  byWho: "Etter hvem",
  unusual: "Se nærmere på",
  noUnusual: "Ingenting skiller seg ut.",
  kinds: {
    hours: (looks: number) => `${count(looks, "oppslag", "oppslag")} utenom kl. 06 til 22`,
    many: (learners: number) => `oppslag på ${learners} deltakere på én time`,
  },
  hour: (moment: string) => `én time, fra ${moment}`,
  more: "Det er mer enn det som står her. Bruk utvalget under for å se alt.",
  gone: "en tidligere ansatt",
  done: "Gått gjennom hit",
  saved: "Notert. Neste gjennomgang begynner herfra.",
  due: "Ingen har gått gjennom loggen de siste 30 dagene.",
  look: "Gå gjennom loggen",
};
