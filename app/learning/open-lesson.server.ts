import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Block } from "#app/curriculum/lesson.ts";
import { findLesson } from "#app/curriculum/lessons.server.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import { leavesNoTrace } from "./path.ts";
import { readPath, requireStation } from "./path.server.ts";

/** A lesson that is open to a learner. */
interface OpenLesson {
  readonly blocks: readonly Block[];
  readonly enrolmentId: string;
  readonly traceless: boolean;
}

/** What is written or answered in a lesson goes through here: the lesson exists in the learner's track, and is open to them. */
function requireOpenLesson(permit: Permit<"reflection.write" | "check.answer">, place: LessonPlace, now: Date): OpenLesson {
  const path = readPath(permit, now);
  const lesson = findLesson({ ...place, track: path.enrolment.track, language: permit.actor.language });
  const station = requireStation(permit, path, place.moduleId);
  if (!lesson || station.lock) throw new Refusal("not_found");
  return { blocks: lesson.blocks, enrolmentId: path.enrolment.id, traceless: leavesNoTrace(station, place) };
}

/** @throws {Refusal} `not_found` where the lesson has no such box, or is not open to the learner */
export function requireBox(permit: Permit<"reflection.write">, place: LessonPlace, reflectionId: string, now: Date): void {
  const { blocks } = requireOpenLesson(permit, place, now);
  if (!blocks.some((block) => block.kind === "reflection" && block.id === reflectionId)) throw new Refusal("not_found");
}

/** @throws {Refusal} `not_found` where the lesson does not ask that question, or is not open to the learner */
export function requireQuestion(permit: Permit<"check.answer">, place: LessonPlace, question: { readonly module: string; readonly check: string }, now: Date): OpenLesson {
  const lesson = requireOpenLesson(permit, place, now);
  if (!lesson.blocks.some((block) => block.kind === "check" && block.moduleId === question.module && block.checkId === question.check)) throw new Refusal("not_found");
  return lesson;
}
