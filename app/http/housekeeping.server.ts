import { forgetExpiredLabels } from "#app/facilitation/invitation-file.server.ts";
import { removeOldPasswordCodes } from "#app/identity/password-code.server.ts";
import { removeOldSessions } from "#app/identity/session.server.ts";
import { removeOldSteps } from "#app/identity/sign-in-step.server.ts";
import { removeOldAttempts } from "#app/identity/throttle.server.ts";
import { forgetOldErasures, writeErasureList } from "#app/privacy/erasure-list.server.ts";
import { removeOldMessages } from "#app/privacy/retention.server.ts";
import { queueReminders } from "#app/facilitation/reminders.server.ts";
import { removeOldConfirmations } from "#app/notifications/confirmation.server.ts";
import { removeOldNotices } from "#app/notifications/outbox.server.ts";
import { removeOldMeetings } from "#app/meetings/old-meetings.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Log } from "./log.server.ts";

const hourMilliseconds = 3_600_000;

/** Throws away, now and every hour, what is kept for a time only. What fails is tried again an hour later. */
export function startHousekeeping(db: Database, log: Log): NodeJS.Timeout {
  const tidy = async (): Promise<void> => {
    try {
      const now = new Date();
      removeOldAttempts(db, now);
      removeOldPasswordCodes(db, now);
      removeOldSteps(db, now);
      forgetExpiredLabels(db, now);
      removeOldMessages(db, now);
      removeOldConfirmations(db, now);
      removeOldNotices(db, now);
      queueReminders(db, now);
      removeOldMeetings(db, now);
      await removeOldSessions(db, now);
      writeErasureList(db);
      forgetOldErasures(db, now);
    } catch (error) {
      log.failed(error);
    }
  };
  void tidy();
  return setInterval(() => void tidy(), hourMilliseconds).unref();
}
