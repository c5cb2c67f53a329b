import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, enrolments, families, familyMembers, familyWishes } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A learner as the family's rules see one. */
export interface Standing {
  readonly id: string;
  readonly accountId: string;
  readonly track: "relative" | "patient";
  readonly somethingHappenedAt: number | null;
}

const standingColumns = { id: enrolments.id, accountId: enrolments.accountId, track: enrolments.track, somethingHappenedAt: enrolments.somethingHappenedAt };

const standing = reaching((db, within) => db.select(standingColumns).from(enrolments).where(inArray(enrolments.id, within.enrolments)).prepare());

/** The enrolment of the learner who holds a permit of reach `own`. */
export const findStanding = (permit: Permit): Standing | undefined => standing.get(permit);

/** A member as the database holds one: the name sealed. */
export interface SealedMember extends Standing {
  readonly memberId: string;
  readonly familyId: string;
  readonly groupId: string;
  readonly displayName: Buffer;
  /** The name that the others go on seeing; null while they see the one of today. */
  readonly nameThen: Buffer | null;
  readonly joinedAt: number;
  readonly leftAt: number | null;
  /** When a facilitator opened what the family may share. */
  readonly openedAt: number | null;
}

/** A member, whether the permit that found them reaches their own enrolment too, and whether their account is closed. */
export interface FoundMember extends SealedMember {
  readonly isWithin: boolean;
  readonly isClosed: boolean;
}

const memberColumns = { ...standingColumns, memberId: familyMembers.id, familyId: familyMembers.familyId, groupId: enrolments.groupId, displayName: accounts.displayName, nameThen: familyMembers.nameThen, joinedAt: familyMembers.joinedAt, leftAt: familyMembers.leftAt, openedAt: families.openedAt };

/** The families that the enrolments within reach are in today. */
const current = (within: { enrolments: ReturnType<typeof sql> }) => sql`(select family_id from family_members where left_at is null and enrolment_id in ${within.enrolments})`;

/** Who is still there, or was there at the same time as somebody within reach: who left before that is nobody the reader has been linked with. No two moments of a family are the same (`nextMoment`). */
const metBy = (within: { enrolments: ReturnType<typeof sql> }) => sql`(family_members.left_at is null or exists (
  select 1 from family_members mine
  where mine.family_id = family_members.family_id and mine.left_at is null and mine.enrolment_id in ${within.enrolments}
    and family_members.left_at > mine.joined_at))`;

