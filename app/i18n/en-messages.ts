import { dutyToAct } from "./en-sharing.ts";
import { count, day, quoted } from "./en-words.ts";
import type { nbMessages } from "./nb-messages.ts";

const small = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The words of what a learner and the facilitators of the group write to each other, in English. */
export const enMessages: typeof nbMessages = {
  heading: "Messages",
  lead: "Here you can write to those who lead your group. Short messages are fine, and so are small questions.",
  replyWithin: (days: number) => `You usually get an answer within ${small[days] ?? days} working ${days === 1 ? "day" : "days"}.`,

  who: "Who reads and answers",
  nobody: "At the moment nobody in your group reads messages. You can call the clinic instead.",
  toHelp: "See where you can call",
  kinds: { facilitator: "facilitator", peer: "peer worker" },
  person: (name: string, kind: string) => `${name}, ${kind}`,
  standsIn: (name: string, absent: string) => `${name}, in place of ${absent}`,
  away: (name: string, until: string, today: string, meanwhile: string | undefined) =>
    meanwhile === undefined ? `${name} is away until the end of ${day(until, today)}.` : `${name} is away until the end of ${day(until, today)}. Meanwhile ${meanwhile} answers.`,
  onlyThese: "Only you and the people named here can read the messages. If the group gets a new facilitator, or somebody stands in for one who is away, they too can read what has been written.",
  sealed: "The messages are encrypted before they are saved. Those who run the server see that something has been saved, and when. Somebody with both the server and the keys could in theory read them.",
  whatItMeans: "What does that mean?",

  conversation: "The conversation",
  order: "The newest are at the bottom.",
  none: "There are no messages yet.",
  older: "Older messages",
  newest: "To the newest",
  you: "You",
  somebody: "Somebody who is no longer here",
  isNew: "New",
  seen: "Seen",
  takeBack: "Take back",
  takeBackOf: (words: string) => `Take back the message ${quoted(words)}`,
  said: {
    sent: "The message has been sent.",
    back: "The message has been taken back. Nobody had read it.",
    late: "It has already been opened, and cannot be taken back.",
  },

  write: "Write a message",
  duty: `Before you write: ${dutyToAct}`,
  text: "Your message",
  textHelp: "At most 2000 characters. Until it has been opened, you can take it back.",
  send: "Send",

  replied: "You have an answer",
  read: (n: number) => (n === 1 ? "Read the message" : `Read ${count(n, "message", "messages")}`),
};
