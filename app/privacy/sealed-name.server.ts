import type { Database } from "#db/client.server.ts";
import { findAnySealedName } from "./sealed-name.queries.server.ts";
import { onAccount, open } from "./sealed.server.ts";

/**
 * Opens any one sealed name.
 *
 * @returns whether there was one
 * @throws {SealBroken}
 */
export function findSealedName(db: Database): boolean {
  const found = findAnySealedName(db);
  if (found) open(db, onAccount(found.accountId, "user_name"), found.userName);
  return found !== undefined;
}
