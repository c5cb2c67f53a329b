import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { dropNotice } from "#app/notifications/dropped-notice.server.ts";
import { queueNotice } from "#app/notifications/queue.server.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { placeOf, requireCorrespondent, requireOwnCorrespondent, sideOf } from "./conversation.server.ts";
import { countUnopened, findFirstUnopened, findOwnMessage, insertMessage, removeUnopened, type Correspondent } from "./message.queries.server.ts";
import { longestMessage } from "./message.ts";
import { answering } from "./readers.ts";
import { listReaders } from "./readers.server.ts";

/** What is written, with one sign for a new line. */
export const messageText = z
  .string("required")
  .transform((typed) => typed.replace(/\r\n?/g, "\n").trimEnd())
  .pipe(z.string().regex(/\S/, "required").max(longestMessage, "field_too_long"));

export const messageForm = z.object({
  /** Made when the page was shown, so that the same message sent twice is kept once. */
  event: z.uuid(),
  text: messageText,
});

type Writing = Permit<"message.write">;
type MessageForm = z.infer<typeof messageForm>;

/** The learner writes to those who lead the group. @throws {Refusal} `not_found` for an account that follows no track */
export const writeToFacilitators = (permit: Writing, form: MessageForm, now: Date): void => send(permit, () => requireOwnCorrespondent(permit), form, now);

/** A facilitator writes to one learner. @throws {Refusal} `not_found` out of reach */
export const writeToLearner = (permit: Writing, groupId: string, enrolmentId: string, form: MessageForm, now: Date): void => send(permit, () => requireCorrespondent(permit, groupId, enrolmentId), form, now);

/** Keeps a message, sealed with the learner's key. The same words with the same event are one message; other words are another. */
function send(permit: Writing, whose: () => Correspondent, { event, text }: MessageForm, now: Date): void {
  const { db } = permit;
  inTransaction(db, () => {
    const correspondent = whose();
    const { enrolmentId, accountId } = correspondent;
    const keep = (id: string): boolean => insertMessage(permit, { id, enrolmentId, sender: sideOf(permit).ours, text: seal(db, placeOf(id, accountId), text) }, now);
    if (keep(event)) return tell(permit, correspondent, event, now);
    const standing = findOwnMessage(permit, enrolmentId, event);
    if (standing && open(db, placeOf(event, accountId), standing.text) === text) return;
    const id = randomUUID();
    if (keep(id)) tell(permit, correspondent, id, now);
  });
}

/** The learner is told of each message; the facilitators once of what waits for them, until it is opened. */
function tell(permit: Writing, { enrolmentId, accountId, groupId }: Correspondent, messageId: string, now: Date): void {
  const { db } = permit;
  if (sideOf(permit).ours === "facilitator") queueNotice(db, { accountId, kind: "message", reason: messageId }, now);
  else {
    const reason = findFirstUnopened(permit, enrolmentId, "learner") ?? messageId;
    for (const reader of answering(listReaders(permit, groupId))) queueNotice(db, { accountId: reader.accountId, kind: "message", reason }, now);
  }
}

/** The learner takes a message back. @returns false where it has been opened already @throws {Refusal} `not_found` for one that they have not written, or that is not there */
export const takeBackOwn = (permit: Writing, messageId: string, now: Date): boolean => takeBack(permit, () => requireOwnCorrespondent(permit), messageId, now);

/** A facilitator takes back what she has written herself. @returns false where it has been opened already @throws {Refusal} `not_found` out of reach, for another's, or for one that is not there */
export const takeBackFromLearner = (permit: Writing, groupId: string, enrolmentId: string, messageId: string, now: Date): boolean =>
  takeBack(permit, () => requireCorrespondent(permit, groupId, enrolmentId), messageId, now);

function takeBack(permit: Writing, whose: () => Correspondent, messageId: string, now: Date): boolean {
  return inTransaction(permit.db, () => {
    const correspondent = whose();
    const { enrolmentId } = correspondent;
    if (!removeUnopened(permit, enrolmentId, messageId)) {
      if (!findOwnMessage(permit, enrolmentId, messageId)) throw new Refusal("not_found");
      return false;
    }
    dropNotice(permit.db, { kind: "message", reason: messageId });
    const { ours } = sideOf(permit);
    const waiting = ours === "learner" ? findFirstUnopened(permit, enrolmentId, ours) : undefined;
    if (waiting) tell(permit, correspondent, waiting, now);
    return true;
  });
}

/** How many answers wait for the learner, in one look at an index. */
export const countAnswers = (permit: Permit<"message.read">): number => countUnopened(permit, "facilitator");

