import { contextFor } from "#app/http/context-for.server.ts";
import { EnvironmentUnusable, parseEnvironment } from "#app/http/environment.server.ts";
import { createLog } from "#app/http/log.server.ts";
import { createEdge, type Edge, type EdgeParts } from "#app/http/server.server.ts";
import { configureSecondFactor } from "#app/identity/second-factor.server.ts";
import { configureSessions } from "#app/identity/session.server.ts";
import { attachInstruments } from "#app/learning/instrument.server.ts";
import { readInstruments } from "#app/learning/instrument-files.server.ts";
import { startDelivery } from "#app/notifications/delivery.server.ts";
import { attachMail } from "#app/notifications/mail.server.ts";
import { attachKeys, hasAccountKeys } from "#app/privacy/keys.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";

/** The site as it stands in the source now. */
export interface OpenEdge extends Pick<Edge, "handle"> {
  /** Lets go of the database at once, so that the next version of the source can have it. */
  close(): void;
}

/**
 * The same doors, headers and sessions as in production, without a port and without files: Vite has those.
 *
 * @throws {EnvironmentUnusable}
 * @throws {InstrumentsUnusable}
 */
export function openEdge(build: EdgeParts["build"]): OpenEdge {
  const environment = parseEnvironment(process.env);
  if (!environment.ok) throw new EnvironmentUnusable(environment.sentences);
  const { databaseFile, keyFile, origin, logLevel, instrumentsFolder, mail, staffSecondFactor } = environment;
  const instruments = readInstruments(instrumentsFolder);
  const db = openDatabase(databaseFile);
  attachKeys(db, readOrMakeMasterKey(keyFile, { databaseHasAccounts: hasAccountKeys(db) }));
  attachInstruments(db, instruments);
  attachMail(db, mail, origin);
  configureSecondFactor(db, staffSecondFactor);
  configureSessions(db, { secure: origin.startsWith("https:") });
  const log = createLog(logLevel);
  const { handle } = createEdge({ build, environment, db, log, contextFor: contextFor(db, origin) });
  const delivery = startDelivery(db, { onFault: (error) => log.failed(error) });
  const close = (): void => {
    void delivery.stop();
    db.$client.close();
  };
  return { handle, close };
}
