import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { onAccount, open } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { findOwnChoice, removeChoice, upsertChoice } from "./choice.queries.server.ts";
import { choicesFor, type NoticeChoice, type OwnNotices } from "./choice.ts";
import { listQueuedConfirmations, removeQueuedConfirmations } from "./confirmation.queries.server.ts";
import { queueConfirmation, queueFirstConfirmation, type Asked } from "./confirmation.server.ts";
import { mailOffice } from "./mail.server.ts";

const ticked = z.literal("on").optional().transform((value) => value === "on");

export const choiceForm = z.object({ messages: ticked, meetings: ticked, reminders: ticked });

/** @throws {Refusal} `not_found` where the account is gone */
export function readOwnNotices(permit: Permit<"notice.choose">): OwnNotices {
  const { db, actor } = permit;
  const { email, confirmedAt, messages, meetings, reminders } = requireOwn(permit);
  const office = mailOffice(db);
  const [newest] = confirmedAt === null ? listQueuedConfirmations(db, actor.accountId) : [];
  return {
    email: email ? open(db, onAccount(actor.accountId, "email"), email) : null,
    confirmed: confirmedAt !== null,
    choice: { messages: messages ?? false, meetings: meetings ?? false, reminders: reminders ?? false },
    canGoOut: office !== undefined,
    from: office?.from ?? null,
    link: newest ? { state: stateOf[newest.state], at: newest.settledAt ?? newest.createdAt } : null,
  };
}

const stateOf = { waiting: "on its way", sending: "on its way", sent: "sent", unsure: "not arrived", "given up": "not arrived" } as const;

/**
 * Keeps what somebody wants to be told of. Where the address is not confirmed, they are sent a link with which to confirm it.
 *
 * @returns what came of the link; undefined where none is needed
 * @throws {Refusal} `bad_request` where there is no address
 */
export function chooseNotices(permit: Permit<"notice.choose">, wanted: NoticeChoice, now: Date): Asked | undefined {
  const { db, actor } = permit;
  return inTransaction(db, () => {
    const { email, confirmedAt } = requireOwn(permit);
    if (email === null) throw new Refusal("bad_request");
    const choice = { ...wanted, reminders: wanted.reminders && actor.role === "learner" };
    if (choicesFor.learner.some((what) => choice[what])) upsertChoice(permit, choice, now);
    else {
      removeChoice(permit);
      removeQueuedConfirmations(db, actor.accountId);
      return undefined;
    }
    return confirmedAt === null ? queueFirstConfirmation(db, actor.accountId, now) : undefined;
  });
}

/**
 * Another link to an address that is not confirmed yet; the one before does nothing once it goes.
 *
 * @returns what came of it; undefined where the address has been confirmed meanwhile
 * @throws {Refusal} `bad_request` where there is no address
 */
export function askForLink(permit: Permit<"notice.choose">, now: Date): Asked | undefined {
  const { email, confirmedAt } = requireOwn(permit);
  if (email === null) throw new Refusal("bad_request");
  if (confirmedAt !== null) return undefined;
  return queueConfirmation(permit.db, permit.actor.accountId, now);
}

function requireOwn(permit: Permit<"notice.choose">) {
  const own = findOwnChoice(permit);
  if (!own) throw new Refusal("not_found");
  return own;
}
