import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { countedLessons, type LineName, type Module } from "#app/curriculum/programme.ts";
import { listMutualProgress, listSharingBack } from "#app/family/mutual-progress.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { aftercare, programme } from "#content/programme.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { stationsOf } from "./path.ts";
import { listCompletedLessons } from "./readiness.queries.server.ts";

/** Whether two are ready for a module. Every reason why it cannot be said is the same one. */
export type Readiness = "ready" | "not available";

interface Place {
  readonly module: Module;
  readonly line: LineName;
  readonly number: number;
}

/** Every module that has one before it, in teaching order. */
const places: readonly Place[] = [...stationsOf(programme), ...aftercare.map((module, index) => ({ module, line: "aftercare" as const, number: index + 1 }))];

/**
 * Whether the learner and one other are both ready for a module: both share with each other, today, how far they are with the one
 * before it, and both have finished that one.
 */
export function readiness(permit: Permit<"path.read">, moduleId: string, now: Date): Readiness {
  const before = places[places.findIndex(({ module }) => module.id === moduleId) - 1]?.module;
  if (!before) return "not available";
  const others = listSharingBack(permit, before.id, now);
  if (others.length === 0) return "not available";
  const own = requireOwnEnrolment(permit).id;
  const finished = whoFinished(issuePermit(permit.db, permit.actor, "shared.read"), before, [own, ...others], now);
  return finished.has(own) && others.some((other) => finished.has(other)) ? "ready" : "not available";
}

/** The module that two of a family are both ready for. */
export type ReadyFor = Pick<Place, "line" | "number"> & { readonly moduleId: string };

/**
 * By family, the last module that two in it are both ready for, by the same rule as they see it themselves. A family that nothing can
 * be said of is not there.
 */
export function familyReadiness(permit: Permit<"family.list">, now: Date): ReadonlyMap<string, ReadyFor> {
  const mutual = listMutualProgress(permit, now);
  const found = new Map<string, ReadyFor>();
  if (mutual.length === 0) return found;
  for (const [index, { module: before }] of places.entries()) {
    const next = places[index + 1];
    for (const { familyId, moduleId, enrolmentIds } of mutual) {
      if (!next || moduleId !== before.id || whoFinished(permit, before, enrolmentIds, now).size < 2) continue;
      found.set(familyId, { moduleId: next.module.id, line: next.line, number: next.number });
    }
  }
  return found;
}

/** Who of some enrolments has done every lesson of a module that is counted in their track. */
function whoFinished(permit: Permit<"shared.read" | "family.list">, module: Module, enrolmentIds: readonly string[], now: Date): ReadonlySet<string> {
  const lessons = listCompletedLessons(permit, { enrolmentIds, moduleId: module.id, today: osloDate(now.getTime()) });
  const done = (enrolmentId: string): boolean => {
    const own = lessons.filter((lesson) => lesson.enrolmentId === enrolmentId);
    const track = own[0]?.track;
    const counted = track && countedLessons(module, track);
    return counted !== undefined && own.filter(({ lesson }) => lesson <= counted).length >= counted;
  };
  return new Set(enrolmentIds.filter(done));
}
