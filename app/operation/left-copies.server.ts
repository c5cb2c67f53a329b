import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { longestDays } from "./kept-backups.ts";

const dayMilliseconds = 86_400_000;

/** A plain copy of the database that an upgrade (`.before-7`) or a restore (`.replaced-2026-11-22T183000Z`) has left beside it. It forgets nobody. */
export interface LeftCopy {
  readonly file: string;
  /** Whether it is older than any backup may be. */
  readonly isOld: boolean;
}

/** The copies beside a database, and the logs of changes that belong to them. */
export function listLeftCopies(databaseFile: string, now: Date): LeftCopy[] {
  const folder = dirname(databaseFile);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.startsWith(`${basename(databaseFile)}.`)).flatMap((name) => {
    const [, when] = /\.(?:before-\d+|replaced-(\d{4}-\d\d-\d\dT\d{6}Z))(?:-wal|-shm)?$/.exec(name) ?? [undefined, "none"];
    if (when === "none") return [];
    const file = join(folder, name);
    const leftAt = when === undefined ? statSync(file).mtimeMs : Date.parse(when.replace(/(\d\d)(\d\d)(\d\d)Z$/, "$1:$2:$3Z"));
    return [{ file, isOld: now.getTime() - leftAt > longestDays * dayMilliseconds }];
  });
}

/** Removes the copies that are too old, so that whoever has erased their account stands in none for longer than in a backup. @returns how many went */
export function removeOldCopies(databaseFile: string, now: Date): number {
  const old = listLeftCopies(databaseFile, now).filter(({ isOld }) => isOld);
  for (const { file } of old) rmSync(file, { force: true });
  return old.length;
}
