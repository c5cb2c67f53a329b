import type { Permit } from "#app/access/permit.server.ts";
import { countedLessons, type Module } from "#app/curriculum/programme.ts";
import { listShared } from "#app/family/share.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { programme } from "#content/programme.ts";
import { listDoneAmong } from "./finished-by-all.queries.server.ts";
import { stationsOf } from "./path.ts";

/**
 * The modules that every one of some learners has finished, and in which every one shares with the holder of the permit how far they
 * have come, in teaching order. Nothing tells one who has not finished from one who does not share.
 */
export function listFinishedByAll(permit: Permit<"shared.read">, enrolmentIds: readonly string[], now: Date): Module[] {
  const shared = new Set(listShared(permit, now).flatMap(({ kind, item, enrolmentId }) => (kind === "progress" ? [`${enrolmentId} ${item}`] : [])));
  const stations = stationsOf(programme);
  const modules = enrolmentIds.length === 0 ? [] : stations.filter(({ module }) => enrolmentIds.every((id) => shared.has(`${id} ${module.id}`)));
  if (modules.length === 0) return [];

  const done = listDoneAmong(permit, { enrolmentIds, moduleIds: modules.map(({ module }) => module.id), today: osloDate(now.getTime()) });
  const hasFinished = (enrolmentId: string, module: Module): boolean => {
    const own = done.filter((lesson) => lesson.enrolmentId === enrolmentId && lesson.moduleId === module.id);
    const counted = own[0] && countedLessons(module, own[0].track);
    return counted !== undefined && own.filter(({ lesson }) => lesson <= counted).length >= counted;
  };
  return modules.flatMap(({ module }) => (enrolmentIds.every((id) => hasFinished(id, module)) ? [module] : []));
}
