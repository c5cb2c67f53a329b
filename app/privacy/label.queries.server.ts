import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { accountKeys, invitations } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A label that an invitation is found by. */
export interface SealedLabel {
  readonly id: string;
  readonly groupId: string | null;
  readonly createdBy: string;
  readonly label: Buffer | null;
}

const labels = prepared((db) =>
  db
    .select({ id: invitations.id, groupId: invitations.groupId, createdBy: invitations.createdBy, label: invitations.label })
    .from(invitations)
    .where(and(isNotNull(invitations.label), inArray(invitations.createdBy, db.select({ id: accountKeys.accountId }).from(accountKeys))))
    .prepare(),
);

/** Every label that is kept still; but for those whose makers' keys are erased. */
export const listLabels = (db: Database): SealedLabel[] => labels(db).all();

const index = prepared((db) => db.update(invitations).set({ labelIndex: sql`${p("labelIndex")}` }).where(eq(invitations.id, p("id"))).prepare());

export function updateLabelIndex(db: Database, id: string, labelIndex: Buffer): void {
  index(db).run({ id, labelIndex });
}
