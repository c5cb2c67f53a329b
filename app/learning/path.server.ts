import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { countedFor, isFor, type LessonPlace } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { aftercare, prescribed, programme } from "#content/programme.ts";
import { hasSafetyTick } from "./activity.queries.server.ts";
import { aftercareStart, layOutAftercare } from "./aftercare.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { kindsOf, openPaces } from "./individual-pace.server.ts";
import type { PaceNote } from "./individual-pace.ts";
import { countByModule, layOutPath, nextPlace, openState, type Lock, type LessonRecord, type ModuleCount, type Pace, type Station } from "./path.ts";
import { readClearance } from "./prescription.server.ts";
import { listOpenings, listRecords, updateLastVisit, type Enrolment } from "./queries.server.ts";

export interface LearnerPath {
  readonly enrolment: Enrolment;
  /** The programme. */
  readonly stations: Station[];
  /** The year after it. */
  readonly boosters: Station[];
  readonly records: (LessonRecord & { openedAt: number })[];
  readonly counts: Readonly<Record<string, ModuleCount>>;
  readonly pace: Pace;
  /** What a facilitator has decided for the learner alone, by module id, with the reason. */
  readonly individual: Readonly<Record<string, PaceNote>>;
  /** Where "Continue" leads; undefined when nothing that is open is left. */
  readonly next: LessonPlace | undefined;
  /** The day it was looked at, a calendar date. */
  readonly today: string;
}

const hour = 3_600_000;
const lastModuleId = programme.at(-1)?.modules.at(-1)?.id ?? "";

/** What a learner may hold in hand to look at their path. */
export type PathPermit = Permit<"path.read" | "lesson.read" | "lesson.complete" | "reflection.write" | "check.answer" | "activity.log">;

/**
 * The path of the learner who holds the permit, and a note that they were here (to the hour).
 *
 * @throws {Refusal} `not_found` for an account that follows no track
 */
export function readPath(permit: PathPermit, now: Date): LearnerPath {
  const enrolment = requireOwnEnrolment(permit);
  const thisHour = Math.floor(now.getTime() / hour) * hour;
  if ((enrolment.lastVisitAt ?? 0) < thisHour) updateLastVisit(permit, enrolment.id, thisHour);

  const records = listRecords(permit, enrolment.id);
  const counts = countByModule(records);
  const opensOn = enrolment.pace === "dated" ? Object.fromEntries(listOpenings(permit, enrolment.groupId).map((opening) => [opening.moduleId, opening.opensOn])) : {};
  const individual = openPaces(permit, enrolment);
  const pace = { pace: enrolment.pace, opensOn, individual: kindsOf(individual) };
  const today = osloDate(now.getTime());
  const stations = layOutPath(countedFor(programme, enrolment.track), counts, pace, today);
  const boosters = layOutAftercare(aftercare, counts, aftercareStart(records, lastModuleId, enrolment), enrolment, today);
  return { enrolment, stations, boosters, records, counts, pace, individual, next: afterEarlyDischarge(enrolment, boosters) ?? nextPlace([...stations, ...boosters], records), today };
}

/** Whoever left early is led to the first booster, with its line about overdose, until it has been opened. */
function afterEarlyDischarge({ dischargedEarly }: Enrolment, [first]: readonly Station[]): LessonPlace | undefined {
  return dischargedEarly && first?.state === "open" && first.opened === 0 ? { moduleId: first.module.id, lesson: 1 } : undefined;
}

/**
 * The station of a module by its id in the address, on whichever line it stands.
 *
 * @throws {Refusal} `not_found` for a module that does not exist, or is not for the learner's track
 */
export function requireStation(permit: PathPermit, path: LearnerPath, moduleId: string): Station {
  const station = path.stations.find(({ module }) => module.id === moduleId) ?? path.boosters.find(({ module }) => module.id === moduleId) ?? prescribedStation(permit, path, moduleId);
  if (!station) throw new Refusal("not_found");
  return station;
}

/** A module of the prescribed line: open to whoever it is for, but for what waits for a health check. */
function prescribedStation(permit: PathPermit, { enrolment, counts, today }: LearnerPath, moduleId: string): Station | undefined {
  const index = prescribed.findIndex(({ id }) => id === moduleId);
  const module = prescribed[index];
  if (!module || !isFor(module, enrolment.track)) return undefined;
  const count = counts[moduleId] ?? { opened: 0, completed: 0 };
  const counted = { id: module.id, title: module.title, lessons: module.lessons[enrolment.track] };
  const standing = { line: "prescribed", module: counted, number: index + 1, opened: count.opened, completed: count.completed } as const;
  const lock = module.healthCheck && counted.lessons > 0 ? careLock(permit, enrolment.id, moduleId, today) : undefined;
  return lock ? { ...standing, state: "locked", lock } : { ...standing, state: openState(counted, count) };
}

/** The lessons of what needs a health check wait for somebody to note who has cleared the learner, and then for the learner's own tick. */
function careLock(permit: PathPermit, enrolmentId: string, moduleId: string, today: string): Lock | undefined {
  const clearance = readClearance(permit, enrolmentId, moduleId, { on: today, today });
  if (clearance !== "holds") return { because: clearance === "old" ? "renewal" : "clearance" };
  return hasSafetyTick(permit, enrolmentId, moduleId) ? undefined : { because: "care" };
}
