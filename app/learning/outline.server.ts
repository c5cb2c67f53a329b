import { listOutline } from "#app/curriculum/lessons.server.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import type { Language } from "#app/i18n/language.ts";
import { isSamePlace } from "./path.ts";
import type { LearnerPath } from "./path.server.ts";

/** A lesson's line in an outline. */
export interface OutlineLine extends LessonPlace {
  readonly title: string;
  readonly minutes: number;
  readonly completedAt: number | null;
  readonly opened: boolean;
}

/** A module's lessons in the learner's track, with how far the learner has come. */
export function outlineOf(path: Pick<LearnerPath, "records"> & { readonly enrolment: Pick<LearnerPath["enrolment"], "track"> }, moduleId: string, language: Language): OutlineLine[] {
  return listOutline(moduleId, path.enrolment.track, language).map(({ lesson, title, minutes }) => {
    const record = path.records.find((one) => isSamePlace(one, { moduleId, lesson }));
    return { moduleId, lesson, title, minutes, completedAt: record?.completedAt ?? null, opened: record !== undefined };
  });
}
