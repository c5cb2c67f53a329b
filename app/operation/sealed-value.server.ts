import { findSealedName } from "#app/privacy/sealed-name.server.ts";
import { SealBroken } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import { OperationRefused } from "./refused.ts";

/**
 * Opens one sealed value of a database, to see that keys and texts belong together. Nothing to open is nothing wrong.
 *
 * @throws {OperationRefused}
 */
export function openAnything(db: Database): void {
  try {
    findSealedName(db);
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    throw new OperationRefused("What is sealed in the database cannot be opened with its master key: the keys in it are damaged.", { cause: error });
  }
}
