import { join } from "node:path";
import type { ServerBuild } from "@remix-run/server-runtime";
import { makeSetupKey } from "#app/facilitation/clinic.server.ts";
import { attachProvider } from "#app/identity/provider.server.ts";
import { configureSecondFactor } from "#app/identity/second-factor.server.ts";
import { configureSessions } from "#app/identity/session.server.ts";
import { attachInstruments } from "#app/learning/instrument.server.ts";
import { readInstruments } from "#app/learning/instrument-files.server.ts";
import { startDelivery } from "#app/notifications/delivery.server.ts";
import { attachMail } from "#app/notifications/mail.server.ts";
import { attachErasureList } from "#app/privacy/erasure-list.server.ts";
import { attachMasterKey } from "#app/privacy/master-key-files.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { contextFor } from "./context-for.server.ts";
import { EnvironmentUnusable, parseEnvironment, type Environment, type Settings } from "./environment.server.ts";
import { startHousekeeping } from "./housekeeping.server.ts";
import { createLog } from "./log.server.ts";
import { backupInItsOwnProcess, startNightlyBackups } from "./nightly-backup.server.ts";
import { createEdge } from "./server.server.ts";
import { whenStopped, type OpenSite } from "./stopping.server.ts";

/** The browser's half of the build, beside the bundle that this becomes a part of. */
const assetsFolder = join(import.meta.dirname, "../client");

/**
 * Starts the program, and returns once it listens. It then runs until a signal stops it: see `whenStopped`.
 *
 * @throws what `openSite` throws
 */
export async function serve(build: ServerBuild): Promise<void> {
  process.umask(0o077);
  whenStopped(await openSite(build, process.env));
}

/**
 * Opens a clinic's site, and returns once it listens. A process may open several, each with a database of its own.
 *
 * @throws {EnvironmentUnusable} a setting is wrong
 * @throws {InstrumentsUnusable} a form of the clinic's own cannot be used
 * @throws {DatabaseUnusable} and leaves the database as it was
 * @throws {KeyUnusable} the master key is missing or does not fit
 */
export async function openSite(build: ServerBuild, settings: Settings): Promise<OpenSite> {
  const environment = parseEnvironment(settings);
  if (!environment.ok) throw new EnvironmentUnusable(environment.sentences);

  const instruments = readInstruments(environment.instrumentsFolder);
  const db = openClinicDatabase(environment);
  attachInstruments(db, instruments);
  attachMail(db, environment.mail, environment.origin);
  const log = createLog(environment.logLevel);
  const edge = createEdge({ build, environment, db, log, contextFor: contextFor(db, environment.origin), assetsFolder });
  try {
    await edge.listen();
  } catch (error) {
    db.$client.close();
    throw error;
  }
  const repeated = [startHousekeeping(db, log, environment.backupFolder)];
  if (environment.backupFolder !== undefined) repeated.push(startNightlyBackups({ folder: environment.backupFolder, log, run: backupInItsOwnProcess }));
  log.happened("listening");
  showSetup(db, environment.origin);
  return { edge, db, log, repeated, delivery: startDelivery(db, { onFault: (error) => log.failed(error) }) };
}

function openClinicDatabase({ databaseFile, keyFile, origin, provider, staffSecondFactor, backupFolder }: Environment): Database {
  const db = openDatabase(databaseFile);
  try {
    attachMasterKey(db, keyFile);
    attachErasureList(db, backupFolder);
    configureSessions(db, { secure: origin.startsWith("https:") });
    attachProvider(db, provider, origin);
    configureSecondFactor(db, staffSecondFactor);
    return db;
  } catch (error) {
    db.$client.close();
    throw error;
  }
}

/** Until there is a clinic, whoever reads the program's output may set it up. */
function showSetup(db: Database, origin: string): void {
  const key = makeSetupKey(db, new Date());
  if (key) console.log(`Set the clinic up here. The address works until the next start, and once:\n${origin}/setup?key=${key}`);
}
