import { and, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, enrolments, shares } from "#db/schema/index.ts";

/** That one learner shares their progress in a module with another. */
export interface ProgressShare {
  readonly enrolmentId: string;
  readonly recipientId: string;
  readonly moduleId: string;
}

const betweenMembers = reaching((db, within) =>
  db
    .select({ enrolmentId: shares.enrolmentId, recipientId: sql<string>`${shares.recipientId}`, moduleId: shares.item })
    .from(shares)
    .innerJoin(enrolments, eq(enrolments.id, shares.enrolmentId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .where(
      and(
        eq(shares.kind, "progress"),
        inArray(shares.enrolmentId, within.enrolments),
        inArray(shares.recipientId, within.enrolments),
        isNull(shares.withdrawnAt),
        gte(shares.untilOn, sql.placeholder("today")),
        isNull(enrolments.somethingHappenedAt),
        isNull(accounts.disabledAt),
      ),
    )
    .prepare(),
);

/** What learners within reach of a facilitator's permit share of their progress with each other today. */
export const listProgressShares = (permit: Permit, today: string): ProgressShare[] => betweenMembers.all(permit, { today });
