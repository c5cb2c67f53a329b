import { day } from "./en-words.ts";
import type { nbAbsences } from "./nb-absences.ts";

/** The words of who is away, and who leads their groups meanwhile, in English. */
export const enAbsences: typeof nbAbsences = {
  heading: "When you are away",
  lead: "Say when you are away, and the learners see who answers meanwhile. Meanwhile, whoever stands in for you can see and do all that you can in your groups. Afterwards it closes by itself.",
  fromOn: "First day",
  untilOn: "Last day",
  substitute: "Who stands in for you?",
  substituteHelp: "Any facilitator of the clinic can be chosen. Agree on it with whoever you choose.",
  nobody: "Nobody",
  save: "Save",
  saved: "Saved.",
  over: "The time away has ended. Whoever stood in can no longer enter the groups.",
  list: "What has been noted",
  none: "Nobody is noted as away.",
  noneOwn: "You have not noted any time away.",
  days: (from: string, until: string, today: string) => (from === until ? day(from, today) : `${day(from, today)} to ${day(until, today)}`),
  now: "now",
  by: (name: string) => `${name} stands in`,
  byNobody: "nobody stands in",
  end: "End it now",
  cancel: "Take away",
  endOf: (name: string, days: string) => `End the time away now: ${name}, ${days}`,
  cancelOf: (name: string, days: string) => `Take the time away off the list: ${name}, ${days}`,
  standingIn: "You stand in for",

  arrange: "Time away",
  arrangeShort: "Who is away, and who stands in.",
  arrangeLead: "Here you can note somebody as away who cannot do it themselves. Meanwhile, whoever stands in can see and do all that the other can in the groups.",
  account: "Who is away?",
  choose: "Choose",
  whoStandsIn: "Who stands in?",
};
