import { randomUUID } from "node:crypto";
import { writeToFacilitators, writeToLearner } from "#app/messages/message.server.ts";
import { keepAnswer, listAnswers } from "#app/messages/saved-answer.server.ts";
import type { Marks } from "./marks.ts";
import { permit, type world } from "./world.ts";

/** Who leads which group of the marked world, and can sign in. */
export const leaderOf: Readonly<Record<string, string>> = { "veileder en": "group 1", "veileder to": "group 2" };

/**
 * A conversation with a mark in each message of everybody, from both sides, none of them opened, and an answer that each facilitator
 * keeps. A message's mark is the learner's, whoever wrote it.
 *
 * @returns the ids of Tor's message, of those to him and to Amir, and of the answer that each facilitator keeps
 */
export function markMessages({ db, facilitator, otherFacilitator, thursday, tor, siv, ingrid, leila, amir }: ReturnType<typeof world>, marks: Marks, now: Date) {
  const word = (owner: string): string => `Redd. ${marks.word("message", owner)}`;
  const events: Record<string, string> = {};
  const answers: Record<string, string> = {};
  for (const [name, learner] of Object.entries({ Tor: tor, Siv: siv, Ingrid: ingrid, Leila: leila, Amir: amir })) {
    events[name] = randomUUID();
    writeToFacilitators(permit(db, learner, "message.write"), { event: events[name], text: word(name) }, now);
    const leader = learner.groupId === thursday ? facilitator : otherFacilitator;
    writeToLearner(permit(db, leader, "message.write"), learner.groupId, learner.enrolmentId, { event: (answers[name] = randomUUID()), text: word(name) }, now);
  }
  for (const [name, leader] of Object.entries({ "veileder en": facilitator, "veileder to": otherFacilitator })) {
    keepAnswer(permit(db, leader, "saved-answer.keep"), { answer: randomUUID(), revision: 0, text: marks.word("saved answer", name) }, now);
  }
  return { ofTor: events.Tor!, toTor: answers.Tor!, toAmir: answers.Amir!, answers: [facilitator, otherFacilitator].map((leader) => listAnswers(permit(db, leader, "saved-answer.keep"))[0]!.id) };
}
