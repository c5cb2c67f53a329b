import { prepared, type Database } from "#db/client.server.ts";
import { helpChecks } from "#db/schema/index.ts";

const all = prepared((db) => db.select().from(helpChecks).prepare());

/** When each entry of the help page was last checked by the clinic, by the entry's id. */
export const listHelpChecks = (db: Database): Record<string, string> => Object.fromEntries(all(db).all().map(({ resourceId, checkedOn }) => [resourceId, checkedOn]));

export function upsertHelpCheck(db: Database, resourceId: string, checkedOn: string): void {
  db.insert(helpChecks).values({ resourceId, checkedOn }).onConflictDoUpdate({ target: helpChecks.resourceId, set: { checkedOn } }).run();
}
