import type { LessonPlace } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { TimelineEntry } from "./learner.ts";

/** What happened with one lesson on one day. */
export interface LessonDay extends LessonPlace {
  readonly what: "opened" | "completed" | "openedAndCompleted";
}

export interface LearnerDay {
  /** Calendar date in the clinic's time zone. */
  readonly on: string;
  readonly lessons: readonly LessonDay[];
}

/**
 * What happened, a day at a time, the newest first. A facilitator sees days, never the time of day: at what hour of the
 * night somebody reads is their own.
 */
export function daysOf(timeline: readonly TimelineEntry[]): LearnerDay[] {
  const days = new Map<string, Map<string, LessonDay>>();
  for (const { moduleId, lesson, what, at } of timeline) {
    const on = osloDate(at);
    const lessons = days.get(on) ?? new Map<string, LessonDay>();
    days.set(on, lessons);
    const key = `${moduleId}/${lesson}`;
    const before = lessons.get(key);
    lessons.set(key, { moduleId, lesson, what: before && before.what !== what ? "openedAndCompleted" : what });
  }
  return [...days].map(([on, lessons]) => ({ on, lessons: [...lessons.values()] }));
}
