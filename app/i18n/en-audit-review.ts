import { count } from "./en-words.ts";
import type { nbAuditReview } from "./nb-audit-review.ts";

/** The words of looking through the log. */
export const enAuditReview: typeof nbAuditReview = {
  heading: "Review",
  never: "Nobody has looked through the log yet.",
  last: (who, moment) => `Last looked through ${moment} by ${who}.`,
  nothing: "Nothing new has come since then.",
  entries: (n) => `${count(n, "new entry", "new entries")} since then`,
  byAction: "By what was done",
  byWho: "By whom",
  unusual: "Worth a closer look",
  noUnusual: "Nothing stands out.",
  kinds: {
    hours: (looks) => `${count(looks, "look", "looks")} between 22:00 and 06:00`,
    many: (learners) => `looks at ${learners} learners in one hour`,
  },
  more: "There is more than what stands here. Use the filter below to see everything.",
  gone: "somebody who worked here before",
  done: "Looked through up to here",
  saved: "Noted. The next review begins from here.",
  due: "It is more than 30 days since anybody looked through the log.",
  look: "Look through the log",
};
