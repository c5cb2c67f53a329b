import { sql } from "drizzle-orm";
import type { LessonPlace, Track } from "#app/curriculum/programme.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import type { Database } from "#db/client.server.ts";
import { attempts, enrolments, lessonProgress } from "#db/schema/index.ts";
import type { RightAnswer } from "./answers.ts";

/** Every lesson of one track, in teaching order. */
export const places: readonly LessonPlace[] = stationsOf(programme).flatMap(({ module }) => Array.from({ length: module.lessons }, (_, n) => ({ moduleId: module.id, lesson: n + 1 })));

/** How far a learner has come. `null`: has not been here yet. */
export interface Standing {
  readonly done: number;
  readonly opened: number;
  readonly lastVisitDaysAgo: number | null;
}

/** The nth learner's standing: from the first lesson to the last, here today or away for a month, some not begun. */
export function standingOf(n: number): Standing {
  if (n % 25 === 24) return { done: 0, opened: 0, lastVisitDaysAgo: null };
  const done = (n * 13) % (places.length + 1);
  const opened = Math.min(places.length, done + (n % 3 === 0 ? 0 : 1));
  return { done, opened, lastVisitDaysAgo: (n * 7) % 30 };
}

export interface NewEnrolment {
  readonly id: string;
  readonly accountId: string;
  readonly groupId: string;
  readonly track: Track;
  /** UTC milliseconds. */
  readonly startedAt: number;
}

const p = sql.placeholder;
const day = 86_400_000;

/** Writes learners' histories, with statements prepared once: a large clinic has more than a million rows. */
export function historyWriter(db: Database) {
  const enrolment = db
    .insert(enrolments)
    .values({ id: p("id"), accountId: p("accountId"), groupId: p("groupId"), track: p("track"), createdAt: p("startedAt"), lastVisitAt: p("lastVisitAt") })
    .prepare();
  const progress = db
    .insert(lessonProgress)
    .values({ enrolmentId: p("id"), moduleId: p("moduleId"), lesson: p("lesson"), openedAt: p("at"), visitedAt: p("at"), section: 2, completedAt: p("completedAt") })
    .prepare();
  const attempt = db
    .insert(attempts)
    .values({ enrolmentId: p("id"), eventId: p("eventId"), moduleId: p("moduleId"), checkId: p("checkId"), optionId: p("optionId"), answeredAt: p("at") })
    .prepare();

  const answer = (id: string, { moduleId, checkId, optionId }: RightAnswer, at: number): void => {
    attempt.run({ id, moduleId, checkId, optionId, at, eventId: crypto.randomUUID() });
  };
  return {
    /** Enrols a learner, and lays the lessons evenly between the start and the last visit. Each lesson done has an answer. */
    enrol({ startedAt, ...learner }: NewEnrolment, { done, opened, lastVisitDaysAgo }: Standing, now: Date): void {
      const lastVisitAt = lastVisitDaysAgo === null ? null : now.getTime() - lastVisitDaysAgo * day;
      enrolment.run({ ...learner, startedAt, lastVisitAt });
      for (const [n, place] of places.slice(0, opened).entries()) {
        const at = Math.round(startedAt + (((lastVisitAt ?? startedAt) - startedAt) * (n + 1)) / opened);
        progress.run({ id: learner.id, ...place, at, completedAt: n < done ? at : null });
        if (n < done) answer(learner.id, { moduleId: place.moduleId, checkId: "first", optionId: "one" }, at);
      }
    },
    answer,
  };
}
