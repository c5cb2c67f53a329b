import { day } from "./en-words.ts";
import type { nbAbsences } from "./nb-absences.ts";

/** The words of who is away, and who leads their groups meanwhile, in English. */
export const enAbsences: typeof nbAbsences = {
  heading: "When you are away",
  lead: "Say when you are away, and the learners see who answers meanwhile. Whoever stands in for you reaches your groups for as long, with all that you can see and do there, and no longer.",
  fromOn: "From",
  untilOn: "Until the end of",
  substitute: "Who stands in for you?",
  substituteHelp: "Any facilitator of the clinic can be chosen. Agree on it with whoever you choose.",
  nobody: "Nobody",
  save: "Save",
  saved: "Saved.",
  over: "The time away has ended. Whoever stood in does not reach the groups any more.",
  list: "Time away",
  none: "Nobody is noted as away.",
  noneOwn: "You have not noted any time away.",
  days: (from: string, until: string, today: string) => (from === until ? day(from, today) : `${day(from, today)} until the end of ${day(until, today)}`),
  now: "now",
  by: (name: string) => `${name} stands in`,
  byNobody: "nobody stands in",
  end: "End it now",
  cancel: "Take away",
  endOf: (name: string, days: string) => `End the time away now: ${name}, ${days}`,
  cancelOf: (name: string, days: string) => `Take the time away off the list: ${name}, ${days}`,
  standingIn: "You stand in for",

  arrange: "Time away",
  arrangeLead: "Here you can note somebody as away who cannot do it themselves. Whoever stands in reaches the groups for as long, with all that the other can see and do there.",
  account: "Who is away?",
  choose: "Choose",
  whoStandsIn: "Who stands in?",
};
