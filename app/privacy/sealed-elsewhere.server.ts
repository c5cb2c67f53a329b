import type { Database } from "#db/client.server.ts";
import { unwrapDataKeys } from "./data-keys.server.ts";
import { deriveKeys, type DataKeys } from "./keys.server.ts";
import type { MasterKey } from "./master-key.server.ts";
import type { AccountKeyRow } from "./queries.server.ts";
import { placeIn, type SealedColumn } from "./sealed-columns.queries.server.ts";
import { openWith, seal, SealBroken } from "./sealed.server.ts";

export type { AccountKeyRow };
export { findSealedColumn } from "./sealed-columns.queries.server.ts";

/** An account's data keys in another of the clinic's databases; undefined where there are none, or none of the master keys has wrapped them. */
export function dataKeysElsewhere(masters: readonly MasterKey[], rows: readonly AccountKeyRow[]): DataKeys | undefined {
  for (const master of masters) {
    try {
      return unwrapDataKeys(deriveKeys(master).wrap, rows);
    } catch {
      // Another master key's.
    }
  }
  return undefined;
}

/** A row that has come over from another database, with a text that is sealed with the keys there. */
export interface CarriedText {
  readonly column: SealedColumn;
  readonly row: Readonly<Record<string, unknown>>;
  readonly accountId: string;
}

/** The same text for the same place, sealed with a database's own keys; undefined where it does not open. @param keys the account's where it comes from */
export function sealedHere(db: Database, keys: DataKeys | undefined, { column, row, accountId }: CarriedText): Buffer | undefined {
  const place = placeIn(column, row, accountId);
  try {
    return seal(db, place, openWith(() => keys, place, row[column.column] as Buffer));
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}
