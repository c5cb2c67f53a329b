import { existsSync, statSync } from "node:fs";
import { hasAccountKeys, keysOf } from "#app/privacy/keys.server.ts";
import { attachMasterKey, hasNewerKey, listKeyFiles } from "#app/privacy/master-key-files.server.ts";
import { countOlderKeys } from "#app/privacy/sealing-anew.server.ts";
import { appliedMigrations, DatabaseUnusable, knownMigrations, openToLook, type Database } from "#db/client.server.ts";
import { good, look, wrong, writtenBytes, type Finding } from "./finding.ts";
import { openAnything } from "./sealed-value.server.ts";
import type { OperationSettings } from "./settings.ts";
import { faultsOf } from "./soundness.server.ts";

/** What the other checks want to know of the database. */
export interface DatabaseFacts {
  readonly findings: readonly Finding[];
  readonly bytes: number;
  /** The newest instant in it. */
  readonly newest: Date | undefined;
}

const largestLogBytes = 200e6;

/** Looks at the database without changing anything in it, also while a server has it. */
export function checkDatabase({ databaseFile, keyFile }: OperationSettings): DatabaseFacts {
  const about = "Database";
  if (!existsSync(databaseFile)) return { findings: [look(about, "there is none yet", "Start the server once, and set the clinic up.")], bytes: 0, newest: undefined };
  const bytes = statSync(databaseFile).size;
  let db: Database | undefined;
  try {
    db = openToLook(databaseFile);
    const [fault] = faultsOf(db.$client);
    const sound = fault === undefined ? good(about, `whole: ${writtenBytes(bytes)}`) : wrong(about, `damaged: ${fault}`, "Stop the server and restore the newest backup: docs/operation.md.");
    return { findings: [sound, migrationsOf(db), logOf(databaseFile), keyOf(db, keyFile), dataKeysOf(db)], bytes, newest: newestOf(db) };
  } catch (error) {
    if (!(error instanceof DatabaseUnusable)) throw error;
    return { findings: [wrong(about, error.message, "See docs/operation.md, “Restore”.")], bytes, newest: undefined };
  } finally {
    db?.$client.close();
  }
}

function migrationsOf(db: Database): Finding {
  const missing = knownMigrations() - appliedMigrations(db.$client);
  const about = "Migrations";
  return missing === 0 ? good(about, "the database is of this version") : look(about, `${missing} will be made at the next start`, "Make a backup first, then start the server: docs/operation.md, “Upgrade”.");
}

function logOf(databaseFile: string): Finding {
  const log = `${databaseFile}-wal`;
  const bytes = existsSync(log) ? statSync(log).size : 0;
  const about = "Log of changes";
  return bytes < largestLogBytes ? good(about, writtenBytes(bytes)) : look(about, `${writtenBytes(bytes)}: something has kept it from being written into the database`, "Look for a program that has the database open, such as a backup that hangs; then start the server again.");
}

function keyOf(db: Database, keyFile: string): Finding {
  const about = "Master key";
  if (!hasAccountKeys(db)) return good(about, "nothing has been sealed with it yet");
  try {
    const { file } = attachMasterKey(db, keyFile);
    openAnything(db);
    const others = listKeyFiles(keyFile).filter((other) => other !== file);
    const { masterKeyId } = keysOf(db);
    const words = `${masterKeyId} fits, and a sealed name opens`;
    if (hasNewerKey(keyFile, masterKeyId)) return look(about, `${words}. It is not the newest that is there: a backup from before a change has been restored, or a change was cut off. Besides there are ${others.join(", ")}`, "Remove none of them: the newest backups may need the newer one. Stop the server and change the key again: npm run rotate-key");
    return others.length === 0 ? good(about, words) : look(about, `${words}; besides there are ${others.join(", ")}`, "Remove an older key when the last backup made under it is gone.");
  } catch (error) {
    return wrong(about, (error as Error).message, "Put the right key back before anything else.");
  }
}

function dataKeysOf(db: Database): Finding {
  const about = "Data keys";
  const older = countOlderKeys(db);
  if (older === 0) return good(about, "all that is sealed stands under its owner's newest key");
  const accounts = older === 1 ? "1 account has" : `${older} accounts have`;
  return look(about, `${accounts} an older key still, beside the newest`, "While it runs the server seals anew what stands under one and removes it, within some hours of a new master key; where somebody is setting up an app, when that is done. If this stays for days, look in the journal for what fails.");
}

/** Instants of what is written all the time. They say when, and not by whom. */
function newestOf(db: Database): Date | undefined {
  const instants = ["select max(at) from audit_entries", "select max(created_at) from sessions", "select max(created_at) from accounts", "select max(created_at) from __drizzle_migrations"].flatMap((sql) => {
    try {
      return [db.$client.prepare(sql).pluck().get() as number | null];
    } catch {
      return [];
    }
  });
  const newest = Math.max(...instants.map((instant) => instant ?? 0));
  return newest > 0 ? new Date(newest) : undefined;
}
