import { forgetExpiredLabels } from "#app/facilitation/invitation-file.server.ts";
import { removeOldPasswordCodes } from "#app/identity/password-code.server.ts";
import { removeOldSessions } from "#app/identity/session.server.ts";
import { removeOldSteps } from "#app/identity/sign-in-step.server.ts";
import { removeOldAttempts } from "#app/identity/throttle.server.ts";
import { removeOldMeetings } from "#app/meetings/old-meetings.server.ts";
import { removeOldConfirmations } from "#app/notifications/confirmation.server.ts";
import { removeOldNotices } from "#app/notifications/outbox.server.ts";
import { forgetOldErasures } from "#app/privacy/erasure-list.server.ts";
import { runRetention, type Removed, type RetentionRule } from "#app/privacy/retention-run.server.ts";
import { removeOldMessages } from "#app/privacy/retention.server.ts";
import type { TimedKind } from "#app/privacy/retention.ts";
import type { Database } from "#db/client.server.ts";

/** TABLE  Every kind of thing that is kept for a time, as the register says, and the job that throws it away when its time has come. */
export const retentionRules: Readonly<Record<TimedKind, RetentionRule>> = {
  session: removeOldSessions,
  throttle: removeOldAttempts,
  passwordCode: (db, now) => [removeOldPasswordCodes(db, now), removeOldConfirmations(db, now)],
  // The invitation stays with the group; what somebody called it goes when it has run out.
  invitation: forgetExpiredLabels,
  message: removeOldMessages,
  notice: removeOldNotices,
  meeting: removeOldMeetings,
  step: removeOldSteps,
  erasure: (db, now) => forgetOldErasures(db, now),
};

/** Throws away all that has been kept for its time, and writes down how much. @returns rows removed, by kind */
export const applyRetention = (db: Database, now: Date, onFault: (error: unknown) => void): Promise<Removed> => runRetention(db, retentionRules, now, onFault);
