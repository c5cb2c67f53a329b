import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { displayName } from "#app/identity/names.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { countGroups, listNamed, listStandings, type NamedRow, type Standing } from "./conversations.queries.server.ts";

/** Conversations on one page of the list. */
const onPage = 30;

/** A conversation as the list shows it: who, and whether something waits; not what is written. */
export interface ConversationLine extends Standing, Pick<NamedRow, "groupId" | "groupName"> {
  readonly name: string;
}

export interface ConversationsPage {
  readonly lines: readonly ConversationLine[];
  readonly of: number;
  /** Those with something that no facilitator has opened. */
  readonly withUnopened: number;
  /** Groups whose messages are for the facilitator. */
  readonly groups: number;
  readonly page: number;
  readonly pages: number;
  readonly today: string;
}

/** Those with something unopened first, then the last one written in. */
const byNews = (one: Standing, other: Standing): number =>
  Number(other.unopened > 0) - Number(one.unopened > 0) || other.lastAt - one.lastAt || (one.enrolmentId < other.enrolmentId ? -1 : 1);

/**
 * The conversations with the learners of the groups whose messages are for the facilitator, those with something unopened first.
 *
 * @param page from 1; one that is not there is the nearest that is
 * @throws {Refusal} `not_found` for a learner
 */
export function listConversations(permit: Permit<"message.read">, page: number, now: Date): ConversationsPage {
  if (permit.reach !== "correspondence") throw new Refusal("not_found");
  const standings = listStandings(permit).sort(byNews);
  const pages = Math.max(1, Math.ceil(standings.length / onPage));
  const shown = Math.min(Math.max(1, Number.isInteger(page) ? page : 1), pages);
  const part = standings.slice((shown - 1) * onPage, shown * onPage);
  const named = new Map(listNamed(permit, part.map(({ enrolmentId }) => enrolmentId)).map((row) => [row.enrolmentId, row]));
  const lines = part.flatMap((standing): ConversationLine[] => {
    const row = named.get(standing.enrolmentId);
    return row ? [{ ...standing, name: displayName(permit.db, row), groupId: row.groupId, groupName: row.groupName }] : [];
  });
  return {
    lines,
    of: standings.length,
    withUnopened: standings.filter(({ unopened }) => unopened > 0).length,
    groups: countGroups(permit),
    page: shown,
    pages,
    today: osloDate(now.getTime()),
  };
}
