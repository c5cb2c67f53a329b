import { and, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { invitations } from "#db/schema/index.ts";
import type { Countable } from "./invitation.ts";

const p = sql.placeholder;

/** An invitation that a row of a file has made, or may make again. */
export interface LabelledRow extends Countable {
  readonly id: string;
  readonly labelIndex: Buffer | null;
}

const labelled = reaching((db, within) =>
  db
    .select({ id: invitations.id, labelIndex: invitations.labelIndex, uses: invitations.uses, maxUses: invitations.maxUses, expiresAt: invitations.expiresAt, withdrawnAt: invitations.withdrawnAt })
    .from(invitations)
    .where(and(eq(invitations.groupId, p("groupId")), inArray(invitations.groupId, within.groups), isNotNull(invitations.labelIndex), isNull(invitations.withdrawnAt)))
    .prepare(),
);

/** A group's invitations that were made from a file and have not been withdrawn. */
export const listLabelled = (permit: Permit, groupId: string): LabelledRow[] => labelled.all(permit, { groupId });

const expired = prepared((db) =>
  db
    .update(invitations)
    .set({ label: null })
    .where(and(isNotNull(invitations.label), lte(invitations.expiresAt, p("now"))))
    .prepare(),
);

/** Takes the label off every invitation that lets nobody in any more because its time is over. */
export function removeExpiredLabels(db: Database, now: Date): void {
  expired(db).run({ now: now.getTime() });
}
