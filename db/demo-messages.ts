import { randomUUID } from "node:crypto";
import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { readConversation, readOwnConversation } from "#app/messages/conversation.server.ts";
import { writeToFacilitators, writeToLearner } from "#app/messages/message.server.ts";
import { keepAnswer } from "#app/messages/saved-answer.server.ts";
import type { Database } from "./client.server.ts";
import type { People } from "./demo-families.ts";

const hour = 3_600_000;
const look = { before: null, isSeen: true };

/** Words that the facilitator of the demo often answers with. */
const answers = [
  "Takk for at du skriver. Jeg er på jobb igjen i morgen, og svarer deg da.",
  "Det er helt i orden å hoppe over en leksjon og komme tilbake til den senere.",
];

/** Tor has asked, and has been answered; Jonas has written, and nobody has opened it yet. */
export function writeToEachOther(db: Database, facilitator: Actor, groupId: string, people: People, now: Date): void {
  const before = (hours: number): Date => new Date(now.getTime() - hours * hour);
  const write = (name: string, text: string, at: Date): void => writeToFacilitators(issuePermit(db, people.get(name), "message.write"), { event: randomUUID(), text }, at);
  const enrolmentId = people.get("Tor")?.enrolmentId ?? "";
  const answer = (text: string, at: Date): void => {
    readConversation(issuePermit(db, facilitator, "message.read"), groupId, enrolmentId, look, at);
    writeToLearner(issuePermit(db, facilitator, "message.write"), groupId, enrolmentId, { event: randomUUID(), text }, at);
  };
  write("Tor", "Hei! Jeg rakk ikke å lese alt før torsdag. Er det greit at jeg kommer likevel?", before(51));
  answer("Hei, Tor. Ja, kom som du er. Du trenger ikke ha lest noe på forhånd.", before(29));
  readOwnConversation(issuePermit(db, people.get("Tor"), "message.read"), look, before(27));
  write("Tor", "Så fint. Da kommer jeg.", before(27));
  answer("Så bra. Vi begynner klokka ti, i rom 2.", before(22));
  write("Jonas", "Hei. Kan jeg få snakke med deg noen minutter før gruppa på torsdag?", before(3));
  for (const [n, text] of answers.entries()) keepAnswer(issuePermit(db, facilitator, "saved-answer.keep"), { answer: randomUUID(), revision: 0, text }, before(40 + n));
}
