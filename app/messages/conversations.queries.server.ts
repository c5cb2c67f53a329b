import { desc, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, enrolments, groups } from "#db/schema/index.ts";
import type { Sender } from "./message.ts";

const p = sql.placeholder;

/** A conversation in the list, with the learner's name still sealed. */
export interface ConversationRow {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly displayName: Buffer;
  readonly groupId: string;
  readonly groupName: string;
  /** Messages of the learner's that no facilitator has opened. */
  readonly unopened: number;
  readonly lastAt: number;
  readonly lastSender: Sender;
}

export interface ConversationCounts {
  readonly of: number;
  /** Those with something that no facilitator has opened. */
  readonly withUnopened: number;
  /** Groups whose messages are for the facilitator. */
  readonly groups: number;
}

const unopened = sql<number>`(select count(*) from messages where messages.enrolment_id = ${enrolments.id} and messages.sender = 'learner' and messages.opened_at is null)`;
const lastAt = sql<number>`(select max(sent_at) from messages where messages.enrolment_id = ${enrolments.id})`;

const all = reaching((db, within) =>
  db
    .select({
      enrolmentId: enrolments.id,
      accountId: enrolments.accountId,
      displayName: accounts.displayName,
      groupId: enrolments.groupId,
      groupName: groups.name,
      unopened,
      lastAt,
      lastSender: sql<Sender>`(select sender from messages where messages.enrolment_id = ${enrolments.id} order by sent_at desc limit 1)`,
    })
    .from(enrolments)
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .innerJoin(groups, eq(groups.id, enrolments.groupId))
    .where(sql`${inArray(enrolments.groupId, within.groups)} and exists (select 1 from messages where messages.enrolment_id = ${enrolments.id})`)
    .orderBy(desc(sql`${unopened} > 0`), desc(lastAt), enrolments.id)
    .limit(p("most"))
    .offset(p("after"))
    .prepare(),
);

/** Conversations that a permit of reach `correspondence` reaches: those with something unopened first, then the last one written in. */
export const listConversationRows = (permit: Permit, { after, most }: { after: number; most: number }): ConversationRow[] => all.all(permit, { after, most });

const counting = reaching((db, within) =>
  db
    .select({ of: sql<number>`count(*)`, withUnopened: sql<number>`coalesce(sum(${unopened} > 0), 0)`, groups: sql<number>`(select count(*) from groups where groups.id in ${within.groups})` })
    .from(enrolments)
    .where(sql`${inArray(enrolments.groupId, within.groups)} and exists (select 1 from messages where messages.enrolment_id = ${enrolments.id})`)
    .prepare(),
);

/** How many conversations there are within reach. */
export const countConversations = (permit: Permit): ConversationCounts => counting.get(permit) ?? { of: 0, withUnopened: 0, groups: 0 };
