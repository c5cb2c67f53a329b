import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { readCells } from "./family-progress.server.ts";
import { isReady } from "./family-readiness.ts";
import { listLastMeetings, listShownByAll, type FamilyModule } from "./family.queries.server.ts";
import type { Waiting } from "./today.ts";

type Ready = Waiting & { readonly kind: "ready" };

/** Where each module of the programme stands; the last has none after it. */
const numbers = new Map(stationsOf(programme).slice(0, -1).map(({ module, number }) => [module.id, number]));

/**
 * The families that are ready for the next module: everybody in one shows the reader that they have finished the one before. Each
 * stands there once, with the furthest module, until a meeting is planned for it. A family in which somebody has said that something
 * has happened is not brought up.
 */
export function listReadyFamilies(permit: Permit<"today.read">, now: Date): Ready[] {
  const { db, actor } = permit;
  const families = furthestFirst(listShownByAll(issuePermit(db, actor, "shared.read"), osloDate(now.getTime())));
  if (families.size === 0) return [];
  const met = listLastMeetings(issuePermit(db, actor, "meeting.read"), [...families.keys()]);
  let left = [...families].flatMap(([familyId, modules]) => ((met.get(familyId) ?? 0) > now.getTime() ? [] : [modules]));
  const ready: Ready[] = [];
  // Most families have finished the furthest module that they show: what is before it is read for the others alone.
  while (left.length > 0) {
    const found = new Map(readyAmong(permit, left.flatMap(([furthest]) => furthest ?? [])).map((line) => [line.familyId, line]));
    ready.push(...found.values());
    left = left.filter(([furthest]) => furthest && !found.has(furthest.familyId)).map(([, ...before]) => before).filter(({ length }) => length > 0);
  }
  return ready.filter(({ familyId, at }) => (met.get(familyId) ?? 0) < at);
}

/** The modules of each family, the furthest of the programme first. */
function furthestFirst(modules: readonly FamilyModule[]): Map<string, FamilyModule[]> {
  const families = new Map<string, FamilyModule[]>();
  for (const module of modules) if (numbers.has(module.moduleId)) families.set(module.familyId, [...(families.get(module.familyId) ?? []), module]);
  for (const own of families.values()) own.sort((one, other) => (numbers.get(other.moduleId) ?? 0) - (numbers.get(one.moduleId) ?? 0));
  return families;
}

/** The families among some that have finished the one module given for each. */
function readyAmong(permit: Permit<"today.read">, modules: readonly FamilyModule[]): Ready[] {
  const cellOf = readCells(permit, modules.flatMap(({ moduleId, members }) => members.map((member) => ({ ...member, moduleId }))));
  return modules.flatMap(({ familyId, groupId, moduleId, members }): Ready[] => {
    const cells = members.map(({ enrolmentId }) => cellOf(enrolmentId, moduleId));
    if (!isReady(cells, { isOpen: true, others: 0 })) return [];
    return [{ kind: "ready", groupId, familyId, moduleNumber: (numbers.get(moduleId) ?? 0) + 1, at: Math.max(...cells.map((cell) => cell?.at ?? 0)) }];
  });
}
