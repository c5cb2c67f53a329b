import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { displayName } from "#app/identity/names.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { countConversations, listConversationRows, type ConversationCounts, type ConversationRow } from "./conversations.queries.server.ts";

/** Conversations on one page of the list. */
const onPage = 30;

/** A conversation as the list shows it: who, and whether something waits; not what is written. */
export interface ConversationLine extends Omit<ConversationRow, "accountId" | "displayName" | "lastSender"> {
  readonly name: string;
  /** The learner wrote last. */
  readonly waits: boolean;
}

export interface ConversationsPage extends ConversationCounts {
  readonly lines: readonly ConversationLine[];
  readonly page: number;
  readonly pages: number;
  readonly today: string;
}

/**
 * The conversations with the learners of the groups whose messages are for the facilitator, those with something unopened first.
 *
 * @param page from 1; one that is not there is the nearest that is
 * @throws {Refusal} `not_found` for a learner
 */
export function listConversations(permit: Permit<"message.read">, page: number, now: Date): ConversationsPage {
  if (permit.reach !== "correspondence") throw new Refusal("not_found");
  const counts = countConversations(permit);
  const pages = Math.max(1, Math.ceil(counts.of / onPage));
  const shown = Math.min(Math.max(1, Number.isInteger(page) ? page : 1), pages);
  const lines = listConversationRows(permit, { after: (shown - 1) * onPage, most: onPage }).map(({ accountId, displayName: sealed, lastSender, ...row }) => ({
    ...row,
    name: displayName(permit.db, { accountId, displayName: sealed }),
    waits: lastSender === "learner",
  }));
  return { ...counts, lines, page: shown, pages, today: osloDate(now.getTime()) };
}
