import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listKeyFiles } from "#app/privacy/master-key-files.server.ts";
import { good, look, wrong, type Finding } from "./finding.ts";
import { longestDays } from "./kept-backups.ts";
import type { OperationSettings } from "./settings.ts";

const dayMilliseconds = 86_400_000;

/** Whether the files and folders are one user's alone, and the same user's. */
export function checkFiles({ databaseFile, keyFile, backupFolder }: OperationSettings, user: number | undefined): Finding[] {
  const about = "Files and folders";
  const folders = [dirname(databaseFile), dirname(keyFile), ...(backupFolder === undefined ? [] : [backupFolder])];
  const files = [databaseFile, `${databaseFile}-wal`, ...listKeyFiles(keyFile)];
  const there = [...folders, ...files].filter((path) => existsSync(path));
  const open = there.filter((path) => (statSync(path).mode & 0o077) !== 0);
  const owner = existsSync(databaseFile) ? statSync(databaseFile).uid : user;
  const foreign = there.filter((path) => statSync(path).uid !== owner);
  const findings = [
    ...open.map((path) => wrong(about, `${path} is open to other users of this machine`, `Run: chmod go= ${path}`)),
    ...foreign.map((path) => wrong(about, `${path} belongs to another user than the database`, `Give it to the user that the program runs as: chown`)),
    ...(user !== undefined && user !== 0 && user !== owner ? [wrong(about, "the database belongs to another user than the one who asks", "Run this as the user that the program runs as.")] : []),
  ];
  return findings.length > 0 ? findings : [good(about, `${there.length} looked at; they are one user's alone`)];
}

/** Plain copies of the database that a migration or a restore has left, and that forget nobody. */
export function checkLeftCopies(databaseFile: string, now: Date): Finding {
  const about = "Copies left behind";
  const folder = dirname(databaseFile);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const copies = names.filter((name) => name.startsWith(basename(databaseFile)) && /\.(before-\d+|replaced-[\dTZ-]+)(-wal)?$/.test(name)).map((name) => join(folder, name));
  const old = copies.filter((copy) => now.getTime() - statSync(copy).mtimeMs > longestDays * dayMilliseconds);
  const said = "Whoever has been erased since stands in them still.";
  if (old.length > 0) return wrong(about, `older than ${longestDays} days: ${old.join(", ")}. ${said}`, `Remove them: rm ${old.join(" ")}`);
  if (copies.length > 0) return look(about, `${copies.join(", ")}. ${said}`, "Remove them when you no longer need them, within 30 days.");
  return good(about, "none");
}
