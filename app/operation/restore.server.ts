import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ErasureListBroken, type ErasureKeys } from "#app/privacy/erasure-file.server.ts";
import { eraseAgain, hasErasureList, readErasureList, rememberedDays, type Erasure } from "#app/privacy/erasure-list.server.ts";
import { attachKeys, deriveKeys } from "#app/privacy/keys.server.ts";
import { findMarkedKey, hasNewerKey, keepInFamily, listReadableKeys } from "#app/privacy/master-key-files.server.ts";
import { readMasterKey, type MasterKey } from "#app/privacy/master-key.server.ts";
import { requireEmptyLog } from "#app/privacy/sealed.server.ts";
import { asUnusable, DatabaseUnusable, holdDatabase, knownMigrations, openToLook, openDatabase, type Database } from "#db/client.server.ts";
import { brokenBackup, readHeader, type ReadHeader } from "./backup-header.server.ts";
import { checksumName } from "./backup-name.ts";
import { settleRestored } from "./carried-over.server.ts";
import { workFolder } from "./copy.server.ts";
import { readPlace, type Place } from "./place.server.ts";
import { OperationRefused } from "./refused.ts";
import { replaceDatabase } from "./replaced.server.ts";
import { openIntoFile, sha256Of } from "./sealed-file.server.ts";
import { openAnything } from "./sealed-value.server.ts";
import type { OperationSettings } from "./settings.ts";
import { countRows, faultsOf } from "./soundness.server.ts";

export interface RestorePlan extends OperationSettings {
  /** The backup. */
  readonly file: string;
  /** Key files besides those of the settings. */
  readonly keys: readonly string[];
  /** Goes on where the list of erasures is damaged or sealed with another key, or no longer knows everybody. */
  readonly withoutErasureList: boolean;
  readonly now: Date;
}

export interface Restored {
  /** When the backup was made: ISO 8601, UTC. */
  readonly madeAt: string;
  readonly rows: number;
  /** How many accounts had been erased after that, and have been erased again. */
  readonly erasedAgain: number;
  /** Whether there was a whole list of erasures, or a database in place, that could say who had been erased since: neither remembers longer than `rememberedDays`. */
  readonly knowsWhoWasErased: boolean;
  /** Whether what people had closed since could be closed again; where not, everything shared is closed. */
  readonly knowsWhatWasClosed: boolean;
  /** Whether the master key has been changed since: the database has its older one again. */
  readonly hasOlderKey: boolean;
  /** Where the database before is kept; undefined where there was none. */
  readonly replaced: string | undefined;
}

/**
 * Puts a backup in place of the clinic's database. All of it is proved on a copy first: that it is whole and this clinic's, opens,
 * is brought up to this version, has no fault, and that what is sealed in it opens. Whoever was erased since is erased again.
 *
 * @throws {OperationRefused | DatabaseUnusable | KeyUnusable | ErasureListBroken | ErasureKeyMissing} and leaves the database in place as it was
 */
export function restoreBackup({ file, databaseFile, keyFile, keys, backupFolder, withoutErasureList, now }: RestorePlan): Restored {
  const read = readWholeBackup(file);
  const isRemembered = remembersSince(read, now);
  if (!isRemembered && !withoutErasureList) throw new OperationRefused(`${file} is older than ${rememberedDays} days, and the list of erasures no longer knows everybody who has been erased since. Take a newer one. If there is none, and the clinic decides to go on: --without-erasure-list`);
  const master = findMarkedKey(read.header.keyMark, keyFile, keys);
  if (!master) throw new OperationRefused(`${file} was made under another master key than those that are here. It is another clinic's, or its key file is kept elsewhere: name that with --key FILE.`);
  const folders = [dirname(file), backupFolder].filter((folder) => folder !== undefined);
  const masters = [...keys.map(readMasterKey), ...listReadableKeys(keyFile)];
  const listed = listedBeside(folders, masters, withoutErasureList);
  const release = holdDatabase(databaseFile);
  const work = workFolder(databaseFile);
  try {
    const copy = join(work.folder, "restored.sqlite");
    openIntoFile(file, read, master.key, copy);
    requireSound(file, copy, read);
    const place = readPlace(databaseFile);
    const told = madeCurrent(copy, master, { databaseFile, place, masters, erasures: [...listed.erasures, ...place.erasures], now });
    keepInFamily(master, keyFile, read.header.masterKeyId);
    return { madeAt: read.header.madeAt, rows: read.header.rows, ...told, knowsWhoWasErased: isRemembered && (place.isReadable || listed.sayAll), hasOlderKey: hasNewerKey(keyFile, read.header.masterKeyId), replaced: replaceDatabase(databaseFile, copy, now) };
  } catch (error) {
    const unusable = asUnusable(error, databaseFile);
    throw unusable instanceof DatabaseUnusable && unusable.fault === "disk_full" ? unusable : error;
  } finally {
    work.remove();
    release();
  }
}

