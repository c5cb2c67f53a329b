import { queueReminders } from "#app/facilitation/reminders.server.ts";
import { removeOldCopies } from "#app/operation/left-copies.server.ts";
import { removeOutdatedBackups } from "#app/operation/removed-backups.server.ts";
import { readErasures, writeErasureList } from "#app/privacy/erasure-list.server.ts";
import { emptyLog, requireEmptyLog } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Log } from "./log.server.ts";
import { applyRetention } from "./retention-rules.server.ts";
import { sealAnewInTurns } from "./sealing-anew.server.ts";

const hourMilliseconds = 3_600_000;

/**
 * Throws away, now and every hour, what is kept for a time only, and seals anew what stands under an older key. What fails is tried
 * again an hour later, and keeps nothing else from being done; what takes longer is not begun twice.
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
  let isAtWork = false;
  const tidy = async (): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    const now = new Date();
    await attempt(async () => log.removed(await applyRetention(db, now, (error) => log.failed(error))));
    await attempt(() => queueReminders(db, now));
    await attempt(() => writeErasureList(db));
    await attempt(() => forgetRemovedKeys(db, now));
    await attempt(() => tell(removeOldCopies(db.$client.name, now)));
    await attempt(() => tell(backups === undefined ? 0 : removeOutdatedBackups(backups, now)));
    await attempt(() => sealAnewInTurns(db, log));
    isAtWork = false;
  };
  void tidy();
  return setInterval(() => void tidy(), hourMilliseconds).unref();
}

/** A destroyed key stands in the log of changes still where another process was reading that, or the program was killed: what has been erased lately must not. */
function forgetRemovedKeys(db: Database, now: Date): void {
  const isErasedLately = readErasures(db).some(({ erasedAt }) => erasedAt > now.getTime() - 48 * hourMilliseconds);
  (isErasedLately ? requireEmptyLog : emptyLog)(db);
}
