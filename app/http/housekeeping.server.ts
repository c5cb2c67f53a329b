import { queueReminders } from "#app/facilitation/reminders.server.ts";
import { removeOldCopies } from "#app/operation/left-copies.server.ts";
import { removeOutdatedBackups } from "#app/operation/removed-backups.server.ts";
import { readErasures, writeErasureList } from "#app/privacy/erasure-list.server.ts";
import { requireEmptyLog } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Log } from "./log.server.ts";
import { applyRetention } from "./retention-rules.server.ts";

const hourMilliseconds = 3_600_000;

/**
 * Throws away, now and every hour, what is kept for a time only. What fails is tried again an hour later, and keeps nothing else from
 * being done.
 *
 * @param backups the folder of backups, where the clinic has one
 */
export function startHousekeeping(db: Database, log: Log, backups?: string): NodeJS.Timeout {
  const attempt = async (chore: () => unknown): Promise<void> => {
    try {
      await chore();
    } catch (error) {
      log.failed(error);
    }
  };
  const tell = (removed: number): void => {
    if (removed > 0) log.happened("old copies removed");
  };
  const tidy = async (): Promise<void> => {
    const now = new Date();
    await attempt(async () => log.removed(await applyRetention(db, now, (error) => log.failed(error))));
    await attempt(() => queueReminders(db, now));
    await attempt(() => writeErasureList(db));
    await attempt(() => forgetErasedKeys(db, now));
    await attempt(() => tell(removeOldCopies(db.$client.name, now)));
    await attempt(() => tell(backups === undefined ? 0 : removeOutdatedBackups(backups, now)));
  };
  void tidy();
  return setInterval(() => void tidy(), hourMilliseconds).unref();
}

/** What an erasure could not do at once where another process was reading the write-ahead log: that still holds the destroyed key. */
function forgetErasedKeys(db: Database, now: Date): void {
  if (readErasures(db).some(({ erasedAt }) => erasedAt > now.getTime() - 48 * hourMilliseconds)) requireEmptyLog(db);
}
