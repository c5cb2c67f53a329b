import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { keyMark } from "#app/privacy/derived-key.server.ts";
import { syncFolder, writeWhole } from "#app/privacy/durable-file.server.ts";
import { writeErasureList } from "#app/privacy/erasure-list.server.ts";
import { keysOf } from "#app/privacy/keys.server.ts";
import { attachMasterKey } from "#app/privacy/master-key-files.server.ts";
import { appliedMigrations, asUnusable, knownMigrations, openToLook } from "#db/client.server.ts";
import type { BackupHeader } from "./backup-header.server.ts";
import { backupName, checksumName, madeAtOf } from "./backup-name.ts";
import { copyDatabase, workFolder } from "./copy.server.ts";
import { superfluousBackups } from "./kept-backups.ts";
import { OperationRefused } from "./refused.ts";
import { removeBackups } from "./removed-backups.server.ts";
import { holdsTheSame, sealFile } from "./sealed-file.server.ts";
import { openAnything } from "./sealed-value.server.ts";
import type { OperationSettings } from "./settings.ts";
import { countRows, faultsOf } from "./soundness.server.ts";

export interface BackupPlan extends Pick<OperationSettings, "databaseFile" | "keyFile"> {
  /** Where it goes; made if it is missing. */
  readonly folder: string;
  /** The program's version. */
  readonly app: string;
  readonly now: Date;
}

export interface MadeBackup {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  /** Names of the backups that have served their time and were removed. */
  readonly removed: readonly string[];
}

const chunkBytes = 65_536;

/**
 * Makes a backup, also while a server has the database open: copies it as it is at one moment, tries the copy (whole, every row
 * there, a sealed value opens), seals it as a whole, reads back what was sealed, and only then gives it its name. Then removes the
 * backups that have served their time, and brings the list of erasures beside them up to date.
 *
 * @throws {OperationRefused | DatabaseUnusable | KeyUnusable} and leaves no half of a backup behind
 */
export async function makeBackup({ databaseFile, keyFile, folder, app, now }: BackupPlan): Promise<MadeBackup> {
  requirePrivateFolder(folder);
  const name = backupName(now);
  const part = join(folder, `.${name}.part`);
  const work = workFolderOf(databaseFile);
  const copy = join(work.folder, "copy.sqlite");
  try {
    const rows = await copyDatabase(databaseFile, copy);
    const { header, master } = triedCopy({ copy, keyFile, folder, rows, app, now });
    const checksum = sealFile(copy, part, header, master);
    if (!holdsTheSame(part, copy, master)) throw new OperationRefused("The backup does not hold what was written to it. Check the disk, and run it again.");
    writeWhole(join(folder, checksumName(name)), `${checksum}  ${name}\n`);
    renameSync(part, join(folder, name));
    syncFolder(folder);
    return { file: join(folder, name), bytes: statSync(join(folder, name)).size, rows, removed: removeSuperfluous(folder, now) };
  } catch (error) {
    rmSync(part, { force: true });
    throw asUnusable(error, databaseFile);
  } finally {
    work.remove();
  }
}

function workFolderOf(databaseFile: string): ReturnType<typeof workFolder> {
  try {
    return workFolder(databaseFile);
  } catch (error) {
    throw new OperationRefused(`There is no database ${databaseFile}, or this user may not write to its folder. Check DATABASE_FILE, and run it as the user that the program runs as.`, { cause: error });
  }
}

/** Names and contents of backups are for one user alone. */
function requirePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new OperationRefused(`The folder ${folder} for backups cannot be made. Check the rights of the folder above it.`, { cause: error });
  }
  if ((statSync(folder).mode & 0o077) !== 0) throw new OperationRefused(`The folder ${folder} is open to other users of this machine. Run: chmod 0700 ${folder}`);
}

interface CopyToTry extends Pick<BackupPlan, "keyFile" | "folder" | "app" | "now"> {
  readonly copy: string;
  readonly rows: number;
}

/** Tries the copy. Nothing is written to it, so that all of it is in the one file. */
function triedCopy({ copy, keyFile, folder, rows, app, now }: CopyToTry) {
  const db = openToLook(copy);
  try {
    const [fault] = faultsOf(db.$client);
    if (fault !== undefined) throw new OperationRefused(`The database is damaged, and no backup was made of it: ${fault}. Restore the newest backup.`);
    if (countRows(db.$client) !== rows) throw new OperationRefused("The copy does not hold every row of the database. Check the disk, and run it again.");
    const { key: master } = attachMasterKey(db, keyFile);
    openAnything(db);
    const migrations = appliedMigrations(db.$client);
    // A database that this program has not brought up to date yet may have no such table.
    if (migrations === knownMigrations()) writeErasureList(db, folder);
    const header: BackupHeader = { format: 1, app, migrations, masterKeyId: keysOf(db).masterKeyId, keyMark: keyMark(master), madeAt: now.toISOString(), databaseBytes: statSync(copy).size, rows, salt: randomBytes(32).toString("base64"), chunkBytes }; // prettier-ignore
    return { header, master };
  } finally {
    db.$client.close();
  }
}

function removeSuperfluous(folder: string, now: Date): string[] {
  const names = readdirSync(folder);
  const superfluous = superfluousBackups(names, now);
  removeBackups(folder, superfluous);
  for (const name of names) {
    const unfinished = /^\.(samspill-.*)\.part$/.exec(name)?.[1];
    const begunAt = unfinished && madeAtOf(unfinished);
    if (begunAt && now.getTime() - begunAt.getTime() > 3_600_000) rmSync(join(folder, name), { force: true });
  }
  syncFolder(folder);
  return superfluous;
}
