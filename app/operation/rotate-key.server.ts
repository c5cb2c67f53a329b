import { existsSync } from "node:fs";
import { resealErasureList } from "#app/privacy/erasure-list.server.ts";
import { deriveKeys, hasAccountKeys } from "#app/privacy/keys.server.ts";
import { attachMasterKey, keyFileNamed, listReadableKeys, nextMasterKeyId } from "#app/privacy/master-key-files.server.ts";
import { makeMasterKey } from "#app/privacy/master-key.server.ts";
import { rewrapAccountKeys } from "#app/privacy/rotation.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { OperationRefused } from "./refused.ts";
import { openAnything } from "./sealed-value.server.ts";
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
 * @throws {OperationRefused | DatabaseUnusable | KeyUnusable} `in_use` while a server has the database; nothing is changed
 */
export function rotateKey({ databaseFile, keyFile, backupFolder }: OperationSettings, step: (name: "key made" | "wrapped") => void = () => undefined): RotatedKey {
  if (!existsSync(databaseFile)) throw new OperationRefused(`There is no database ${databaseFile}. Check DATABASE_FILE.`);
  const db = openDatabase(databaseFile);
  try {
    if (!hasAccountKeys(db)) throw new OperationRefused("Nothing has been sealed yet, so there is no key to change. Set the clinic up first.");
    const oldKey = attachMasterKey(db, keyFile);
    const masterKeyId = nextMasterKeyId(db, keyFile);
    const newKey = makeMasterKey(keyFileNamed(keyFile, masterKeyId));
    step("key made");
    rewrapAccountKeys(db, oldKey, newKey, masterKeyId);
    openAnything(db);
    // What the old key has wrapped must not be found in the log of changes.
    db.$client.pragma("wal_checkpoint(TRUNCATE)");
    step("wrapped");
    if (backupFolder !== undefined) resealErasureList(db, backupFolder, listReadableKeys(keyFile).map((key) => deriveKeys(key))); // prettier-ignore
    return { newFile: newKey.file, oldFile: oldKey.file };
  } finally {
    db.$client.close();
  }
}
