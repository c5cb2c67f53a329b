import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Database } from "#db/client.server.ts";
import { keyMark } from "./derived-key.server.ts";
import { KeyUnusable } from "./key-unusable.ts";
import { attachKeys, masterKeyIdOf } from "./keys.server.ts";
import { makeMasterKey, readMasterKey, readOrMakeMasterKey, type MasterKey } from "./master-key.server.ts";

/** `master.key.k2` and `master.key` are both of the family `master.key`. */
const familyOf = (file: string): string => file.replace(/\.k\d+$/, "");

/** The first has no number in its name. */
const numberOf = (file: string): number => Number(/\.k(\d+)$/.exec(file)?.[1] ?? 1);

/** Where the master key of a name stands beside the one that the settings name: `master.key.k2`. The first has no number. */
export const keyFileNamed = (file: string, masterKeyId: string): string => (masterKeyId === "k1" ? familyOf(file) : `${familyOf(file)}.${masterKeyId}`);

/** A name that no database and no key file of the family has had: the next after all of them. */
export const nextMasterKeyId = (db: Database, file: string): string => `k${Math.max(numberOf(`.${masterKeyIdOf(db) ?? "k1"}`), ...listKeyFiles(file).map(numberOf)) + 1}`;

/** The master keys of one family that are there, newest first. Each change of the master key leaves one more. */
export function listKeyFiles(file: string): string[] {
  const family = familyOf(file);
  const folder = dirname(family);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => familyOf(name) === basename(family))
    .map((name) => join(folder, name))
    .sort((one, other) => numberOf(other) - numberOf(one));
}

/**
 * Gives a database the master key that it was last given, whichever of the family it is: one that a change of the master key was
 * cut off at, or the one that the settings name. At the very first start it is made.
 *
 * @param file as the settings name it
 * @throws {KeyUnusable} where none of them fits, or the one that should cannot be trusted
 */
export function attachMasterKey(db: Database, file: string): MasterKey {
  const masterKeyId = masterKeyIdOf(db);
  if (masterKeyId === undefined) return attached(db, readOrMakeMasterKey(file, { databaseHasAccounts: false }));
  const files = [...new Set([keyFileNamed(file, masterKeyId), file, ...listKeyFiles(file)])].filter((candidate) => existsSync(candidate));
  let first: unknown;
  for (const candidate of files) {
    try {
      return attached(db, readMasterKey(candidate));
    } catch (error) {
      first ??= error;
    }
  }
  throw first ?? new KeyUnusable("missing", file);
}

function attached(db: Database, key: MasterKey): MasterKey {
  attachKeys(db, key);
  return key;
}

/**
 * The master key that something was sealed under, among those of the family and those given besides.
 *
 * @param mark as `keyMark` says it
 * @throws {KeyUnusable} where one of the files given besides cannot be read
 */
export function findMarkedKey(mark: string, file: string, besides: readonly string[] = []): MasterKey | undefined {
  return [...besides.map(readMasterKey), ...listReadableKeys(file)].find(({ key }) => keyMark(key) === mark);
}

/** All keys of the family that can be read, newest first. */
export const listReadableKeys = (file: string): MasterKey[] =>
  listKeyFiles(file).flatMap((candidate) => {
    try {
      return [readMasterKey(candidate)];
    } catch {
      return [];
    }
  });

/**
 * Puts a key that was found elsewhere where the program looks for it.
 *
 * @throws {KeyUnusable} `not_made` where another key stands there already
 */
export function keepInFamily({ key, file: found }: MasterKey, file: string, masterKeyId: string): void {
  const place = keyFileNamed(file, masterKeyId);
  if (listReadableKeys(file).some((known) => known.key.equals(key))) return;
  if (existsSync(place)) throw new KeyUnusable("not_made", place, { cause: new Error(`another key than ${found} stands there`) });
  makeMasterKey(place, key);
}

/** Whether a key of a higher number than the one named is there. */
export const hasNewerKey = (file: string, masterKeyId: string): boolean => listKeyFiles(file).some((other) => numberOf(other) > numberOf(`.${masterKeyId}`));
