import type { Actor } from "#app/access/permit.server.ts";
import { stationsOf } from "#app/learning/path.ts";
import { readLesson } from "#app/learning/lesson.server.ts";
import { completeLesson } from "#app/learning/progress.server.ts";
import { programme } from "#content/programme.ts";
import type { Database } from "#db/client.server.ts";
import { now, permit } from "./world.ts";

/** A learner goes through the programme until a module is open to them: the introduction is finished, the rest is opened. */
export function openUpTo(db: Database, learner: Actor, moduleId: string): void {
  for (const { module } of stationsOf(programme)) {
    if (module.id === moduleId) return;
    for (let lesson = 1; lesson <= module.lessons; lesson++) {
      readLesson(permit(db, learner, "lesson.read"), { moduleId: module.id, lesson }, now);
      if (module.id === "intro") completeLesson(permit(db, learner, "lesson.complete"), { moduleId: module.id, lesson }, now);
    }
  }
}
