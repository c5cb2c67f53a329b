import type { Permit } from "#app/access/permit.server.ts";
import { countedLessons, type Track } from "#app/curriculum/programme.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { listDone, type ShownModule } from "./family.queries.server.ts";
import type { FamilyCell } from "./family-readiness.ts";

/** How many lessons of each module of the programme are counted in each track. */
export const lessonsOf: ReadonlyMap<string, Readonly<Record<Track, number>>> = new Map(
  stationsOf(programme).map(({ module }) => [module.id, { relative: countedLessons(module, "relative"), patient: countedLessons(module, "patient") }]),
);

/** A module that is shown, and the track of whoever shows it. */
export type ShownInTrack = ShownModule & { readonly track: Track };

/**
 * The cells of what some members show.
 *
 * @returns looks one up; null where nothing is shown
 */
export function readCells(permit: Permit<"family.list">, shows: readonly ShownInTrack[]): (enrolmentId: string, moduleId: string) => FamilyCell {
  const asked = shows.flatMap(({ enrolmentId, moduleId, track }) => {
    const lessons = lessonsOf.get(moduleId)?.[track];
    return lessons === undefined ? [] : [{ enrolmentId, moduleId, lessons }];
  });
  const key = (enrolmentId: string, moduleId: string): string => `${enrolmentId} ${moduleId}`;
  const done = new Map((asked.length > 0 ? listDone(permit, asked) : []).map((row) => [key(row.enrolmentId, row.moduleId), row.completed]));
  const cells = new Map(asked.map(({ enrolmentId, moduleId, lessons }) => [key(enrolmentId, moduleId), { completed: done.get(key(enrolmentId, moduleId)) ?? 0, of: lessons }]));
  return (enrolmentId, moduleId) => cells.get(key(enrolmentId, moduleId)) ?? null;
}
