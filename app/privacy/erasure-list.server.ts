import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { inTransaction, type Database } from "#db/client.server.ts";
import { removeAllOf } from "./account-removal.server.ts";
import { addToErasureFile, erasureFileName, isErasureFile, readErasureFile, removeFromErasureFile, writeErasureFile, type Demand, type ErasureKeys } from "./erasure-file.server.ts";
import { hasAccount, insertErasure, listErasures, removeErasuresBefore, type Erasure } from "./erasure.queries.server.ts";
import { keysOf } from "./keys.server.ts";

export type { Erasure };

/** For how many days an erasure is remembered: longer than any backup from before it is kept. */
export const rememberedDays = 35;

const dayMilliseconds = 86_400_000;
const folders = new WeakMap<Database, string>();

/** @param folder of the backups, beside which the list lies; undefined where the clinic has none */
export function attachErasureList(db: Database, folder: string | undefined): void {
  if (folder === undefined) folders.delete(db);
  else folders.set(db, folder);
}

/**
 * Remembers that an account has been erased, so that no backup brings it back: in the table `erasures`, and in the sealed list
 * beside the backups. Inside the transaction that erases the account the list has to wait: call `tryToWriteErasureList` once that
 * is committed.
 */
export function appendErasure(db: Database, accountId: string, now: Date): void {
  insertErasure(db, { accountId, erasedAt: now.getTime() });
  if (!db.$client.inTransaction) tryToWriteErasureList(db);
}

/** Writes the list where that can be done now. The erasure stands in any case: what the list misses is made good within the hour, and until then the doctor says so. */
export function tryToWriteErasureList(db: Database): void {
  try {
    writeErasureList(db);
  } catch {
    // A folder that is away is no reason to keep anybody's account.
  }
}

/**
 * Brings the list beside the backups up to what the table knows. What was missed (a folder that was away) is made good at the
 * next call: after each erasure, every hour, and at each backup. So is a list that has lost its end.
 *
 * @param folder where nothing is said, the one given to `attachErasureList`; without either nothing is written
 * @throws what the file system says where the folder cannot be written to
 */
export function writeErasureList(db: Database, folder = folders.get(db)): void {
  if (folder === undefined) return;
  const erased = listErasures(db);
  const file = join(folder, erasureFileName);
  if (erased.length === 0 && !existsSync(file)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const listed = new Set(readErasureFile(file, [keysOf(db)], "what opens").map(({ accountId }) => accountId));
  const missing = erased.filter(({ accountId }) => !listed.has(accountId));
  if (missing.length > 0 || !isErasureFile(file)) addToErasureFile(file, missing, keysOf(db));
}

/** Forgets erasures from before every backup that is kept, in the table and in the list. */
export function forgetOldErasures(db: Database, now: Date, folder = folders.get(db)): void {
  const before = now.getTime() - rememberedDays * dayMilliseconds;
  removeErasuresBefore(db, before);
  if (folder === undefined) return;
  removeFromErasureFile(join(folder, erasureFileName), keysOf(db), ({ erasedAt }) => erasedAt < before);
}

/** What the list in a folder says. @throws {ErasureListBroken | ErasureKeyMissing} */
export const readErasureList = (folder: string, keys: readonly ErasureKeys[], demand?: Demand): Erasure[] => readErasureFile(join(folder, erasureFileName), keys, demand);

/** Whether there is a list in a folder at all. The first erasure makes it. */
export const hasErasureList = (folder: string): boolean => existsSync(join(folder, erasureFileName));

/** Seals the list in a folder anew with the key that the database has now. @throws {ErasureListBroken | ErasureKeyMissing} where it cannot be read, and leaves it as it is */
export function resealErasureList(db: Database, folder: string, keys: readonly ErasureKeys[]): void {
  const listed = readErasureList(folder, keys);
  if (hasErasureList(folder)) writeErasureFile(join(folder, erasureFileName), listed, keysOf(db));
}

/** What the table says. */
export const readErasures = (db: Database): Erasure[] => listErasures(db);

/**
 * Erases again, in a database that comes from a backup, whoever was erased after it was made.
 *
 * @returns how many accounts went
 */
export function eraseAgain(db: Database, erasures: readonly Erasure[]): number {
  const back = [...new Set(erasures.map(({ accountId }) => accountId))].filter((accountId) => hasAccount(db, accountId));
  inTransaction(db, () => {
    for (const erasure of erasures) insertErasure(db, erasure);
    for (const accountId of back) removeAllOf(db, accountId);
  });
  return back.length;
}
