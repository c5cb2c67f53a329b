import { rmSync } from "node:fs";
import { join } from "node:path";
import { checksumName } from "./backup-name.ts";
import { outdatedBackups } from "./kept-backups.ts";
import { namesIn } from "./newest-backup.server.ts";

/** Removes backups by their names, and the checksums beside them. */
export function removeBackups(folder: string, names: readonly string[]): void {
  for (const name of names) for (const file of [name, checksumName(name)]) rmSync(join(folder, file), { force: true });
}

/** Removes the backups that are too old, also where no new one is made any more. @returns how many went */
export function removeOutdatedBackups(folder: string, now: Date): number {
  const outdated = outdatedBackups(namesIn(folder), now);
  removeBackups(folder, outdated);
  return outdated.length;
}
