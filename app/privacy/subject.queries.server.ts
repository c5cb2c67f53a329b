import { eq, inArray, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { accountKeys, providerIdentities } from "#db/schema/index.ts";

const p = sql.placeholder;

/** What a sign-in service calls an account's owner, sealed. */
export interface SealedSubject {
  readonly id: string;
  readonly accountId: string;
  readonly issuer: string;
  readonly subject: Buffer;
}

const subjects = prepared((db) =>
  db
    .select({ id: providerIdentities.id, accountId: providerIdentities.accountId, issuer: providerIdentities.issuer, subject: providerIdentities.subject })
    .from(providerIdentities)
    .where(inArray(providerIdentities.accountId, db.select({ id: accountKeys.accountId }).from(accountKeys)))
    .prepare(),
);

/** Every one that is kept; but for those whose owners' keys are erased. */
export const listProviderSubjects = (db: Database): SealedSubject[] => subjects(db).all();

const index = prepared((db) => db.update(providerIdentities).set({ subjectIndex: sql`${p("subjectIndex")}` }).where(eq(providerIdentities.id, p("id"))).prepare());

export function updateSubjectIndex(db: Database, id: string, subjectIndex: Buffer): void {
  index(db).run({ id, subjectIndex });
}
