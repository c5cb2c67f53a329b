import { day } from "./en-words.ts";
import type { nbPrescribed } from "./nb-prescribed.ts";

/** The learner's words for what a facilitator has chosen for them alone, in English. */
export const enPrescribed: typeof nbPrescribed = {
  heading: "Suggested for you",
  suggested: (title) => `Suggested for you: ${title}`,
  all: "All groups and activities",
  from: (name, on, today) => `${name ?? "A facilitator at the clinic"} suggested this on ${day(on, today)}.`,
  why: "Why for you",
  lookFor: "What to look for",
  cleared: "Cleared by",
  clearedBy: (name, on, today) => `${name}, ${day(on, today)}`,
  read: "Read about it",
  ask: "Would you like this?",
  yes: "Yes, I would",
  no: "No, thank you",
  honest: "You decide, and you can change your mind whenever you like. A no has no consequences. Your facilitator sees only a yes: a no looks as if you had not answered. If you take back a yes, it disappears from the facilitator's page, and a facilitator who has seen it can notice that.",
  said: { yes: "You have said yes. Your facilitator can see it.", no: "You have said no. Only you can see it." },
  saved: "Your answer is saved.",
  changed: "The suggestion has been changed or withdrawn since you opened the page. Your answer is not saved. See what stands here now.",
  needsClearance: "The lessons here open after a health check. Your facilitator notes who has cleared it, and suggests it to you. You can read the card whenever you like.",
  oldClearance: "A clearance holds for a year, so this one has to be renewed. Talk to your facilitator about a new health check when it suits you.",
  needsRenewal: "A clearance holds for a year. The lessons here open again when your facilitator has noted a new one. What you have done here before stands as it was, and you can read the card whenever you like.",

  afterClearance: "opens when your facilitator has noted who has cleared it",
  afterRenewal: "opens again when your facilitator has noted a new clearance; the one that stands is more than a year old",
  held: "waits until your facilitator opens it",
  heldHere: "This topic is on hold for you.",
  heldYours: "What you have written here is still yours. You find it in your copy.",
  toCopy: "To your copy",
  openedForYou: "opened for you",
  openedHere: "This topic has been opened for you.",
  reasonFrom: (name, on, today) => `${name ?? "A facilitator at the clinic"}, ${day(on, today)}`,
};
