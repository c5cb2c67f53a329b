import type { LessonPlace } from "#app/curriculum/programme.ts";

/** Something that happened with one lesson. The lesson's title stands in the curriculum. */
export interface TimelineEntry extends LessonPlace {
  readonly what: "opened" | "completed";
  readonly at: number;
}

export interface LessonTimes extends LessonPlace {
  readonly openedAt: number;
  readonly completedAt: number | null;
}

/** What happened, the newest first. A lesson that was opened and done in the same moment was done last. */
export function timelineOf(lessons: readonly LessonTimes[]): TimelineEntry[] {
  const entries = lessons.flatMap(({ moduleId, lesson, openedAt, completedAt }): TimelineEntry[] => [
    ...(completedAt === null ? [] : [{ moduleId, lesson, what: "completed" as const, at: completedAt }]),
    { moduleId, lesson, what: "opened", at: openedAt },
  ]);
  return entries.sort((one, other) => other.at - one.at);
}
