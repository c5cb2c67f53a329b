import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { countedLessons, type Track } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { listDone, listShownModules, type ShownModule } from "./family.queries.server.ts";
import type { FamilyCell } from "./family-readiness.ts";

/** The modules of the programme that members of families show the reader today. */
export const listShown = (permit: Permit, now: Date): ShownModule[] => listShownModules(issuePermit(permit.db, permit.actor, "shared.read"), osloDate(now.getTime()));

interface Member {
  readonly enrolmentId: string;
  readonly track: Track;
}

/** What one member shows of one module, and when the last of it was done. */
export type DatedCell = FamilyCell & { readonly at: number };

/**
 * The cells of some members: what each has done of a module, where they show the reader that module today.
 *
 * @param shows what is shown, as `listShown` gives it
 * @returns looks up a cell; null where nothing is shown
 */
export function readCells(permit: Permit<"today.read" | "family.list">, members: readonly Member[], shows: readonly ShownModule[]): (enrolmentId: string, moduleId: string) => DatedCell | null {
  const tracks = new Map(members.map(({ enrolmentId, track }) => [enrolmentId, track]));
  const asked = shows.flatMap(({ enrolmentId, moduleId }) => {
    const track = tracks.get(enrolmentId);
    const module = lessonsOf.get(moduleId);
    return track && module ? [{ enrolmentId, moduleId, lessons: module[track] }] : [];
  });
  const done = new Map((asked.length > 0 ? listDone(permit, asked) : []).map((row) => [`${row.enrolmentId} ${row.moduleId}`, row]));
  const cells = new Map(
    asked.map(({ enrolmentId, moduleId, lessons }) => {
      const key = `${enrolmentId} ${moduleId}`;
      return [key, { completed: done.get(key)?.completed ?? 0, of: lessons, at: done.get(key)?.at ?? 0 }];
    }),
  );
  return (enrolmentId, moduleId) => cells.get(`${enrolmentId} ${moduleId}`) ?? null;
}

const lessonsOf: ReadonlyMap<string, Readonly<Record<Track, number>>> = new Map(
  stationsOf(programme).map(({ module }) => [module.id, { relative: countedLessons(module, "relative"), patient: countedLessons(module, "patient") }]),
);
