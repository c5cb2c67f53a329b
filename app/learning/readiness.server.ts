import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { countedLessons, type Module } from "#app/curriculum/programme.ts";
import { listSharingBack } from "#app/family/sharing-back.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { aftercare, programme } from "#content/programme.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { stationsOf } from "./path.ts";
import { listCompletedLessons } from "./readiness.queries.server.ts";

/** Whether two are ready for a module. Every reason why it cannot be said is the same one. */
export type Readiness = "ready" | "not available";

/** Every module in teaching order: each but the first has one before it. */
const modules: readonly Module[] = [...stationsOf(programme).map(({ module }) => module), ...aftercare];

/**
 * Whether the learner and one other are both ready for a module: both share with each other, today, how far they are with the one
 * before it, and both have finished that one.
 *
 * @returns undefined for a module that none stands before
 */
export function readiness(permit: Permit<"path.read">, moduleId: string, now: Date): Readiness | undefined {
  const before = modules[modules.findIndex(({ id }) => id === moduleId) - 1];
  if (!before) return undefined;
  const others = listSharingBack(permit, before.id, now);
  if (others.length === 0) return "not available";
  const own = requireOwnEnrolment(permit).id;
  const finished = whoFinished(issuePermit(permit.db, permit.actor, "shared.read"), before, [own, ...others], now);
  return finished.has(own) && others.some((other) => finished.has(other)) ? "ready" : "not available";
}

/** Who of some enrolments has done every lesson of a module that is counted in their track. */
function whoFinished(permit: Permit<"shared.read">, module: Module, enrolmentIds: readonly string[], now: Date): ReadonlySet<string> {
  const lessons = listCompletedLessons(permit, { enrolmentIds, moduleId: module.id, today: osloDate(now.getTime()) });
  const done = (enrolmentId: string): boolean => {
    const own = lessons.filter((lesson) => lesson.enrolmentId === enrolmentId);
    const track = own[0]?.track;
    const counted = track && countedLessons(module, track);
    return counted !== undefined && own.filter(({ lesson }) => lesson <= counted).length >= counted;
  };
  return new Set(enrolmentIds.filter(done));
}
