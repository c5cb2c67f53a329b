import type { Permit } from "#app/access/permit.server.ts";
import { findOutline } from "#app/curriculum/lessons.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Station } from "#app/learning/path.ts";
import { daysOf, type LessonDay } from "./learner-days.ts";
import { readLearner } from "./learner.server.ts";

export interface LearnerModule extends Pick<Station, "number" | "state" | "completed"> {
  readonly title: string;
  readonly lessons: number;
  /** The day it opens, where that is what it waits for. */
  readonly opensOn: string | undefined;
}

/** One learner's page as it is sent to the browser. */
export interface LearnerPage {
  readonly group: { readonly id: string; readonly name: string; readonly quietAfterDays: number };
  readonly enrolmentId: string;
  readonly name: string;
  readonly track: Track;
  readonly joinedOn: string;
  readonly lastVisitOn: string | null;
  readonly quiet: boolean;
  readonly modules: readonly LearnerModule[];
  /** The newest first. */
  readonly days: readonly { readonly on: string; readonly lessons: readonly (LessonDay & { readonly number: number; readonly title: string })[] }[];
  readonly today: string;
}

/** @throws {Refusal} `not_found` for a group out of reach, or somebody who is not in it */
export function readLearnerPage(permit: Permit<"progress.read">, groupId: string, enrolmentId: string, now: Date): LearnerPage {
  const { group, name, track, joinedAt, lastVisitAt, quiet, stations, timeline } = readLearner(permit, groupId, enrolmentId, now);
  const { language } = permit.actor;
  const numbers = new Map(stations.map(({ module, number }) => [module.id, number]));
  return {
    group: { id: group.id, name: group.name, quietAfterDays: group.quietAfterDays },
    enrolmentId,
    name,
    track,
    joinedOn: osloDate(joinedAt),
    lastVisitOn: lastVisitAt === null ? null : osloDate(lastVisitAt),
    quiet,
    modules: stations.map(({ module, number, state, completed, lock }) => ({
      number,
      state,
      completed,
      title: module.title[language],
      lessons: module.lessons,
      opensOn: lock?.because === "day" ? lock.opensOn : undefined,
    })),
    days: daysOf(timeline).map(({ on, lessons }) => ({
      on,
      lessons: lessons.map((lesson) => ({ ...lesson, number: numbers.get(lesson.moduleId) ?? 0, title: findOutline({ ...lesson, track, language })?.title ?? "" })),
    })),
    today: osloDate(now.getTime()),
  };
}
