import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { findSheet } from "#app/curriculum/lessons.server.ts";
import type { LineName, Track } from "#app/curriculum/programme.ts";
import { isReadBy, type Sheet } from "#app/curriculum/sheet.ts";
import { lockedModule, type LockedModule } from "./locked-module.server.ts";
import { readPath, requireStation } from "./path.server.ts";

/** The exercise that the two tracks meet in at the end of a module, as one of them reads it. */
export interface TogetherPage {
  readonly locked?: undefined;
  readonly moduleId: string;
  readonly line: LineName;
  readonly number: number;
  readonly track: Track;
  readonly sheet: Sheet;
  /** Whether the learner has said that something has happened: then only the version for one is shown. */
  readonly alone: boolean;
}

/**
 * A module's together exercise: what the reader's own track prepares, how to meet, and the version for one.
 *
 * @throws {Refusal} `not_found` for a module that has none
 */
export function readTogether(permit: Permit<"path.read">, moduleId: string, now: Date): TogetherPage | LockedModule {
  const path = readPath(permit, now);
  const station = requireStation(permit, path, moduleId);
  const { language } = permit.actor;
  const { track } = path.enrolment;
  const sheet = findSheet({ sheet: "together", moduleId, language });
  if (!sheet) throw new Refusal("not_found");
  if (station.lock) return lockedModule(permit, path, station);
  const alone = path.enrolment.somethingHappenedAt !== null;
  const { line, number } = station;
  return { moduleId, line, number, track, alone, sheet: { ...sheet, blocks: sheet.blocks.filter((block) => isReadBy(block, track)) } };
}
