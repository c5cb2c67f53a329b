import type { KeyObject } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { derivedKey, keyMark } from "./derived-key.server.ts";
import { KeyUnusable } from "./key-unusable.ts";
import type { MasterKey } from "./master-key.server.ts";
import { findAnyAccountKey } from "./queries.server.ts";
import { unwrapDataKey } from "./wrapping.server.ts";

/** One account's data keys, unwrapped. */
export interface DataKeys {
  readonly newest: { readonly id: string; readonly key: KeyObject };
  readonly byId: ReadonlyMap<string, KeyObject>;
}

/** Everything that a master key gives. */
export interface Keys {
  /** The master key's name in `account_keys`. */
  readonly masterKeyId: string;
  /** Wraps the accounts' data keys. */
  readonly wrap: KeyObject;
  /** Keys the blind indexes of user names and e-mail addresses. */
  readonly index: KeyObject;
  /** Keys the fingerprints of what is throttled. */
  readonly throttle: KeyObject;
  /** Seals the list of erasures. */
  readonly erasures: KeyObject;
  /** Which master key it is, told apart from every other: eight bytes in hexadecimal that show nothing of it. */
  readonly mark: string;
  /** Data keys unwrapped lately, by account id. */
  readonly remembered: Map<string, DataKeys>;
}

const firstMasterKeyId = "k1";
const attached = new WeakMap<Database, Keys>();

/** @param masterKeyId defaults to that of a database without accounts */
export function deriveKeys({ key }: MasterKey, masterKeyId = firstMasterKeyId): Keys {
  const derive = (info: string) => derivedKey(key, info);
  return {
    masterKeyId,
    wrap: derive("samspill/wrap/v1"),
    index: derive("samspill/index/v1"),
    throttle: derive("samspill/throttle/v1"),
    erasures: derive("samspill/erasures/v1"),
    mark: keyMark(key),
    remembered: new Map(),
  };
}

/**
 * Gives a database its keys for as long as it is open, so that permits need not carry them.
 *
 * @throws {KeyUnusable} `does_not_fit` where the database's accounts were made under another master key
 */
export function attachKeys(db: Database, masterKey: MasterKey): void {
  const row = findAnyAccountKey(db);
  const keys = deriveKeys(masterKey, row?.masterKeyId);
  try {
    if (row) unwrapDataKey(keys.wrap, row);
  } catch (error) {
    throw new KeyUnusable("does_not_fit", masterKey.file, { cause: error });
  }
  attached.set(db, keys);
}

/** Whether anything in the database hangs on the master key it was made with. */
export const hasAccountKeys = (db: Database): boolean => findAnyAccountKey(db) !== undefined;

/** The name of the master key that the database was last given: `k1`, `k2`, …; undefined where nothing hangs on one yet. */
export const masterKeyIdOf = (db: Database): string | undefined => findAnyAccountKey(db)?.masterKeyId;

/** @throws {TypeError} where `attachKeys` has not been called: a bug at start-up */
export function keysOf(db: Database): Keys {
  const keys = attached.get(db);
  if (!keys) throw new TypeError("attachKeys has not been called for this database");
  return keys;
}
