import type { KeyObject } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { keysOf, type DataKeys } from "./keys.server.ts";
import { listAccountKeys, type AccountKeyRow } from "./queries.server.ts";
import { unwrapDataKey } from "./wrapping.server.ts";

/** How many accounts' data keys are kept unwrapped in memory: about 1 kB each. */
const rememberedAccounts = 1000;

/** The data keys of one account are named `d1`, `d2`, … in the order they were made. */
export const dataKeyNumber = (keyId: string): number => Number(keyId.slice(1));

/** An account's data keys, or undefined where it has none: never made, or erased. */
export function findDataKeys(db: Database, accountId: string): DataKeys | undefined {
  const { remembered } = keysOf(db);
  const known = remembered.get(accountId);
  if (known) return known;
  const read = readDataKeys(db, accountId);
  // Keys read inside a transaction may be undone with it: text sealed with such a key later could never be opened.
  if (read && !db.$client.inTransaction) {
    const [oldest] = remembered.keys();
    if (remembered.size >= rememberedAccounts && oldest !== undefined) remembered.delete(oldest);
    remembered.set(accountId, read);
  }
  return read;
}

export function forgetDataKeys(db: Database, accountId: string): void {
  keysOf(db).remembered.delete(accountId);
}

const readDataKeys = (db: Database, accountId: string): DataKeys | undefined => unwrapDataKeys(keysOf(db).wrap, listAccountKeys(db, accountId));

/** @param rows all of one account's @throws where another key has wrapped them */
export function unwrapDataKeys(wrap: KeyObject, rows: readonly AccountKeyRow[]): DataKeys | undefined {
  const inOrder = [...rows].sort((one, other) => dataKeyNumber(one.keyId) - dataKeyNumber(other.keyId));
  const byId = new Map<string, KeyObject>(inOrder.map((row) => [row.keyId, unwrapDataKey(wrap, row)]));
  const [id, key] = [...byId].at(-1) ?? [];
  return id !== undefined && key !== undefined ? { newest: { id, key }, byId } : undefined;
}
