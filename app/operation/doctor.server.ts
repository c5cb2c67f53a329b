import { dirname } from "node:path";
import type { ParsedEnvironment } from "#app/http/environment.server.ts";
import type { Patience } from "#app/notifications/smtp.server.ts";
import { checkBackups, checkBackupsAhead, checkErasureList } from "./check-backups.server.ts";
import { checkDatabase } from "./check-database.server.ts";
import { checkFiles, checkLeftCopies, checkSettingsFile } from "./check-files.server.ts";
import { checkClock, checkDisk, checkTimeZone, checkVersions } from "./check-machine.server.ts";
import { checkMail, checkSecondStep, checkSettings } from "./check-settings.server.ts";
import type { Finding } from "./finding.ts";
import type { LockedPackages } from "./oldest-versions.ts";
import type { OperationSettings } from "./settings.ts";

export type { Finding };

export interface Patient {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `env` as the server reads it. */
  readonly environment: ParsedEnvironment;
  /** The file that they were read from, where one was named. */
  readonly settingsFile?: string | undefined;
  /** What is installed. */
  readonly packages: LockedPackages;
  readonly now: Date;
  readonly mailPatience?: Patience;
}

/** Looks at all that a clinic's installation stands on. Changes nothing, sends nothing, and says nothing of anybody. */
export async function examine({ env, environment, settingsFile, packages, now, mailPatience }: Patient): Promise<Finding[]> {
  const machine = [...checkVersions(process.versions.node, packages), checkTimeZone()];
  const settings = [...checkSettings(environment), ...(settingsFile === undefined ? [] : [checkSettingsFile(settingsFile)]), checkSecondStep(env)];
  const mail = await checkMail(environment, mailPatience);
  const { DATABASE_FILE: databaseFile, KEY_FILE: keyFile, BACKUP_FOLDER: backupFolder } = env;
  if (!databaseFile || !keyFile) return [...machine, ...settings, mail];
  const places: OperationSettings = { databaseFile, keyFile, backupFolder: backupFolder || undefined };
  const database = checkDatabase(places);
  return [
    ...machine,
    ...settings,
    mail,
    ...checkFiles(places, process.getuid?.()),
    ...checkDisk("Disk of the database", dirname(databaseFile), database.bytes),
    ...(backupFolder ? checkDisk("Disk of the backups", backupFolder, database.bytes) : []),
    ...database.findings,
    checkClock(databaseFile, database.newest, now),
    checkBackups(places, now),
    ...checkBackupsAhead(places, now),
    ...checkErasureList(places),
    checkLeftCopies(databaseFile, now),
  ];
}
