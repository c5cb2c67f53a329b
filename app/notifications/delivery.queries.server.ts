import { and, asc, eq, lt, lte, sql } from "drizzle-orm";
import type { Language } from "#app/i18n/language.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, enrolments, noticeChoices, outbox } from "#db/schema/index.ts";
import { isNight } from "./reminder.ts";

const p = sql.placeholder;

/** A mail that is to go. */
export interface DueRow {
  readonly id: string;
  readonly accountId: string;
  readonly kind: "confirmation" | "message" | "meeting" | "reminder";
  readonly reason: string;
  readonly attempts: number;
  readonly createdAt: number;
}

/** Whom a mail is for, the address still sealed. */
export interface ReceiverRow {
  readonly language: Language;
  readonly email: Buffer | null;
  readonly confirmedAt: number | null;
  readonly disabledAt: number | null;
  readonly messages: boolean | null;
  readonly meetings: boolean | null;
  readonly reminders: boolean | null;
  /** When a learner was last here; to choose notices is to be here. Null for staff. */
  readonly lastHereAt: number | null;
  readonly somethingHappenedAt: number | null;
  readonly dischargedOn: string | null;
}

const isWaiting = sql`${outbox.state} = 'waiting'`;
const isSending = sql`${outbox.state} = 'sending'`;

const queries = prepared((db) => ({
  due: db
    .select({ id: outbox.id, accountId: outbox.accountId, kind: outbox.kind, reason: outbox.reason, attempts: outbox.attempts, createdAt: outbox.createdAt })
    .from(outbox)
    .where(and(isWaiting, lte(outbox.dueAt, p("now")), sql`(${outbox.kind} <> 'reminder' or not ${p("night")})`))
    .orderBy(asc(outbox.dueAt))
    .limit(p("most"))
    .prepare(),
  receiver: db
    .select({
      language: accounts.language,
      email: accounts.email,
      confirmedAt: accounts.emailConfirmedAt,
      disabledAt: accounts.disabledAt,
      messages: noticeChoices.messages,
      meetings: noticeChoices.meetings,
      reminders: noticeChoices.reminders,
      lastHereAt: sql<number | null>`max(coalesce(${enrolments.lastVisitAt}, ${enrolments.createdAt}), ${noticeChoices.chosenAt})`,
      somethingHappenedAt: enrolments.somethingHappenedAt,
      dischargedOn: enrolments.dischargedOn,
    })
    .from(accounts)
    .leftJoin(noticeChoices, eq(noticeChoices.accountId, accounts.id))
    .leftJoin(enrolments, eq(enrolments.accountId, accounts.id))
    .where(eq(accounts.id, p("accountId")))
    .prepare(),
  gone: db
    .select({ mails: sql<number>`count(*)`, earliest: sql<number | null>`min(coalesce(${outbox.settledAt}, ${p("now")}))` })
    .from(outbox)
    .where(and(eq(outbox.accountId, p("accountId")), sql`(${outbox.state} = 'sending' or (${outbox.state} in ('sent', 'unsure') and ${outbox.settledAt} > ${p("since")}))`))
    .prepare(),
  begin: db
    .update(outbox)
    .set({ state: "sending", attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, p("id")), isWaiting))
    .prepare(),
  settle: db
    .update(outbox)
    .set({ state: sql`${p("state")}`, settledAt: sql`${p("now")}` })
    .where(and(eq(outbox.id, p("id")), sql`${outbox.state} in ('sending', ${p("or")})`))
    .prepare(),
  again: db
    .update(outbox)
    .set({ state: "waiting", dueAt: sql`${p("dueAt")}`, attempts: sql`${outbox.attempts} + ${p("tried")}` })
    .where(and(eq(outbox.id, p("id")), sql`${outbox.state} = ${p("from")}`))
    .prepare(),
  giveUp: db
    .update(outbox)
    .set({ state: "given up", settledAt: sql`${p("now")}`, attempts: sql`${outbox.attempts} + ${p("tried")}` })
    .where(and(eq(outbox.id, p("id")), sql`${outbox.state} = ${p("from")}`))
    .prepare(),
  orphaned: db
    .update(outbox)
    .set({ state: "unsure", settledAt: sql`${p("now")}` })
    .where(isSending)
    .prepare(),
  giveUpOld: db
    .update(outbox)
    .set({ state: "given up", settledAt: sql`${p("now")}` })
    .where(and(isWaiting, lt(outbox.createdAt, p("before"))))
    .prepare(),
}));

/** What is due, the longest first; at night no reminders, which wait for the morning. */
export const listDue = (db: Database, now: number, most: number): DueRow[] => queries(db).due.all({ now, night: Number(isNight(now)), most });

export const findReceiver = (db: Database, accountId: string): ReceiverRow | undefined => queries(db).receiver.get({ accountId });

/** How many mails one account has been sent after an instant, and when the first of them went. */
export const countGone = (db: Database, accountId: string, since: number, now: number): { readonly mails: number; readonly earliest: number | null } => queries(db).gone.get({ accountId, since, now })!;

/** From now on the mail may have been handed over. @returns whether it still waited, and whoever asks is the one to send it */
export const updateSending = (db: Database, id: string): boolean => queries(db).begin.run({ id }).changes > 0;

/** The mail went, also where a program that started meanwhile could not know. */
export const updateSent = (db: Database, id: string, now: number): void => void queries(db).settle.run({ id, state: "sent", or: "unsure", now });

export const updateUnsure = (db: Database, id: string, now: number): void => void queries(db).settle.run({ id, state: "unsure", or: "sending", now });

/** Where a mail stood when it failed: `waiting` where it had not been handed over, and nobody else may have taken it since. */
export type FailedFrom = "waiting" | "sending";

/** @param tried 1 where an attempt has been made that is not counted yet */
export const updateDue = (db: Database, id: string, from: FailedFrom, dueAt: number, tried: 0 | 1): void => void queries(db).again.run({ id, from, dueAt, tried });

export const updateGivenUp = (db: Database, id: string, from: FailedFrom, now: number, tried: 0 | 1): void => void queries(db).giveUp.run({ id, from, now, tried });

/** What a program was sending when it ended: whether it went, nobody knows. */
export const updateOrphans = (db: Database, now: number): void => void queries(db).orphaned.run({ now });

/** @param before created before this instant */
export const updateOldGivenUp = (db: Database, before: number, now: number): void => void queries(db).giveUpOld.run({ before, now });
