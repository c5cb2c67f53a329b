import { emptyLog } from "#app/privacy/sealed.server.ts";
import { sealAnew } from "#app/privacy/sealing-anew.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Log } from "./log.server.ts";

const hourMilliseconds = 3_600_000;

/** Requests are answered between two steps. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Seals anew, now and every hour, what still stands under an older data key; nothing where the master key has not been changed. A run
 * that takes longer is not begun twice, and one that fails is made good by the next.
 */
export function startSealingAnew(db: Database, log: Log): NodeJS.Timeout {
  let isAtWork = false;
  // A run that was killed may have left keys in the log of changes that it had removed.
  let logHoldsKeys = true;
  const run = async (): Promise<void> => {
    let isAnyRemoved = false;
    for (const step of sealAnew(db, (error) => log.failed(error))) {
      isAnyRemoved ||= step === "keys removed";
      logHoldsKeys ||= isAnyRemoved;
      await turn();
      if (!db.$client.open) return;
    }
    if (logHoldsKeys) logHoldsKeys = !emptyLog(db);
    if (isAnyRemoved) log.happened("older data keys removed");
  };
  const look = async (): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    try {
      await run();
    } catch (error) {
      log.failed(error);
    } finally {
      isAtWork = false;
    }
  };
  void look();
  return setInterval(() => void look(), hourMilliseconds).unref();
}
