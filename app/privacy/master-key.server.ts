import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { KeyUnusable } from "./key-unusable.ts";

const masterKeyBytes = 32;

/** The key that all others come from, and where it lives. A `KeyObject` shows nothing when it is printed. */
export interface MasterKey {
  readonly key: KeyObject;
  readonly file: string;
}

/** A key that no file holds: for tests, and as the first half of making one. */
export const newMasterKey = (file = "(in memory)"): MasterKey => ({ key: createSecretKey(randomBytes(masterKeyBytes)), file });

/**
 * Reads the clinic's master key, or makes it at the very first start.
 *
 * @param file 32 random bytes, mode 0400, outside the data folder and outside backups
 * @throws {KeyUnusable} where the database needs a key that is not there, or the file cannot be trusted
 */
export function readOrMakeMasterKey(file: string, { databaseHasAccounts }: { databaseHasAccounts: boolean }): MasterKey {
  if (existsSync(file)) return readMasterKey(file);
  if (databaseHasAccounts) throw new KeyUnusable("missing", file);
  return makeMasterKey(file);
}

/** @throws {KeyUnusable} where it cannot be trusted */
export function readMasterKey(file: string): MasterKey {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const { mode, size } = fstatSync(handle);
    if ((mode & 0o077) !== 0) throw new KeyUnusable("open_to_others", file);
    if (size !== masterKeyBytes) throw new KeyUnusable("wrong_size", file);
    return { key: createSecretKey(readFileSync(handle)), file };
  } catch (error) {
    throw error instanceof KeyUnusable ? error : new KeyUnusable("unreadable", file, { cause: error });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * Written beside its place and moved there whole, so that a power cut leaves either no key or all of it.
 *
 * @param key one that is there already; a new one where nothing is said
 * @throws {KeyUnusable} `not_made`
 */
export function makeMasterKey(file: string, key?: KeyObject): MasterKey {
  const made = key ? { key, file } : newMasterKey(file);
  const beside = `${file}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    rmSync(beside, { force: true });
    const handle = openSync(beside, "wx", 0o400);
    writeFileSync(handle, made.key.export());
    fsyncSync(handle);
    closeSync(handle);
    renameSync(beside, file);
    const folder = openSync(dirname(file), "r");
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    throw new KeyUnusable("not_made", file, { cause: error });
  }
  return made;
}
