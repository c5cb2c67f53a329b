import { statSync } from "node:fs";
import { deriveKeys } from "#app/privacy/keys.server.ts";
import { hasErasureList, readErasureList } from "#app/privacy/erasure-list.server.ts";
import { findMarkedKey, listReadableKeys } from "#app/privacy/master-key-files.server.ts";
import { checksumName } from "./backup-name.ts";
import { readHeader } from "./backup-header.server.ts";
import { good, look, wrong, writtenBytes, type Finding } from "./finding.ts";
import { longestDays } from "./kept-backups.ts";
import { backupsAhead, newestBackup } from "./newest-backup.server.ts";
import { readPlace } from "./place.server.ts";
import { openSealedFile } from "./sealed-file.server.ts";
import type { OperationSettings } from "./settings.ts";

const hourMilliseconds = 3_600_000;

/** Whether the newest backup is young enough, and opens from its first byte to its last. */
export function checkBackups({ backupFolder, keyFile }: OperationSettings, now: Date): Finding {
  const about = "Backup";
  if (backupFolder === undefined) return wrong(about, "BACKUP_FOLDER is not set, so none is made at night", "Set BACKUP_FOLDER to a folder on another disk than the database's, and start the server again.");
  const newest = newestBackup(backupFolder, now);
  if (!newest) return wrong(about, "there is none", "Make one: npm run backup");
  const hours = Math.round((now.getTime() - newest.madeAt.getTime()) / hourMilliseconds);
  try {
    const read = readHeader(newest.file);
    const master = findMarkedKey(read.header.keyMark, keyFile);
    if (!master) return wrong(about, "the newest was made under a master key that is not here", "Find that key's file, or make a backup now: npm run backup");
    openSealedFile(newest.file, read, master.key, () => undefined);
  } catch (error) {
    return wrong(about, (error as Error).message, "Make a new one now, and check the disk: npm run backup");
  }
  const words = `the newest is ${hours} hours old, ${writtenBytes(statSync(newest.file).size)}, and opens`;
  const outdated = `${words}. It is older than ${longestDays} days and stays because none has been made since: whoever has been erased since stands in it still`;
  if (hours > longestDays * 24) return wrong(about, outdated, "Look in the server's log for “not backed up”, mend what it is, and run: npm run backup. That removes it.");
  if (hours > 48) return wrong(about, words, "Look in the server's log for “not backed up”, mend what it is, and run: npm run backup");
  return hours > 30 ? look(about, words, "Look in the server's log for “not backed up”.") : good(about, words);
}

/** Whether there are backups of which the name says that they will be made. The newest is told of by `checkBackups`. */
export function checkBackupsAhead({ backupFolder }: OperationSettings, now: Date): Finding[] {
  const ahead = backupFolder === undefined ? [] : backupsAhead(backupFolder, now).map(({ file }) => file);
  if (ahead.length === 0) return [];
  const words = `dated in the future: ${ahead.join(", ")}. The clock was ahead when that was made, or is behind now. It does not count as the newest, and is not removed by itself: whoever has been erased since stands in it still`;
  return [wrong("Backups of another time", words, `Look at the clock: timedatectl. If it is right, make one now: npm run backup, and then: rm ${ahead.flatMap((file) => [file, checksumName(file)]).join(" ")}`)];
}

/** Whether the list of erasures beside the backups knows all that the database knows. */
export function checkErasureList({ backupFolder, databaseFile, keyFile }: OperationSettings): Finding[] {
  if (backupFolder === undefined) return [];
  const about = "List of erasures";
  try {
    const listed = new Set(readErasureList(backupFolder, listReadableKeys(keyFile).map((key) => deriveKeys(key))).map(({ accountId }) => accountId)); // prettier-ignore
    const missing = readPlace(databaseFile).erasures.filter(({ accountId }) => !listed.has(accountId)).length;
    if (missing > 0) return [wrong(about, `${missing} are missing beside the backups`, "Check that the server may write to BACKUP_FOLDER; then run: npm run backup")];
    return [good(about, hasErasureList(backupFolder) ? "it can be read, and nobody is missing" : "there is none yet, and nobody who would be missing from it")];
  } catch (error) {
    return [wrong(about, (error as Error).message, "See docs/operation.md, “Erasure, then restore”.")];
  }
}
