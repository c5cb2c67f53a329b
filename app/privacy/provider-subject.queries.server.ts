import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { providerIdentities } from "#db/schema/index.ts";

/** Everybody whom a sign-in service knows, as it calls them, sealed. For the change of the master key alone. */
export const listSubjects = (db: Database) => db.select({ id: providerIdentities.id, accountId: providerIdentities.accountId, issuer: providerIdentities.issuer, subject: providerIdentities.subject }).from(providerIdentities).all();

export function updateSubjectIndex(db: Database, id: string, subjectIndex: Buffer): void {
  db.update(providerIdentities).set({ subjectIndex }).where(eq(providerIdentities.id, id)).run();
}
