import { count, daysAgo } from "./nb-words.ts";

/** The words of a facilitator's conversations with learners, and of the answers she keeps. */
export const nbCorrespondence = {
  lead: "Samtalene med deltakerne i gruppene dine. De som har skrevet noe nytt, står øverst.",
  unread: (n: number, of: number) => `${n === 0 ? "Ingen" : n} av ${count(of, "samtale", "samtaler")} har noe nytt.`,
  none: "Ingen har skrevet ennå. Når noen skriver til deg, står samtalen her. Du kan også skrive først, fra siden til en deltaker.",
  notForYou: "Du får ikke meldingene i gruppene du leder. En administrator kan gi deg dem.",
  news: (n: number) => count(n, "ny melding", "nye meldinger"),
  waits: "lest, ikke svart på",
  answered: "svart på",
  last: (date: string, today: string) => `sist skrevet ${daysAgo(date, today).toLowerCase()}`,

  with: (name: string) => `Meldinger med ${name}`,
  to: (name: string) => `Til siden om ${name}`,
  toAll: "Til alle samtalene",
  /** On a learner's page. */
  write: (name: string) => `Skriv til ${name}`,
  whoReads: (name: string) => `${name} og alle som leder gruppa og får meldinger, kan lese dette. Deltakeren ser når en melding er åpnet, og hvem som skriver.`,
  promised: (words: string) => `Det deltakeren leser: «${words}»`,
  useAnswer: "Bruk et lagret svar",
  useAnswerHelp: "Velg før du skriver: teksten kommer i boksen, og der kan du endre den før du sender.",
  filled: "Boksen er fylt med det lagrede svaret. Ingenting er sendt ennå.",
  toAnswers: "Lagrede svar",

  answers: "Lagrede svar",
  answersLead: "Ord du ofte svarer med. De er bare dine, og blir kryptert før de lagres. Ikke skriv noe om en bestemt person her.",
  newAnswer: "Nytt svar",
  change: "Endre",
  changeOf: (words: string) => `Endre svaret «${words}»`,
  changing: "Endre svaret",
  text: "Teksten",
  textHelp: "Høyst 2000 tegn.",
  save: "Lagre svaret",
  saved: "Svaret er lagret.",
  remove: "Slett",
  removeOf: (words: string) => `Slett svaret «${words}»`,
  removed: "Svaret er slettet.",
  noAnswers: "Du har ingen lagrede svar ennå.",
  notNow: "Avbryt",
};
