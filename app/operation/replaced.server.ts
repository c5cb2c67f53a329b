import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder } from "#app/privacy/durable-file.server.ts";

/** Where a database is kept that another has taken the place of: `samspill.sqlite.replaced-2026-11-22T183000Z`. */
const replacedName = (databaseFile: string, now: Date): string => `${databaseFile}.replaced-${now.toISOString().replace(/[:.]|\d{3}(?=Z)/g, "")}`;

/**
 * Puts a database in place of another, in one step of the file system: whenever the machine stops, one of the two is there, whole.
 * The other one stays beside it.
 *
 * @param made closed, and on the same disk
 * @returns where the database before is kept; undefined where there was none
 */
export function replaceDatabase(databaseFile: string, made: string, now: Date): string | undefined {
  const kept = existsSync(databaseFile) ? keepBeside(databaseFile, replacedName(databaseFile, now)) : undefined;
  chmodSync(made, 0o600);
  syncFile(made);
  renameSync(made, databaseFile);
  syncFolder(dirname(databaseFile));
  return kept;
}

/** A second name for the same file; and the log of changes that belongs to it, where nobody could write that into the file any more. */
function keepBeside(databaseFile: string, kept: string): string {
  try {
    linkSync(databaseFile, kept);
  } catch {
    copyFileSync(databaseFile, kept);
    syncFile(kept);
  }
  chmodSync(kept, 0o600);
  if (existsSync(`${databaseFile}-wal`)) renameSync(`${databaseFile}-wal`, `${kept}-wal`);
  // The disk has both names before the new database takes its own: it must never be found beside the other's log.
  syncFolder(dirname(databaseFile));
  return kept;
}

function syncFile(file: string): void {
  const handle = openSync(file, "r");
  fsyncSync(handle);
  closeSync(handle);
}
