import { count, daysAgo } from "./en-words.ts";
import type { nbCorrespondence } from "./nb-correspondence.ts";

/** The words of a facilitator's conversations with learners, and of the answers she keeps, in English. */
export const enCorrespondence: typeof nbCorrespondence = {
  lead: "The conversations with the learners of your groups. Those with something new are at the top.",
  unread: (n: number, of: number) => `${n === 0 ? "None" : n} of ${count(of, "conversation", "conversations")} ${n === 1 ? "has" : "have"} something new.`,
  none: "Nobody has written yet. When somebody writes to you, the conversation is here. You can also write first, from a learner's page.",
  notForYou: "You do not get the messages of the groups you lead. An administrator can give them to you.",
  news: (n: number) => count(n, "new message", "new messages"),
  waits: "read, not answered",
  answered: "answered",
  last: (date: string, today: string) => `last written ${daysAgo(date, today).replace(/^[TY]/, (letter) => letter.toLowerCase())}`,

  with: (name: string) => `Messages with ${name}`,
  to: (name: string) => `To the page about ${name}`,
  toAll: "To all the conversations",
  write: (name: string) => `Write to ${name}`,
  whoReads: (name: string) => `${name}, and everybody who leads the group and gets messages, can read this. The learner sees when a message has been opened, and who writes.`,
  promised: (words: string) => `What the learner reads: "${words}"`,
  useAnswer: "Use a saved answer",
  useAnswerHelp: "Choose before you write: the text goes into the box, and you can change it there before you send it.",
  filled: "The box holds the saved answer. Nothing has been sent yet.",
  toAnswers: "Saved answers",

  answers: "Saved answers",
  answersLead: "Words that you often answer with. They are yours alone, and are encrypted before they are saved. Do not write anything about a particular person here.",
  newAnswer: "New answer",
  change: "Change",
  changeOf: (words: string) => `Change the answer "${words}"`,
  changing: "Change the answer",
  text: "The text",
  textHelp: "At most 2000 characters.",
  save: "Save the answer",
  saved: "The answer has been saved.",
  remove: "Delete",
  removeOf: (words: string) => `Delete the answer "${words}"`,
  removed: "The answer has been deleted.",
  noAnswers: "You have no saved answers yet.",
  notNow: "Cancel",
};
