import { queueReminders } from "#app/facilitation/reminders.server.ts";
import { removeOldCopies } from "#app/operation/left-copies.server.ts";
import { removeOutdatedBackups } from "#app/operation/removed-backups.server.ts";
import { readErasures, writeErasureList } from "#app/privacy/erasure-list.server.ts";
import { emptyLog } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Log } from "./log.server.ts";
import { applyRetention } from "./retention-rules.server.ts";

const hourMilliseconds = 3_600_000;

/**
 * Throws away, now and every hour, what is kept for a time only. What fails is tried again an hour later.
 *
 * @param backups the folder of backups, where the clinic has one
 */
export function startHousekeeping(db: Database, log: Log, backups?: string): NodeJS.Timeout {
  const tidy = async (): Promise<void> => {
    try {
      const now = new Date();
      log.removed(await applyRetention(db, now, (error) => log.failed(error)));
      queueReminders(db, now);
      finishErasures(db, now);
      if (removeOldCopies(db.$client.name, now) + (backups === undefined ? 0 : removeOutdatedBackups(backups, now)) > 0) log.happened("old copies removed");
    } catch (error) {
      log.failed(error);
    }
  };
  void tidy();
  return setInterval(() => void tidy(), hourMilliseconds).unref();
}

/** What an erasure could not do at once: the list where its folder was away, the write-ahead log where another process read it. */
function finishErasures(db: Database, now: Date): void {
  writeErasureList(db);
  if (readErasures(db).some(({ erasedAt }) => erasedAt > now.getTime() - 48 * hourMilliseconds)) emptyLog(db);
}
