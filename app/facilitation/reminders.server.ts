import { countedFor } from "#app/curriculum/programme.ts";
import { mailOffice } from "#app/notifications/mail.server.ts";
import { noticeQueuedAt, queueNotice, type Notice } from "#app/notifications/queue.server.ts";
import { isNight, reminderReason } from "#app/notifications/reminder.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { programme } from "#content/programme.ts";
import { quietSince } from "./quiet.ts";
import { listCompletedLessons, listRemindable, type Remindable } from "./reminders.queries.server.ts";

const day = 86_400_000;
const daysBetweenReminders = 14;

/** A stretch that has lasted longer than this beyond its group's days is left in peace, also where mail could not go before. */
const latestDays = 60;

/**
 * Puts reminders into the outbox: one when a learner has not been here for the group's days, one more two weeks later, and none after
 * that until they have been here again. Only to whoever has asked for them; none to whoever has finished, has said that something has
 * happened, has been discharged, or whose account is closed; none where no mail can go out. Run it about once an hour.
 *
 * @returns how many were put there
 */
export function queueReminders(db: Database, now: Date): number {
  if (!mailOffice(db) || isNight(now.getTime())) return 0;
  return inTransaction(db, () => listRemindable(db, now.getTime()).filter((learner) => remind(db, learner, now)).length);
}

function remind(db: Database, learner: Remindable, now: Date): boolean {
  const { accountId, lastHereAt, quietAfterDays } = learner;
  const isQuiet = lastHereAt <= quietSince(now, quietAfterDays) && lastHereAt > quietSince(now, quietAfterDays + latestDays);
  if (!isQuiet) return false;
  const nth = (n: 1 | 2): Notice => ({ accountId, kind: "reminder", reason: reminderReason(lastHereAt, n) });
  const firstAt = noticeQueuedAt(db, nth(1));
  if (firstAt !== undefined && now.getTime() < firstAt + daysBetweenReminders * day) return false;
  return !hasFinished(db, learner) && queueNotice(db, nth(firstAt === undefined ? 1 : 2), now);
}

/** Whether every lesson that is counted in the learner's track is done. */
function hasFinished(db: Database, { enrolmentId, track }: Remindable): boolean {
  const done = new Set(listCompletedLessons(db, enrolmentId).map(({ moduleId, lesson }) => `${moduleId}/${lesson}`));
  return countedFor(programme, track).every(({ modules }) => modules.every(({ id, lessons }) => Array.from({ length: lessons }, (_, n) => `${id}/${n + 1}`).every((lesson) => done.has(lesson))));
}
