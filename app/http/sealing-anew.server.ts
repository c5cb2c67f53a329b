import { emptyLog } from "#app/privacy/sealed.server.ts";
import { sealAnew } from "#app/privacy/sealing-anew.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Log } from "./log.server.ts";

/** Requests are answered between two steps. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Seals anew what still stands under an older data key, one step in a turn, and ends where the server stops; nothing where the master
 * key has not been changed. What it cannot empty the log of, or is killed before, housekeeping does.
 */
export async function sealAnewInTurns(db: Database, log: Log): Promise<void> {
  let isAnyRemoved = false;
  for (const step of sealAnew(db, (error) => log.failed(error))) {
    isAnyRemoved ||= step === "keys removed";
    await turn();
    if (!db.$client.open) return;
  }
  if (!isAnyRemoved) return;
  emptyLog(db);
  log.happened("older data keys removed");
}
