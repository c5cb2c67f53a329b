import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import { leavesNoTrace } from "./path.ts";
import { readPath, requireStation } from "./path.server.ts";
import { removeCompletion, updateSection, upsertCompletion } from "./queries.server.ts";

/** How far down a lesson the reader is: the number of the section, 0 for the opening. */
export const sectionForm = z.object({ section: z.coerce.number().int().min(0).max(99) });

/**
 * Marks a lesson as done. Doing it twice changes nothing.
 *
 * @throws {Refusal} `not_found` for a lesson that does not exist or is not open to the learner yet
 */
export function completeLesson(permit: Permit<"lesson.complete">, place: LessonPlace, now: Date): void {
  const enrolmentId = requireOpen(permit, place, now);
  upsertCompletion(permit, enrolmentId, place, now);
}

/** Takes "done" back. The lesson stays open. */
export function reopenLesson(permit: Permit<"lesson.complete">, place: LessonPlace, now: Date): void {
  removeCompletion(permit, requireOpen(permit, place, now), place);
}

/** Remembers the section last read, so that "Continue" leads there. */
export function keepSection(permit: Permit<"lesson.complete">, place: LessonPlace, section: number, now: Date): void {
  updateSection(permit, requireOpen(permit, place, now), place, section, now);
}

function requireOpen(permit: Permit<"lesson.complete">, place: LessonPlace, now: Date): string {
  const path = readPath(permit, now);
  const station = requireStation(permit, path, place.moduleId);
  if (station.state === "locked" || leavesNoTrace(station, place)) throw new Refusal("not_found");
  return path.enrolment.id;
}
