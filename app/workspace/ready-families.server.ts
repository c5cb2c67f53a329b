import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { lessonsOf } from "./family-progress.server.ts";
import { listFinishedFamilies, listLastMeetings, listShowingFamilies } from "./family.queries.server.ts";
import type { Waiting } from "./today.ts";

type Ready = Waiting & { readonly kind: "ready" };

/** Where each module of the programme stands, but the last: there is none after it. */
const numbers = new Map(stationsOf(programme).slice(0, -1).map(({ module, number }) => [module.id, number]));

/** A family, and the modules that are left to ask about: the furthest of the programme last. */
interface Candidate {
  readonly familyId: string;
  readonly groupId: string;
  readonly moduleIds: string[];
}

/**
 * The families that are ready for the next module, as the family's own page says it: everybody in one shows the reader that they have
 * finished the one before, and the family is open. Each stands there once, with the furthest module, until a meeting is planned for
 * it. A family in which somebody has said that something has happened is not brought up.
 */
export function listReadyFamilies(permit: Permit<"today.read">, now: Date): Ready[] {
  const { db, actor } = permit;
  const families = listShowingFamilies(issuePermit(db, actor, "shared.read"), osloDate(now.getTime()));
  if (families.length === 0) return [];
  const met = listLastMeetings(issuePermit(db, actor, "meeting.read"), families.map(({ familyId }) => familyId));
  let left = families.filter(({ familyId }) => (met.get(familyId) ?? 0) <= now.getTime()).map(inTeachingOrder);
  const ready: Ready[] = [];
  // Most families have finished the furthest module that they show: what is before it is read for the others alone.
  while ((left = left.filter(({ moduleIds }) => moduleIds.length > 0)).length > 0) {
    const found = new Map(readyFor(permit, left).map((line) => [line.familyId, line]));
    ready.push(...found.values());
    left = left.filter(({ familyId }) => !found.has(familyId)).map((family) => ({ ...family, moduleIds: family.moduleIds.slice(0, -1) }));
  }
  return ready.filter(({ familyId, at }) => (met.get(familyId) ?? 0) < at);
}

const inTeachingOrder = (family: Omit<Candidate, "moduleIds"> & { readonly moduleIds: readonly string[] }): Candidate => ({
  ...family,
  moduleIds: family.moduleIds.filter((id) => numbers.has(id)).sort((one, other) => (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0)),
});

/** The families among some that have finished the furthest module that is left of each. */
function readyFor(permit: Permit<"today.read">, families: readonly Candidate[]): Ready[] {
  const asked = new Map(families.map(({ familyId, groupId, moduleIds }) => [familyId, { familyId, groupId, moduleId: moduleIds.at(-1) ?? "" }]));
  const finished = listFinishedFamilies(permit, [...asked.values()].map((family) => ({ ...family, lessons: lessonsOf.get(family.moduleId) ?? { relative: Infinity, patient: Infinity } })));
  return finished.flatMap(({ familyId, at }): Ready[] => {
    const family = asked.get(familyId);
    return family ? [{ kind: "ready", groupId: family.groupId, familyId, moduleNumber: (numbers.get(family.moduleId) ?? 0) + 1, at }] : [];
  });
}
