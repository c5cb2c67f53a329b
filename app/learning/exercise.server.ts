import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { findSheet } from "#app/curriculum/lessons.server.ts";
import { isReadBy, type PrepareField, type Sheet } from "#app/curriculum/sheet.ts";
import type { Station } from "./path.ts";
import { readPath, requireStation, type LearnerPath } from "./path.server.ts";

/** The exercise at the end of a module, with where the learner stands. */
export interface Exercise {
  readonly path: LearnerPath;
  readonly station: Station;
  readonly sheet: Sheet;
  /** Whether the learner has said that something has happened: then only the version for one is shown. */
  readonly alone: boolean;
}

/**
 * A module's together exercise as the learner's own track reads it, also where the module is not open yet.
 *
 * @throws {Refusal} `not_found` for a module that has none
 */
export function findExercise(permit: Permit<"path.read">, moduleId: string, now: Date): Exercise {
  const path = readPath(permit, now);
  const station = requireStation(permit, path, moduleId);
  const sheet = findSheet({ sheet: "together", moduleId, language: permit.actor.language });
  if (!sheet) throw new Refusal("not_found");
  const { track, somethingHappenedAt } = path.enrolment;
  return { path, station, alone: somethingHappenedAt !== null, sheet: { ...sheet, blocks: sheet.blocks.filter((block) => isReadBy(block, track)) } };
}

/** The prompts that stand on a sheet. */
export const fieldsOf = ({ blocks }: Pick<Sheet, "blocks">): PrepareField[] => blocks.flatMap((block) => (block.kind === "prepare" ? block.fields : []));

/** @throws {Refusal} `not_found` where the module has no exercise that is open to the learner */
export function requireExercise(permit: Permit<"together.prepare" | "share.change">, moduleId: string, now: Date): Exercise {
  const exercise = findExercise(issuePermit(permit.db, permit.actor, "path.read"), moduleId, now);
  if (exercise.station.lock) throw new Refusal("not_found");
  return exercise;
}

/**
 * One prompt of an exercise that is open to the learner.
 *
 * @throws {Refusal} `not_found` for one of the other track, of a module that is not open yet, or after something has happened
 */
export function requireField(permit: Permit<"together.prepare" | "share.change">, moduleId: string, fieldId: string, now: Date): Exercise & { readonly field: PrepareField } {
  const exercise = requireExercise(permit, moduleId, now);
  const field = fieldsOf(exercise.sheet).find(({ id }) => id === fieldId);
  if (!field || exercise.alone) throw new Refusal("not_found");
  return { ...exercise, field };
}
