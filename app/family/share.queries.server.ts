import { and, eq, gte, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { SealedName } from "#app/identity/names.server.ts";
import { accounts, contributions, enrolments, familyMembers, shares } from "#db/schema/index.ts";
import type { SealedKnownName } from "./known-name.server.ts";
import type { ShareKind } from "./share.ts";

const p = sql.placeholder;

/** A share as its owner has it. */
export interface ShareRow {
  readonly id: string;
  readonly kind: ShareKind;
  readonly item: string;
  readonly revision: number | null;
  readonly recipientId: string | null;
  readonly untilOn: string;
  readonly createdAt: number;
}

/** A share as its recipient meets it: with whose it is. */
export interface SharedRow extends ShareRow {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly groupId: string;
  readonly track: "relative" | "patient";
  readonly displayName: Buffer;
}

const shareColumns = { id: shares.id, kind: shares.kind, item: shares.item, revision: shares.revision, recipientId: shares.recipientId, untilOn: shares.untilOn, createdAt: shares.createdAt };

/** A share as its owner has it, with the recipient's sealed name where it is one member of the family. */
export interface OwnShareRow extends ShareRow {
  readonly recipient: SealedName | null;
  /** The recipient's place in the family where the two are or were together. */
  readonly membership: Pick<SealedKnownName, "memberId" | "nameThen"> | null;
}

const recipients = alias(enrolments, "recipients");
const theirAccounts = alias(accounts, "their_accounts");

const theirs = alias(familyMembers, "theirs");

/** The recipient's place in a family that the owner is or was in too: the one of today, else the last one. */
const lastTogether = sql`(
  select one.id from family_members one
  join family_members mine on mine.family_id = one.family_id and mine.enrolment_id = ${shares.enrolmentId}
  where one.enrolment_id = ${shares.recipientId}
  order by one.left_at is null desc, one.joined_at desc limit 1)`;

const ownShares = reaching((db, within) =>
  db
    .select({ ...shareColumns, recipient: { accountId: theirAccounts.id, displayName: theirAccounts.displayName }, membership: { memberId: theirs.id, nameThen: theirs.nameThen } })
    .from(shares)
    .leftJoin(recipients, eq(recipients.id, shares.recipientId))
    .leftJoin(theirAccounts, eq(theirAccounts.id, recipients.accountId))
    .leftJoin(theirs, eq(theirs.id, lastTogether))
    .where(and(inArray(shares.id, within.shares), isNull(shares.withdrawnAt), gte(shares.untilOn, p("today"))))
    .orderBy(shares.createdAt, shares.id)
    .prepare(),
);

/** What the learner who holds a permit of reach `own` has opened and not closed, the oldest first. */
export const listOwnShares = (permit: Permit, today: string): OwnShareRow[] => ownShares.all(permit, { today });

const sharedWith = reaching((db, within) =>
  db
    .select({ ...shareColumns, enrolmentId: shares.enrolmentId, accountId: enrolments.accountId, groupId: enrolments.groupId, track: enrolments.track, displayName: accounts.displayName })
    .from(shares)
    .innerJoin(enrolments, eq(enrolments.id, shares.enrolmentId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(inArray(shares.id, within.shares))
    .orderBy(shares.createdAt, shares.id)
    .prepare(),
);

/** What others share with whoever holds a permit of reach `shared`, before any safety check is heeded. */
export const listSharedRows = (permit: Permit, today: string): SharedRow[] => sharedWith.all(permit, { today });

const given = sql`(select value from json_each(${p("enrolmentIds")}))`;

const amongThem = reaching((db, within) =>
  db
    .select({ enrolmentId: shares.enrolmentId, recipientId: shares.recipientId, item: shares.item })
    .from(shares)
    .where(and(inArray(shares.enrolmentId, given), inArray(shares.enrolmentId, within.enrolments), inArray(shares.recipientId, given), eq(shares.kind, "progress"), isNull(shares.withdrawnAt), gte(shares.untilOn, p("today"))))
    .prepare(),
);

/** What some of those within reach show each other today of how far they are, before any safety check is heeded. */
export const listProgressAmong = (permit: Permit, enrolmentIds: readonly string[], today: string): { readonly enrolmentId: string; readonly recipientId: string | null; readonly item: string }[] =>
  amongThem.all(permit, { enrolmentIds: JSON.stringify(enrolmentIds), today });

const sharing = reaching((db, within) =>
  db
    .insert(shares)
    .select(
      sql`select ${p("id")}, id, ${p("kind")}, ${p("item")}, ${p("revision")}, ${p("recipientId")}, ${p("untilOn")}, ${p("now")}, null from enrolments where id in ${within.enrolments}`,
    )
    .prepare(),
);

export function insertShare(permit: Permit, share: Omit<ShareRow, "createdAt">, now: Date): void {
  sharing.run(permit, { ...share, now: now.getTime() });
}

const byId = eq(shares.id, p("id"));
const sameItem = and(eq(shares.kind, p("kind")), eq(shares.item, p("item")));
const stops = (what: ReturnType<typeof and>) =>
  reaching((db, within) =>
    db
      .update(shares)
      .set({ withdrawnAt: sql`${p("now")}` })
      .where(and(inArray(shares.id, within.shares), isNull(shares.withdrawnAt), what))
      .returning({ id: shares.id, untilOn: shares.untilOn })
      .prepare(),
  );

const one = stops(byId);
const sameToSame = stops(and(sameItem, sql`recipient_id is ${p("recipientId")}`));
const allOfItem = stops(sameItem);
const allToMembers = stops(isNotNull(shares.recipientId));

const unopened = reaching((db, within) =>
  db
    .delete(contributions)
    .where(and(inArray(contributions.enrolmentId, within.enrolments), sql`not exists (select 1 from shares where shares.enrolment_id = contributions.enrolment_id and kind = 'contribution' and item = contributions.id and withdrawn_at is null)`))
    .prepare(),
);

/** What was brought to an exercise, and is open to nobody any more, is there no more. */
const removeUnopened = (permit: Permit): void => void unopened.run(permit);

/** Stops one share of the holder's own. @returns false where there is none such that is not stopped already */
export function withdrawOne(permit: Permit, id: string, now: Date): boolean {
  const stopped = one.get(permit, { id, now: now.getTime() }) !== undefined;
  removeUnopened(permit);
  return stopped;
}

/** Stops what was opened before to the same recipient, so that it can be opened anew. */
export function withdrawSame(permit: Permit, { kind, item, recipientId }: Pick<ShareRow, "kind" | "item" | "recipientId">, now: Date): void {
  sameToSame.run(permit, { kind, item, recipientId, now: now.getTime() });
}

/** Stops every share of one item. @returns the last days that they had */
export function withdrawItem(permit: Permit, { kind, item }: Pick<ShareRow, "kind" | "item">, now: Date): string[] {
  const stopped = allOfItem.all(permit, { kind, item, now: now.getTime() });
  removeUnopened(permit);
  return stopped.map(({ untilOn }) => untilOn);
}

/** Stops everything that the holder has opened to members of the family. */
export function withdrawFromMembers(permit: Permit, now: Date): void {
  allToMembers.run(permit, { now: now.getTime() });
  removeUnopened(permit);
}