const members = reaching((db, within) =>
  db
    .select({ ...memberColumns, isWithin: sql<number>`${familyMembers.enrolmentId} in ${within.enrolments}`, isClosed: sql<number>`${accounts.disabledAt} is not null` })
    .from(familyMembers)
    .innerJoin(families, eq(families.id, familyMembers.familyId))
    .innerJoin(enrolments, eq(enrolments.id, familyMembers.enrolmentId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(and(inArray(familyMembers.familyId, current(within)), metBy(within)))
    .orderBy(familyMembers.joinedAt, familyMembers.id)
    .prepare(),
);

/** Everybody in the families that somebody within reach is in, those too who have left since. */
export const listMembers = (permit: Permit): FoundMember[] => members.all(permit).map((member) => ({ ...member, isWithin: member.isWithin === 1, isClosed: member.isClosed === 1 }));

const latest = reaching((db, within) =>
  db
    .select({ at: sql<number | null>`max(max(joined_at, coalesce(left_at, joined_at)))` })
    .from(familyMembers)
    .where(and(eq(familyMembers.familyId, p("familyId")), inArray(familyMembers.familyId, current(within))))
    .prepare(),
);

/** When what happens now in a family within reach is said to happen: after all that happened in it before, also where the clock has gone back since. */
export const nextMoment = (permit: Permit, familyId: string, now: Date): number => Math.max(now.getTime(), (latest.get(permit, { familyId })?.at ?? -1) + 1);

const joining = reaching((db, within) =>
  db
    .insert(familyMembers)
    .select(sql`select ${p("id")}, ${p("familyId")}, id, ${p("at")}, null, ${p("nameThen")} from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`)
    .prepare(),
);

/** @param at as `nextMoment` gives it */
export function insertMember(permit: Permit, member: { id: string; familyId: string; enrolmentId: string; nameThen: Buffer | null }, at: number): void {
  joining.run(permit, { ...member, at });
}

const leaving = reaching((db, within) =>
  db
    .update(familyMembers)
    .set({ leftAt: sql`${p("at")}`, nameThen: sql`${p("nameThen")}` })
    .where(and(eq(familyMembers.id, p("memberId")), isNull(familyMembers.leftAt), inArray(familyMembers.familyId, current(within))))
    .prepare(),
);

/** Takes a member of a family within reach out of it. @param at as `nextMoment` gives it */
export function updateLeft(permit: Permit, left: { memberId: string; nameThen: Buffer }, at: number): void {
  leaving.run(permit, { ...left, at });
}

const keeping = reaching((db, within) =>
  db
    .update(familyMembers)
    .set({ nameThen: sql`${p("nameThen")}` })
    .where(and(isNull(familyMembers.leftAt), inArray(familyMembers.enrolmentId, within.enrolments)))
    .prepare(),
);

/** Which name the others see of the learner who holds a permit of reach `own`, in the family that the learner is in now; null for the one of today. */
export function updateNameThen(permit: Permit, nameThen: Buffer | null): void {
  keeping.run(permit, { nameThen });
}

/** Makes a family without members. Which enrolments may come into it, `insertMember` decides. */
export function insertFamily(permit: Permit, family: { id: string; openedAt: number | null }, now: Date): void {
  permit.db.insert(families).values({ ...family, createdAt: now.getTime() }).run();
}

const opening = reaching((db, within) =>
  db
    .update(families)
    .set({ openedAt: sql`${p("openedAt")}` })
    .where(and(eq(families.id, p("id")), inArray(families.id, current(within))))
    .prepare(),
);

/** Opens or closes what a family within reach may share. */
export function updateOpened(permit: Permit, id: string, openedAt: number | null): void {
  opening.run(permit, { id, openedAt });
}

/** A wish as the database holds it. */
export interface SealedWish extends Standing {
  readonly displayName: Buffer;
  readonly groupId: string;
  readonly wish: Buffer;
  readonly revision: number;
  readonly savedAt: number;
}

const wishes = reaching((db, within) =>
  db
    .select({ ...standingColumns, displayName: accounts.displayName, groupId: enrolments.groupId, wish: familyWishes.wish, revision: familyWishes.revision, savedAt: familyWishes.savedAt })
    .from(familyWishes)
    .innerJoin(enrolments, eq(enrolments.id, familyWishes.enrolmentId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(and(inArray(familyWishes.enrolmentId, within.enrolments), isNull(accounts.disabledAt)))
    .orderBy(familyWishes.savedAt, familyWishes.enrolmentId)
    .prepare(),
);

/** The standing wishes of the enrolments within reach, the oldest first. */
export const listSealedWishes = (permit: Permit): SealedWish[] => wishes.all(permit);

const wishing = reaching((db, within) =>
  db
    .insert(familyWishes)
    .select(sql`select id, ${p("wish")}, ${p("revision")}, ${p("now")} from enrolments where id in ${within.enrolments}`)
    .onConflictDoUpdate({ target: familyWishes.enrolmentId, set: { wish: sql`excluded.wish`, revision: sql`excluded.revision`, savedAt: sql`excluded.saved_at` } })
    .prepare(),
);

/** Keeps the wish of the learner who holds a permit of reach `own`. */
export function upsertWish(permit: Permit, wish: { wish: Buffer; revision: number }, now: Date): void {
  wishing.run(permit, { ...wish, now: now.getTime() });
}

const unwishing = reaching((db, within) =>
  db
    .delete(familyWishes)
    .where(and(inArray(familyWishes.enrolmentId, within.enrolments), inArray(familyWishes.enrolmentId, sql`(select value from json_each(${p("enrolmentIds")}))`)))
    .prepare(),
);

export function removeWishes(permit: Permit, enrolmentIds: readonly string[]): void {
  unwishing.run(permit, { enrolmentIds: JSON.stringify(enrolmentIds) });
}
