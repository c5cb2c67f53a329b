import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { listKeyFiles } from "#app/privacy/master-key-files.server.ts";
import { good, look, wrong, type Finding } from "./finding.ts";
import { longestDays } from "./kept-backups.ts";
import { listLeftCopies } from "./left-copies.server.ts";
import type { OperationSettings } from "./settings.ts";

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

/** Whether the file of settings, in which the mail server's password may stand, is its owner's to write, and its group's to read, alone. */
export function checkSettingsFile(file: string): Finding {
  const about = "File of settings";
  if ((statSync(file).mode & 0o027) === 0) return good(about, "its owner alone can write it, and its group alone can read it");
  return wrong(about, `${file} is open to others on this machine, and passwords may stand in it`, `Run as root: chown root:samspill ${file} && chmod 0640 ${file}`);
}

/** Plain copies of the database that a migration or a restore has left, and that forget nobody. */
export function checkLeftCopies(databaseFile: string, now: Date): Finding {
  const about = "Copies left behind";
  const left = listLeftCopies(databaseFile, now);
  const copies = left.map(({ file }) => file);
  const old = left.filter(({ isOld }) => isOld).map(({ file }) => file);
  const said = "Whoever has been erased since stands in them still.";
  if (old.length > 0) return wrong(about, `older than ${longestDays} days: ${old.join(", ")}. ${said}`, `The server removes them within the hour; where it does not run, or may not: rm ${old.join(" ")}`);
  if (copies.length > 0) return look(about, `${copies.join(", ")}. ${said}`, `Remove them when you no longer need them. The server does so after ${longestDays} days.`);
  return good(about, "none");
}