function readWholeBackup(file: string): ReadHeader {
  const read = readHeader(file);
  if (read.header.migrations > knownMigrations()) throw new OperationRefused(`${file} was made by a newer Samspill (${read.header.app}) than this one. Restore it with that version.`);
  const checksum = join(dirname(file), checksumName(basename(file)));
  if (existsSync(checksum) && readFileSync(checksum, "utf8").slice(0, 64) !== sha256Of(file)) throw brokenBackup(file);
  return read;
}

/** An erasure is forgotten when no backup from before it should be left: of what is older than that, nobody can tell who has been erased since. */
const remembersSince = ({ header }: ReadHeader, now: Date): boolean => now.getTime() - Date.parse(header.madeAt) <= rememberedDays * 86_400_000;

/** What the lists in some folders say, and whether there is one and they say all. @param goesOn where one cannot be read, with what can be of it */
function listedBeside(folders: readonly string[], masters: readonly MasterKey[], goesOn: boolean): { readonly erasures: readonly Erasure[]; readonly sayAll: boolean } {
  const keys = masters.map((master) => deriveKeys(master));
  const lists = [...new Set(folders)].filter(hasErasureList);
  try {
    return { erasures: lists.flatMap((folder) => readErasureList(folder, keys)), sayAll: lists.length > 0 };
  } catch (error) {
    if (!goesOn) throw error;
    return { erasures: lists.flatMap((folder) => whatOpens(folder, keys)), sayAll: false };
  }
}

/** Of a list that cannot even be read, nothing. */
function whatOpens(folder: string, keys: readonly ErasureKeys[]): Erasure[] {
  try {
    return readErasureList(folder, keys, "what opens");
  } catch (error) {
    if (error instanceof ErasureListBroken) return [];
    throw error;
  }
}

function requireSound(file: string, copy: string, { header }: ReadHeader): void {
  const db = openToLook(copy);
  try {
    if (faultsOf(db.$client).length > 0 || countRows(db.$client) !== header.rows) throw brokenBackup(file);
  } finally {
    db.$client.close();
  }
}

/** What is known of the time since the backup. */
interface Since {
  readonly databaseFile: string;
  readonly place: Place;
  /** Every master key that is at hand: the database in place may have another than the backup. */
  readonly masters: readonly MasterKey[];
  readonly erasures: readonly Erasure[];
  readonly now: Date;
}

/** Brings the copy up to this version and to what has happened since. */
function madeCurrent(copy: string, master: MasterKey, { databaseFile, place, masters, erasures, now }: Since): Pick<Restored, "erasedAgain" | "knowsWhatWasClosed"> {
  const db: Database = openDatabase(copy);
  try {
    attachKeys(db, master);
    openAnything(db);
    const knowsWhatWasClosed = settleRestored(db, place.isReadable ? databaseFile : undefined, masters, now);
    const erasedAgain = eraseAgain(db, erasures);
    const [fault] = faultsOf(db.$client);
    if (fault !== undefined) throw new OperationRefused(`The backup cannot be brought up to this version of Samspill: ${fault}. Restore it with the version that made it.`);
    // The file alone takes its place, and closing does not say what of the log it could not write there.
    requireEmptyLog(db);
    return { erasedAgain, knowsWhatWasClosed };
  } finally {
    db.$client.close();
  }
}
