import { dateParts, daysBetween } from "./dates.ts";
import { count, day, daysAgo } from "./en-words.ts";
import type { nbToday } from "./nb-today.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** `Thursday 4 June`. */
function weekday(date: string, today: string): string {
  const { year, month, day: dayOfMonth } = dateParts(date);
  return `${weekdays[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()]} ${day(date, today)}`;
}

/** `today`, `tomorrow`, or the day of the week and the date. */
function soon(date: string, today: string): string {
  const days = daysBetween(today, date);
  return days === 0 ? "today" : days === 1 ? "tomorrow" : weekday(date, today);
}

/** `yesterday`, `3 days ago`, `8 June`: after a colon. */
function ago(date: string, today: string): string {
  const words = daysAgo(date, today);
  return words === day(date, today) ? words : words.toLowerCase();
}

/** The words of a facilitator's front page, in English. */
export const enToday: typeof nbToday = {
  heading: "Today",
  date: weekday,
  lead: (n) => `${count(n, "thing", "things")} to look at. Under each heading, what has waited longest comes first.`,
  oneThing: "One thing to look at.",
  nothing: "Nothing is waiting for you right now",
  nothingHelp: "When somebody joins, writes, goes quiet or is ready for the next topic, they are listed here. So are meetings in the coming week.",
  noGroups: "You do not lead any groups yet",
  noGroupsHelp: "Make a group, and invite the people who will take part. Then this page says who needs something from you.",
  toGroups: "To the groups",
  newGroup: "New group",
  counts: {
    wrote: (n) => (n === 1 ? "1 has written" : `${n} have written`),
    meeting: (n) => (n === 1 ? "1 meeting in the coming days" : `${n} meetings in the coming days`),
    ready: (n) => (n === 1 ? "1 family is ready for a new topic" : `${n} families are ready for a new topic`),
    new: (n) => (n === 1 ? "1 is new" : `${n} are new`),
    aftercare: (n) => (n === 1 ? "1 has aftercare waiting" : `${n} have aftercare waiting`),
    quiet: (n) => (n === 1 ? "1 has gone quiet" : `${n} have gone quiet`),
  },
  help: {
    ready: "Everybody in the family shares with you that they have finished the topic before.",
    new: "Joined in the last seven days.",
    aftercare: "Five minutes of reading have opened for them. They have not looked at them yet.",
    quiet: "It says nothing of why. One friendly word is enough.",
  },
  track: { relative: "relative", patient: "patient" },
  messages: (n) => count(n, "new message", "new messages"),
  first: (date, today) => `the first: ${ago(date, today)}`,
  sent: ago,
  meetingOf: { family: "Family meeting", group: "Group meeting", activity: "Activity" },
  soon,
  at: (day, time) => `${day} at ${time}`,
  bothReady: (topic) => `Both are ready for topic ${topic}`,
  allReady: (topic) => `Everybody is ready for topic ${topic}`,
  joined: (date, today) => `joined: ${ago(date, today)}`,
  lastVisit: (date, today) => `last here: ${ago(date, today)}`,
  notHereYet: "not here yet",
  booster: (number, day) => `aftercare ${number} opened ${day}`,
  actions: {
    wrote: "Read and answer",
    meeting: "To the meeting",
    ready: "See them side by side",
    new: "See how it is going",
    aftercare: "See how it is going",
    quiet: "See how it is going",
    write: "Send a friendly word",
  },
  pages: "Pages",
  page: (page, of) => `Page ${page} of ${of}`,
  previousPage: "Previous page",
  nextPage: "Next page",
};
