import type { Database } from "#db/client.server.ts";
import { clearStandIn, listFamiliesOf, removeEmptyFamilies, removeErased } from "./account-erasure.queries.server.ts";
import { destroyAccountKey } from "./sealed.server.ts";

/**
 * Removes all that there is of an account, whether its owner has just erased it or a backup has brought it back: its data key, every
 * row that is about it, its place as somebody's stand-in, and families that nobody is left in. Stands in a transaction; the
 * write-ahead log holds the key until `emptyLog`.
 */
export function removeAllOf(db: Database, accountId: string): void {
  const families = listFamiliesOf(db, accountId);
  clearStandIn(db, accountId);
  destroyAccountKey(db, accountId);
  removeErased(db, accountId);
  removeEmptyFamilies(db, families);
}
