import { and, desc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, emergencyAccesses, enrolments } from "#db/schema/index.ts";
import { closedLatelyDays } from "./emergency.ts";

const p = sql.placeholder;
const { id, accountId, enrolmentId, reason, at, untilAt, readAt, reviewedAt } = emergencyAccesses;
const who = { whoId: accounts.id, role: accounts.role, displayName: accounts.displayName };

const queries = prepared((db) => ({
  named: db
    .select({ enrolmentId: enrolments.id, accountId: enrolments.accountId, groupId: enrolments.groupId })
    .from(accounts)
    .innerJoin(enrolments, eq(enrolments.accountId, accounts.id))
    .where(eq(accounts.userNameIndex, p("index")))
    .prepare(),
  insert: db.insert(emergencyAccesses).values({ id: p("id"), accountId: p("accountId"), enrolmentId: p("enrolmentId"), reason: p("reason"), at: p("at"), untilAt: p("untilAt") }).prepare(),
}));

/** The learner who has a user name, whatever group they are in: whoever asks for it holds the permit to open a record in an emergency. */
export const findLearnerNamed = ({ db }: Permit<"emergency.open">, index: Buffer) => queries(db).named.get({ index });

export interface NewEmergency {
  readonly id: string;
  readonly accountId: string;
  readonly enrolmentId: string;
  readonly reason: Buffer;
  readonly at: number;
  readonly untilAt: number;
}

export function insertEmergency(db: Database, row: NewEmergency): void {
  queries(db).insert.run({ ...row });
}

const live = reaching((db, within) =>
  db
    .select({ id, enrolmentId, at, untilAt })
    .from(emergencyAccesses)
    .where(and(eq(accountId, p("actor")), sql`${untilAt} > ${p("instant")}`, inArray(enrolmentId, within.enrolments)))
    .orderBy(desc(at))
    .prepare(),
);

/** The accesses that the holder has open at an instant, the newest first. */
export const listLive = (permit: Permit<"emergency.read">, instant: number) => live.all(permit, { instant });

const ending = reaching((db) => db.update(emergencyAccesses).set({ untilAt: sql`${p("instant")}` }).where(and(eq(accountId, p("actor")), eq(enrolmentId, p("enrolmentId")), sql`${untilAt} > ${p("instant")}`)).prepare());

/** Ends what the holder has open of one enrolment. */
export const updateEnded = (permit: Permit<"emergency.read">, enrolment: string, instant: number): number => ending.run(permit, { enrolmentId: enrolment, instant }).changes;

const told = reaching((db, within) =>
  db
    .select({ id, at, untilAt, readAt, reason, ...who })
    .from(emergencyAccesses)
    .leftJoin(accounts, eq(accounts.id, accountId))
    .where(inArray(enrolmentId, within.enrolments))
    .orderBy(desc(at))
    .limit(p("most"))
    .prepare(),
);

/** Accesses to the holder's own record, the newest first; reason and name are sealed. */
export const listTold = (permit: Permit<"emergency.answer">, most: number) => told.all(permit, { most });

const reading = reaching((db, within) =>
  db
    .update(emergencyAccesses)
    .set({ readAt: sql`${p("instant")}` })
    .where(and(eq(id, p("id")), isNull(readAt), inArray(enrolmentId, within.enrolments)))
    .prepare(),
);

/** @returns whether there was one that had not been read */
export const updateRead = (permit: Permit<"emergency.answer">, access: string, instant: number): boolean => reading.run(permit, { id: access, instant }).changes > 0;

/**
 * Whether it is the actor's own and somebody else could look into it: an account that administers the clinic and was open when the access began,
 * or not long before. A colleague's account can be closed without more, and opened again: closing it opens no way to one's own.
 */
const isForOthers = sql`(emergency_accesses.account_id is ${p("actor")} and exists (
  select 1 from accounts others
  where others.role = 'administrator' and others.id <> ${p("actor")} and (others.disabled_at is null or others.disabled_at > emergency_accesses.at - ${closedLatelyDays * 86_400_000})))`;

const queriesToReview = prepared((db) => ({
  list: db
    .select({ id, enrolmentId, at, untilAt, readAt, whoBy: accountId, isForOthers: isForOthers.mapWith(Boolean), ...who })
    .from(emergencyAccesses)
    .leftJoin(accounts, eq(accounts.id, accountId))
    .where(isNull(reviewedAt))
    .orderBy(desc(at))
    .limit(p("most"))
    .prepare(),
  count: db.select({ id }).from(emergencyAccesses).where(isNull(reviewedAt)).limit(p("most")).prepare(),
  review: db
    .update(emergencyAccesses)
    .set({ reviewedAt: sql`${p("instant")}` })
    .where(and(eq(id, p("id")), isNull(reviewedAt), lte(untilAt, p("instant")), sql`not ${isForOthers}`))
    .prepare(),
}));

/** Accesses that the clinic has not looked into, the newest first; the name is sealed. */
export const listUnreviewed = ({ db, actor }: Permit<"emergency.review">, most: number) => queriesToReview(db).list.all({ most, actor: actor.accountId });

export const countUnreviewed = ({ db }: Permit<"emergency.review">, most: number): number => queriesToReview(db).count.all({ most }).length;

/** @returns whether there was one that is over, had not been looked into, and is not the holder's own where another could */
export const updateReviewed = ({ db, actor }: Permit<"emergency.review">, access: string, instant: number): boolean => queriesToReview(db).review.run({ id: access, actor: actor.accountId, instant }).changes > 0;
