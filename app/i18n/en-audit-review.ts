import { count } from "./en-words.ts";
import type { nbAuditReview } from "./nb-audit-review.ts";

/** The words of looking through the log. */
export const enAuditReview: typeof nbAuditReview = {
  heading: "Review",
  never: "Nobody has looked through the log yet.",
  last: (who, moment) => `Last looked through ${moment} by ${who}.`,
  nothing: "There is nothing new to look through.",
  entries: (n) => `${count(n, "new entry", "new entries")} to look through`,
  byAction: "By what was done",
  byWho: "By whom",
  unusual: "Worth a closer look",
  noUnusual: "Nothing stands out.",
  kinds: {
    hours: (looks) => `${count(looks, "look", "looks")} outside 06:00 to 22:00`,
    many: (learners) => `looks at ${learners} learners in one hour`,
  },
  hour: (moment) => `one hour, from ${moment}`,
  more: "There is more than what stands here. Use the filter below to see everything.",
  gone: "somebody who worked here before",
  done: "Looked through up to here",
  saved: "Noted. The next review begins from here.",
  due: "Nobody has looked through the log in the last 30 days.",
  look: "Look through the log",
};
