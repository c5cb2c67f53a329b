import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, enrolments, groups, messages } from "#db/schema/index.ts";
import type { Sender } from "./message.ts";

const p = sql.placeholder;

/** Whose conversation it is, with the learner's name still sealed. */
export interface Correspondent {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly displayName: Buffer;
  readonly groupId: string;
  readonly groupName: string;
  readonly replyWithinDays: number;
}

const correspondentColumns = {
  enrolmentId: enrolments.id,
  accountId: enrolments.accountId,
  displayName: accounts.displayName,
  groupId: enrolments.groupId,
  groupName: groups.name,
  replyWithinDays: groups.replyWithinDays,
};

const ofReach = reaching((db, within) =>
  db
    .select(correspondentColumns)
    .from(enrolments)
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .innerJoin(groups, eq(groups.id, enrolments.groupId))
    .where(inArray(enrolments.id, within.enrolments))
    .prepare(),
);

/** The learner who holds a permit of reach `own`. */
export const findOwnCorrespondent = (permit: Permit): Correspondent | undefined => ofReach.get(permit);

const one = reaching((db, within) =>
  db
    .select(correspondentColumns)
    .from(enrolments)
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .innerJoin(groups, eq(groups.id, enrolments.groupId))
    .where(and(eq(enrolments.id, p("enrolmentId")), eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

/** One learner of a group that the permit reaches. */
export const findCorrespondent = (permit: Permit, groupId: string, enrolmentId: string): Correspondent | undefined => one.get(permit, { groupId, enrolmentId });

/** A message as the database holds it. */
export interface SealedMessage {
  readonly id: string;
  readonly sender: Sender;
  readonly authorId: string | null;
  readonly authorName: Buffer | null;
  readonly text: Buffer;
  readonly sentAt: number;
  readonly openedAt: number | null;
}

const part = reaching((db, within) =>
  db
    .select({ id: messages.id, sender: messages.sender, authorId: messages.authorId, authorName: accounts.displayName, text: messages.text, sentAt: messages.sentAt, openedAt: messages.openedAt })
    .from(messages)
    .leftJoin(accounts, eq(accounts.id, messages.authorId))
    .where(
      and(
        eq(messages.enrolmentId, p("enrolmentId")),
        inArray(messages.enrolmentId, within.enrolments),
        sql`${messages.sentAt} < coalesce((select sent_at from messages earlier where earlier.id = ${p("before")} and earlier.enrolment_id = ${p("enrolmentId")}), 9e15)`,
      ),
    )
    .orderBy(desc(messages.sentAt))
    .limit(p("most"))
    .prepare(),
);

/** Messages of one conversation before another, or the newest; the newest first. */
export const listMessages = (permit: Permit, enrolmentId: string, { before, most }: { before: string | null; most: number }): SealedMessage[] => part.all(permit, { enrolmentId, before, most });

const sending = reaching((db, within) =>
  db
    .insert(messages)
    .select(
      sql`select ${p("id")}, id, ${p("sender")}, ${p("actor")}, ${p("text")}, max(${p("now")}, coalesce((select max(sent_at) + 1 from messages where enrolment_id = enrolments.id), 0)), null
        from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`,
    )
    .onConflictDoNothing()
    .prepare(),
);

/** Keeps a message, sent after all that stand there. @returns false where one has the id already, or the conversation is out of reach */
export const insertMessage = (permit: Permit, message: { id: string; enrolmentId: string; sender: Sender; text: Buffer }, now: Date): boolean =>
  sending.run(permit, { ...message, now: now.getTime() }).changes > 0;

const sent = reaching((db, within) =>
  db
    .select({ text: messages.text })
    .from(messages)
    .where(and(eq(messages.id, p("id")), eq(messages.enrolmentId, p("enrolmentId")), inArray(messages.enrolmentId, within.enrolments), eq(messages.authorId, p("actor"))))
    .prepare(),
);

/** A message that the actor has written in this conversation. */
export const findOwnMessage = (permit: Permit, enrolmentId: string, id: string): { text: Buffer } | undefined => sent.get(permit, { enrolmentId, id });

const opening = reaching((db, within) =>
  db
    .update(messages)
    .set({ openedAt: sql`${p("now")}` })
    .where(
      and(
        eq(messages.enrolmentId, p("enrolmentId")),
        inArray(messages.enrolmentId, within.enrolments),
        eq(messages.sender, p("sender")),
        isNull(messages.openedAt),
        sql`${messages.sentAt} between ${p("first")} and ${p("last")}`,
      ),
    )
    .prepare(),
);

/** Marks what one side has sent from one instant to another as seen by the other side. */
export function updateOpened(permit: Permit, shown: { enrolmentId: string; sender: Sender; first: number; last: number }, now: Date): void {
  opening.run(permit, { ...shown, now: now.getTime() });
}

const removal = reaching((db, within) =>
  db
    .delete(messages)
    .where(and(eq(messages.id, p("id")), eq(messages.enrolmentId, p("enrolmentId")), inArray(messages.enrolmentId, within.enrolments), eq(messages.authorId, p("actor")), isNull(messages.openedAt)))
    .prepare(),
);

/** Takes away what the actor has written and nobody has opened. @returns whether there was such a message */
export const removeUnopened = (permit: Permit, enrolmentId: string, id: string): boolean => removal.run(permit, { enrolmentId, id }).changes > 0;

const unopened = reaching((db, within) =>
  db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.enrolmentId, p("enrolmentId")), inArray(messages.enrolmentId, within.enrolments), eq(messages.sender, p("sender")), isNull(messages.openedAt)))
    .orderBy(messages.sentAt)
    .limit(1)
    .prepare(),
);

/** The first message of one side that the other has not opened. */
export const findFirstUnopened = (permit: Permit, enrolmentId: string, sender: Sender): string | undefined => unopened.get(permit, { enrolmentId, sender })?.id;

const waiting = reaching((db, within) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(messages)
    .where(and(inArray(messages.enrolmentId, within.enrolments), eq(messages.sender, p("sender")), isNull(messages.openedAt)))
    .prepare(),
);

/** How many messages from one side wait for the other, in all the conversations that the permit reaches. */
export const countUnopened = (permit: Permit, sender: Sender): number => waiting.get(permit, { sender })?.count ?? 0;
