import type { Permit } from "#app/access/permit.server.ts";
import { lockedModule, outlineOf, type LockedModule, type OutlineLine } from "./lesson.server.ts";
import { readPath, requireStation } from "./path.server.ts";

export type { LockedModule };

export interface ModulePage {
  readonly locked?: undefined;
  readonly number: number;
  readonly title: string;
  readonly completed: number;
  readonly lines: readonly OutlineLine[];
}

/**
 * A module's outline in the learner's track.
 *
 * @throws {Refusal} `not_found` for a module that does not exist
 */
export function readModule(permit: Permit<"path.read">, moduleId: string, now: Date): ModulePage | LockedModule {
  const path = readPath(permit, now);
  const station = requireStation(path, moduleId);
  const { language } = permit.actor;
  if (station.lock) return lockedModule(path, station, language);
  return { number: station.number, title: station.module.title[language], completed: station.completed, lines: outlineOf(path, moduleId, language) };
}
