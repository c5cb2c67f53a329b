import type { Permit } from "#app/access/permit.server.ts";
import { countedLessons, type Track } from "#app/curriculum/programme.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { listDone, type ShownModule } from "./family.queries.server.ts";
import type { FamilyCell } from "./family-readiness.ts";

/** What one member shows of one module, and when the last of it was done: 0 where nothing is. */
export type DatedCell = NonNullable<FamilyCell> & { readonly at: number };

/** A module that is shown, and the track of whoever shows it. */
export type ShownInTrack = ShownModule & { readonly track: Track };

/**
 * The cells of what some members show.
 *
 * @returns looks one up; null where nothing is shown
 */
export function readCells(permit: Permit<"today.read" | "family.list">, shows: readonly ShownInTrack[]): (enrolmentId: string, moduleId: string) => DatedCell | null {
  const asked = shows.flatMap(({ enrolmentId, moduleId, track }) => {
    const lessons = lessonsOf.get(moduleId)?.[track];
    return lessons === undefined ? [] : [{ enrolmentId, moduleId, lessons }];
  });
  const cells = new Map(asked.map(({ enrolmentId, moduleId, lessons }): [string, DatedCell] => [`${enrolmentId} ${moduleId}`, { completed: 0, of: lessons, at: 0 }]));
  if (asked.length > 0)
    for (const { enrolmentId, moduleId, completed, at } of listDone(permit, asked)) {
      const key = `${enrolmentId} ${moduleId}`;
      cells.set(key, { completed, of: cells.get(key)?.of ?? completed, at });
    }
  return (enrolmentId, moduleId) => cells.get(`${enrolmentId} ${moduleId}`) ?? null;
}

const lessonsOf: ReadonlyMap<string, Readonly<Record<Track, number>>> = new Map(
  stationsOf(programme).map(({ module }) => [module.id, { relative: countedLessons(module, "relative"), patient: countedLessons(module, "patient") }]),
);
