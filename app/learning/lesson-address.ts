import { Refusal } from "#app/access/refusal.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";

/** Where a lesson stands: `/modules/t01/2`. */
export const addressOf = ({ moduleId, lesson }: LessonPlace): string => `/modules/${moduleId}/${lesson}`;

/** The place in such an address. @throws {Refusal} `not_found` for anything else */
export function lessonAddress(params: Readonly<Record<string, string | undefined>>): LessonPlace {
  const { module = "", lesson = "" } = params;
  if (!/^[a-z][a-z0-9]{1,9}$/.test(module) || !/^[1-9]\d?$/.test(lesson)) throw new Refusal("not_found");
  return { moduleId: module, lesson: Number(lesson) };
}
