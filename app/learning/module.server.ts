import type { Permit } from "#app/access/permit.server.ts";
import type { Picture } from "#app/curriculum/drawing.ts";
import { findDrawing, findSheet } from "#app/curriculum/lessons.server.ts";
import type { LineName } from "#app/curriculum/programme.ts";
import type { SafetyKey } from "#app/curriculum/safety-lines.ts";
import type { PaceNote } from "./individual-pace.ts";
import { lockedModule, type LockedModule } from "./locked-module.server.ts";
import { outlineOf, type OutlineLine } from "./outline.server.ts";
import { readPath, requireStation } from "./path.server.ts";
import { readiness, type Readiness } from "./readiness.server.ts";
import { safetyAbove } from "./safety-above.ts";

export interface ModulePage {
  readonly locked?: undefined;
  readonly moduleId: string;
  readonly line: LineName;
  readonly number: number;
  readonly title: string;
  /** A safety line that stands above everything else. */
  readonly first: SafetyKey | undefined;
  readonly drawing: Picture | undefined;
  readonly completed: number;
  /** How many lessons are counted. */
  readonly lessons: number;
  readonly lines: readonly OutlineLine[];
  /** Whether the two tracks meet in an exercise at its end. */
  readonly together: boolean;
  /** Whether two are ready for it, where the module has one before it; never on the page of somebody to whom something has happened. */
  readonly readiness: Readiness | undefined;
  /** Why a facilitator has opened it for this learner. */
  readonly note: PaceNote | undefined;
}

/**
 * A module's outline in the learner's track.
 *
 * @throws {Refusal} `not_found` for a module that does not exist
 */
export function readModule(permit: Permit<"path.read">, moduleId: string, now: Date): ModulePage | LockedModule {
  const path = readPath(permit, now);
  const station = requireStation(permit, path, moduleId);
  const { language } = permit.actor;
  if (station.lock) return lockedModule(permit, path, station);
  const { line, module, number, completed } = station;
  const together = findSheet({ sheet: "together", moduleId, language }) !== undefined;
  const first = safetyAbove(moduleId, path.enrolment);
  return {
    moduleId,
    line,
    number,
    title: module.title[language],
    first,
    drawing: findDrawing(moduleId, language),
    completed,
    lessons: module.lessons,
    lines: outlineOf(path, moduleId, language),
    together,
    readiness: together && path.enrolment.somethingHappenedAt === null ? readiness(permit, moduleId, now) : undefined,
    note: path.individual[moduleId],
  };
}
