import { and, eq, gte, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, contributions, enrolments, shares } from "#db/schema/index.ts";
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
  readonly track: "relative" | "patient";
  readonly displayName: Buffer;
}

const shareColumns = { id: shares.id, kind: shares.kind, item: shares.item, revision: shares.revision, recipientId: shares.recipientId, untilOn: shares.untilOn, createdAt: shares.createdAt };

const ownShares = reaching((db, within) =>
  db
    .select(shareColumns)
    .from(shares)
    .where(and(inArray(shares.id, within.shares), isNull(shares.withdrawnAt), gte(shares.untilOn, p("today"))))
    .orderBy(shares.createdAt, shares.id)
    .prepare(),
);

/** What the learner who holds a permit of reach `own` has opened and not closed, the oldest first. */
export const listOwnShares = (permit: Permit, today: string): ShareRow[] => ownShares.all(permit, { today });

const sharedWith = reaching((db, within) =>
  db
    .select({ ...shareColumns, enrolmentId: shares.enrolmentId, accountId: enrolments.accountId, track: enrolments.track, displayName: accounts.displayName })
    .from(shares)
    .innerJoin(enrolments, eq(enrolments.id, shares.enrolmentId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(inArray(shares.id, within.shares))
    .orderBy(shares.createdAt, shares.id)
    .prepare(),
);

/** What others share with whoever holds a permit of reach `shared`, before any safety check is heeded. */
export const listSharedRows = (permit: Permit, today: string): SharedRow[] => sharedWith.all(permit, { today });

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
      .returning({ id: shares.id })
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

/** Stops every share of one item. */
export function withdrawItem(permit: Permit, { kind, item }: Pick<ShareRow, "kind" | "item">, now: Date): void {
  allOfItem.run(permit, { kind, item, now: now.getTime() });
  removeUnopened(permit);
}

/** Stops everything that the holder has opened to members of the family. */
export function withdrawFromMembers(permit: Permit, now: Date): void {
  allToMembers.run(permit, { now: now.getTime() });
  removeUnopened(permit);
}
