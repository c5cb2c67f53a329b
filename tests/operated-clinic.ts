import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { makeBackup } from "#app/operation/backup.server.ts";
import { restoreBackup, type RestorePlan } from "#app/operation/restore.server.ts";
import { attachMasterKey } from "#app/privacy/master-key-files.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { days, later, world } from "./world.ts";

const settingsIn = (folder: string) => ({ databaseFile: join(folder, "data/samspill.sqlite"), keyFile: join(folder, "key/master.key"), backupFolder: join(folder, "backups") });

/** Made once for all tests of a file, and copied for each. */
let first: { readonly folder: string; readonly people: ReturnType<typeof world> } | undefined;

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function firstClinic() {
  const folder = mkdtempSync(join(tmpdir(), "samspill-operated-"));
  made.push(folder);
  const settings = settingsIn(folder);
  for (const file of Object.values(settings)) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = openDatabase(settings.databaseFile);
  const people = world({ db, masterKey: readOrMakeMasterKey(settings.keyFile, { databaseHasAccounts: false }) });
  db.$client.close();
  return { folder, people };
}

/**
 * The small clinic as it lies on a machine: a database, a key and a folder for backups, below one folder that goes away with `remove`.
 *
 * @param isOther a clinic of its own, with another key
 */
export function operatedClinic(isOther = false) {
  const copied = isOther ? firstClinic() : (first ??= firstClinic());
  const { people } = copied;
  const folder = mkdtempSync(join(tmpdir(), "samspill-operated-"));
  cpSync(copied.folder, folder, { recursive: true });
  const settings = settingsIn(folder);
  for (const file of [settings.databaseFile, settings.keyFile]) {
    chmodSync(dirname(file), 0o700);
    chmodSync(file, file === settings.keyFile ? 0o400 : 0o600);
  }

  /** The database as a server would open it, for as long as `work` runs. */
  const opened = <T>(work: (db: Database) => T): T => {
    const again = openDatabase(settings.databaseFile);
    try {
      attachMasterKey(again, settings.keyFile);
      return work(again);
    } finally {
      again.$client.close();
    }
  };
  return {
    folder,
    settings,
    people,
    opened,
    /** How many rows of a table there are. */
    count: (table: string, where = "true") => opened(({ $client }) => $client.prepare(`select count(*) from ${table} where ${where}`).pluck().get()),
    /** What somebody has done since, as SQL. */
    write: (sql: string) => opened(({ $client }) => void $client.exec(sql)),
    /** A backup made so many days after the world's beginning. */
    backUp: (afterDays = 0, to = settings.backupFolder) => makeBackup({ ...settings, folder: to, app: "0.1.0", now: later(days(afterDays)) }),
    restore: (file: string, changed: Partial<RestorePlan> = {}) => restoreBackup({ ...settings, file, keys: [], withoutErasureList: false, now: later(days(1)), ...changed }),
    bytes: () => readFileSync(settings.databaseFile),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
