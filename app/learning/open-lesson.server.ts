import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { CompiledLesson } from "#app/curriculum/lesson.ts";
import { findLesson } from "#app/curriculum/lessons.server.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import { readPath, requireStation } from "./path.server.ts";

/** What is written or answered in a lesson goes through here: the lesson exists in the learner's track, and is open to them. */
function requireOpenLesson(permit: Permit<"reflection.write" | "check.answer">, place: LessonPlace, now: Date): CompiledLesson {
  const path = readPath(permit, now);
  const lesson = findLesson({ ...place, track: path.enrolment.track, language: permit.actor.language });
  if (!lesson || requireStation(permit, path, place.moduleId).lock) throw new Refusal("not_found");
  return lesson;
}

/** @throws {Refusal} `not_found` where the lesson has no such box, or is not open to the learner */
export function requireBox(permit: Permit<"reflection.write">, place: LessonPlace, reflectionId: string, now: Date): void {
  const { blocks } = requireOpenLesson(permit, place, now);
  if (!blocks.some((block) => block.kind === "reflection" && block.id === reflectionId)) throw new Refusal("not_found");
}

/** @throws {Refusal} `not_found` where the lesson does not ask that question, or is not open to the learner */
export function requireQuestion(permit: Permit<"check.answer">, place: LessonPlace, question: { readonly module: string; readonly check: string }, now: Date): void {
  const { blocks } = requireOpenLesson(permit, place, now);
  if (!blocks.some((block) => block.kind === "check" && block.moduleId === question.module && block.checkId === question.check)) throw new Refusal("not_found");
}
