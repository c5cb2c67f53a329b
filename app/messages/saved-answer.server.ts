import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { messageText } from "./message.server.ts";
import { findSealedAnswer, insertAnswer, listSealedAnswers, removeAnswer, updateAnswer, type SealedAnswer } from "./saved-answer.queries.server.ts";

/** Answers that one facilitator can keep. */
const mostAnswers = 100;

export const answerForm = z.object({
  /** The one that is changed, or an id made when the page was shown: the same new answer sent twice is kept once. */
  answer: z.uuid(),
  /** Of the answer that was shown; 0 for a new one. */
  revision: z.coerce.number().int().min(0),
  text: messageText,
});

/** Words that a facilitator often answers with. They are hers alone. */
export interface SavedAnswer {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
}

type Keeping = Permit<"saved-answer.keep">;

const placeOf = ({ actor }: Keeping, id: string, revision: number) => ({ table: "saved_answers", column: "text", rowId: id, accountId: actor.accountId, revision });

const inClear = (permit: Keeping, { id, text, revision }: SealedAnswer): SavedAnswer => ({ id, revision, text: open(permit.db, placeOf(permit, id, revision), text) });

/** The facilitator's saved answers, the one saved last first: at most a hundred. */
export const listAnswers = (permit: Keeping): SavedAnswer[] => listSealedAnswers(permit, mostAnswers).map((sealed) => inClear(permit, sealed));

/** One of the facilitator's own; undefined for anybody else's. */
export function findAnswer(permit: Keeping, id: string): SavedAnswer | undefined {
  const sealed = findSealedAnswer(permit, id);
  return sealed && inClear(permit, sealed);
}

/** An id for the next new one. */
export const newAnswerId = (): string => randomUUID();

/** Keeps an answer, new or changed. @returns what is wrong where it has been changed meanwhile, or there are too many */
export function keepAnswer(permit: Keeping, { answer: id, revision, text }: z.infer<typeof answerForm>, now: Date): { readonly text: "answer_changed" | "answers_full" } | undefined {
  return inTransaction(permit.db, () => {
    const standing = findAnswer(permit, id);
    if (standing?.text === text) return undefined;
    if (standing) return updateAnswer(permit, { id, revision, text: seal(permit.db, placeOf(permit, id, revision + 1), text) }, now) ? undefined : { text: "answer_changed" };
    if (listSealedAnswers(permit, mostAnswers).length >= mostAnswers) return { text: "answers_full" };
    const own = randomUUID();
    if (!insertAnswer(permit, { id, text: seal(permit.db, placeOf(permit, id, 1), text) }, now)) insertAnswer(permit, { id: own, text: seal(permit.db, placeOf(permit, own, 1), text) }, now);
    return undefined;
  });
}

/** Takes an answer away. @throws {Refusal} `not_found` for somebody else's, or one that is not there */
export function dropAnswer(permit: Keeping, id: string): void {
  if (!removeAnswer(permit, id)) throw new Refusal("not_found");
}
