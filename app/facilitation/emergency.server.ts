import { allows, issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { countedFor, type LineName } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { tidyUserName } from "#app/identity/account.ts";
import { displayName } from "#app/identity/names.server.ts";
import { takeAttempt } from "#app/identity/throttle.server.ts";
import { countByModule, stationsOf } from "#app/learning/path.ts";
import { queueNotice } from "#app/notifications/queue.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { blindIndex } from "#app/privacy/blind-index.server.ts";
import { listOpenEmergencies, openEmergency, type OpenedEmergency } from "#app/privacy/emergency.server.ts";
import { programme } from "#content/programme.ts";
import { findLedNamed, findOpened, listLeadersOf, listOpenedProgress } from "./emergency.queries.server.ts";

/** A learner whose record the actor reads every day: nothing has to be opened, and the learner would be told of a stranger. */
export interface LedLearner {
  readonly ledIn: string;
  readonly enrolmentId: string;
}

/**
 * Opens a learner's record for an hour, after few enough tries, and tells the learner. That of a learner whom the actor leads is not opened.
 *
 * @returns undefined where no learner has the user name
 * @throws {Refusal} `too_many_attempts` where names were guessed at
 */
export function openRecord(permit: Permit<"emergency.open">, typed: { readonly userName: string; readonly reason: string }, now: Date): OpenedEmergency | LedLearner | undefined {
  const { db, actor } = permit;
  if (!takeAttempt(db, [{ as: "person_name", value: actor.accountId }], now).allowed) throw new Refusal("too_many_attempts");
  const userName = tidyUserName(typed.userName);
  const led = allows(actor, "progress.read") && findLedNamed(issuePermit(db, actor, "progress.read"), blindIndex(db, "user name", userName));
  if (led) return { ledIn: led.groupId, enrolmentId: led.enrolmentId };
  return openEmergency(permit, { ...typed, userName }, now, ({ id, accountId }) => void queueNotice(db, { accountId, kind: "message", reason: id }, now));
}

/** A record that the holder has open: whose, of which group, and until when. */
export interface OpenedRecord {
  readonly enrolmentId: string;
  readonly name: string;
  readonly group: string;
  readonly untilAt: number;
}

/** The records that the holder has open now, each once, however often it was opened. */
export function listOpenedRecords(permit: Permit<"emergency.read">, now: Date): OpenedRecord[] {
  const enrolmentIds = new Set(listOpenEmergencies(permit, now).map(({ enrolmentId }) => enrolmentId));
  return [...enrolmentIds].flatMap((enrolmentId) => {
    const found = findOpened(permit, enrolmentId, now.getTime());
    return found ? [{ enrolmentId, name: displayName(permit.db, found), group: found.group, untilAt: found.untilAt }] : [];
  });
}

/** What is seen of a learner in an emergency: where they stand and who knows them, and nothing of what they wrote. */
export interface EmergencyRecord {
  readonly enrolmentId: string;
  readonly name: string;
  readonly group: string;
  readonly ledBy: readonly string[];
  readonly lastVisitAt: number | null;
  readonly untilAt: number;
  readonly modules: readonly { readonly line: LineName; readonly number: number; readonly title: string; readonly completed: number; readonly lessons: number }[];
  readonly today: string;
}

/** A look at it is noted in the audit trail. @throws {Refusal} `not_found` where the holder has not opened it, or no longer */
export function readEmergencyRecord(permit: Permit<"emergency.read">, enrolmentId: string, now: Date): EmergencyRecord {
  const { db, actor } = permit;
  const found = findOpened(permit, enrolmentId, now.getTime());
  if (!found) throw new Refusal("not_found");
  recordAudit(permit, { action: "emergency.read", enrolmentId, groupId: found.groupId }, now);
  const counts = countByModule(listOpenedProgress(permit, enrolmentId, now.getTime()));
  return {
    enrolmentId,
    name: displayName(db, found),
    group: found.group,
    ledBy: listLeadersOf(permit, found.groupId).map((leader) => displayName(db, leader)),
    lastVisitAt: found.lastVisitAt,
    untilAt: found.untilAt,
    modules: stationsOf(countedFor(programme, found.track)).flatMap(({ line, number, module }) => {
      const count = counts[module.id];
      return count ? [{ line, number, title: module.title[actor.language], completed: count.completed, lessons: module.lessons }] : [];
    }),
    today: osloDate(now.getTime()),
  };
}
