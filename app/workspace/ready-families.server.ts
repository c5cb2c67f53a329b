import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { listShown, readCells } from "./family-progress.server.ts";
import { isReady } from "./family-readiness.ts";
import { listLastMeetings, listPresent, type PresentMember, type ShownModule } from "./family.queries.server.ts";
import type { Waiting } from "./today.ts";

/**
 * The families that are ready for the next module: everybody in one shows the reader that they have finished the one before. Each
 * stands there once, with the furthest module, until a meeting is planned for it. A family in which somebody has said that something
 * has happened is not brought up.
 */
export function listReadyFamilies(permit: Permit<"today.read">, now: Date): Waiting[] {
  const shows = shownByTwo(listShown(permit, now));
  if (shows.length === 0) return [];
  const families = byFamily(listPresent(permit, [...new Set(shows.map(({ familyId }) => familyId))])).filter(isBroughtUp);
  const cellOf = readCells(permit, families.flat(), shows);
  const ready = families.flatMap((members) => furthest(members, cellOf));
  if (ready.length === 0) return [];
  const met = listLastMeetings(issuePermit(permit.db, permit.actor, "meeting.read"), ready.map(({ familyId }) => familyId));
  return ready.filter(({ familyId, at }) => (met.get(familyId) ?? 0) < at);
}

/** Without what only one of a family shows: nobody is ready by that alone. */
function shownByTwo(shows: readonly ShownModule[]): ShownModule[] {
  const counts = new Map<string, number>();
  const key = ({ familyId, moduleId }: ShownModule): string => `${familyId} ${moduleId}`;
  for (const show of shows) counts.set(key(show), (counts.get(key(show)) ?? 0) + 1);
  return shows.filter((show) => (counts.get(key(show)) ?? 0) >= 2);
}

function byFamily(present: readonly PresentMember[]): PresentMember[][] {
  const families = new Map<string, PresentMember[]>();
  for (const member of present) families.set(member.familyId, [...(families.get(member.familyId) ?? []), member]);
  return [...families.values()];
}

const isBroughtUp = (members: readonly PresentMember[]): boolean => members.every(({ isWithin, openedAt, somethingHappenedAt }) => isWithin && openedAt !== null && somethingHappenedAt === null);

/** The furthest module that a family is ready for; nothing where there is none. */
function furthest(members: readonly PresentMember[], cellOf: ReturnType<typeof readCells>): (Waiting & { readonly kind: "ready" })[] {
  const [first] = members;
  const stations = stationsOf(programme);
  for (let number = stations.length - 1; first && number >= 1; number--) {
    const before = members.map(({ enrolmentId }) => cellOf(enrolmentId, stations[number - 1]?.module.id ?? ""));
    const at = Math.max(...before.map((cell) => cell?.at ?? 0));
    if (isReady(before, { isOpen: true, others: 0 })) return [{ kind: "ready", groupId: first.groupId, familyId: first.familyId, moduleNumber: number, at }];
  }
  return [];
}
