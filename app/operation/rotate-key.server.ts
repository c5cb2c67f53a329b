import { existsSync } from "node:fs";
import { readErasureList, resealErasureList } from "#app/privacy/erasure-list.server.ts";
import { deriveKeys, hasAccountKeys } from "#app/privacy/keys.server.ts";
import { attachMasterKey, keyFileNamed, listReadableKeys, nextMasterKeyId } from "#app/privacy/master-key-files.server.ts";
import { makeMasterKey, newMasterKey, type MasterKey } from "#app/privacy/master-key.server.ts";
import { rewrapAccountKeys } from "#app/privacy/rotation.server.ts";
import { SealBroken } from "#app/privacy/sealed.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { OperationRefused } from "./refused.ts";
import type { OperationSettings } from "./settings.ts";

export interface RotatedKey {
  /** The key that the database has now, and the one before. Both files stay. */
  readonly newFile: string;
  readonly oldFile: string;
}

/**
 * Changes the clinic's master key: makes a new file beside the old one, named for the new key (`master.key.k2`), and wraps every key
 * anew in one transaction. Nothing is ever renamed or removed: whenever this is cut off, the database opens with one of the
 * files that are there, and the program finds out with which.
 *
 * @param step called between the steps, for tests that end the process there
 * @throws {OperationRefused | DatabaseUnusable | KeyUnusable} `in_use` while a server has the database, where a key, a name or a label in it
 * does not open, and where the list of erasures cannot be read, which would have to be sealed anew: nothing is changed. Only a list that
 * fails after that finds the key changed, and says so
 */
export function rotateKey({ databaseFile, keyFile, backupFolder }: OperationSettings, step: (name: "key made" | "wrapped") => void = () => undefined): RotatedKey {
  if (!existsSync(databaseFile)) throw new OperationRefused(`There is no database ${databaseFile}. Check DATABASE_FILE.`);
  if (backupFolder !== undefined) requireErasureList(backupFolder, keyFile);
  const db = openDatabase(databaseFile);
  try {
    if (!hasAccountKeys(db)) throw new OperationRefused("Nothing has been sealed yet, so there is no key to change. Set the clinic up first.");
    const oldKey = attachMasterKey(db, keyFile);
    const masterKeyId = nextMasterKeyId(db, keyFile);
    const newKey = newMasterKey(keyFileNamed(keyFile, masterKeyId));
    wrapAnew(db, oldKey, newKey, masterKeyId, () => step("key made"));
    // What the old key has wrapped must not be found in the log of changes.
    db.$client.pragma("wal_checkpoint(TRUNCATE)");
    step("wrapped");
    if (backupFolder !== undefined) resealedList(db, backupFolder, newKey.file, keyFile);
    return { newFile: newKey.file, oldFile: oldKey.file };
  } finally {
    db.$client.close();
  }
}

/** The new key's file is the last that is made before all is committed: where something does not open, there is none. */
function wrapAnew(db: Database, oldKey: MasterKey, newKey: MasterKey, masterKeyId: string, keyMade: () => void): void {
  const keepKey = (): void => {
    makeMasterKey(newKey.file, newKey.key);
    keyMade();
  };
  try {
    rewrapAccountKeys(db, oldKey, newKey, masterKeyId, keepKey);
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    throw new OperationRefused(`The master key has not been changed, and everything is as it was. But the database is damaged: ${error.message}. Restore a backup from before that: docs/operation.md, “Restore”.`, { cause: error });
  }
}

const erasureKeysOf = (keyFile: string) => listReadableKeys(keyFile).map((key) => deriveKeys(key)); // prettier-ignore

function requireErasureList(folder: string, keyFile: string): void {
  try {
    readErasureList(folder, erasureKeysOf(keyFile));
  } catch (error) {
    throw new OperationRefused(`The master key has not been changed, and everything is as it was. ${(error as Error).message}\nIf there is no such copy or key any more, move the list out of the folder: npm run backup writes it anew, with all that the database knows.`, { cause: error });
  }
}

function resealedList(db: Database, folder: string, newFile: string, keyFile: string): void {
  try {
    resealErasureList(db, folder, erasureKeysOf(keyFile));
  } catch (error) {
    throw new OperationRefused(`The database has a new master key, ${newFile}: keep a copy of it, and do not change it once more. But the list of erasures beside the backups could not be sealed anew, and needs the older keys still: ${(error as Error).message}`, { cause: error });
  }
}
