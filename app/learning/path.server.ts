import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { programme } from "#content/programme.ts";
import { countByModule, layOutPath, nextPlace, type LessonRecord, type Pace, type Station } from "./path.ts";
import { findOwnEnrolment, listOpenings, listRecords, updateLastVisit, type Enrolment } from "./queries.server.ts";

export interface LearnerPath {
  readonly enrolment: Enrolment;
  readonly stations: Station[];
  readonly records: (LessonRecord & { openedAt: number })[];
  readonly pace: Pace;
  /** Where "Continue" leads; undefined when nothing that is open is left. */
  readonly next: LessonPlace | undefined;
}

const hour = 3_600_000;

/**
 * The path of the learner who holds the permit, and a note that they were here (to the hour).
 *
 * @throws {Refusal} `not_found` for an account that follows no track
 */
export function readPath(permit: Permit<"path.read" | "lesson.read" | "lesson.complete" | "reflection.write" | "check.answer">, now: Date): LearnerPath {
  const enrolment = findOwnEnrolment(permit);
  if (!enrolment) throw new Refusal("not_found");
  const thisHour = Math.floor(now.getTime() / hour) * hour;
  if ((enrolment.lastVisitAt ?? 0) < thisHour) updateLastVisit(permit, enrolment.id, thisHour);

  const records = listRecords(permit, enrolment.id);
  const opensOn = enrolment.pace === "dated" ? Object.fromEntries(listOpenings(permit, enrolment.groupId).map((opening) => [opening.moduleId, opening.opensOn])) : {};
  const pace = { pace: enrolment.pace, opensOn };
  const stations = layOutPath(programme, countByModule(records), pace, osloDate(now.getTime()));
  return { enrolment, stations, records, pace, next: nextPlace(stations, records) };
}

/** The station of a module by its id in the address. @throws {Refusal} `not_found` for a module that does not exist */
export function requireStation(path: LearnerPath, moduleId: string): Station {
  const station = path.stations.find(({ module }) => module.id === moduleId);
  if (!station) throw new Refusal("not_found");
  return station;
}
