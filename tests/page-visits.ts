import { findClinic } from "#app/facilitation/clinic.server.ts";
import { parseGridView } from "#app/facilitation/grid-view.ts";
import { changeGroup } from "#app/facilitation/group.server.ts";
import { readGroupPage } from "#app/facilitation/group-page.server.ts";
import { readActor, startSession } from "#app/identity/session.server.ts";
import { readHome } from "#app/learning/home.server.ts";
import { readLesson } from "#app/learning/lesson.server.ts";
import { completeLesson } from "#app/learning/progress.server.ts";
import { writeReflection } from "#app/learning/reflection.server.ts";
import { later, now, permit, world } from "#tests/world.ts";

const first = { moduleId: "intro", lesson: 1 };
const usual = parseGridView(new URLSearchParams());

/** What the four pages that are asked for most, and the frame around them, ask of the database, each as one visit. */
export const pageVisits = ["frame", "lesson", "done", "home", "grid"] as const;
export type PageVisit = (typeof pageVisits)[number];

/** A clinic in which Tor and his facilitator are signed in, and their group's modules open on given days. */
export async function visitedWorld(options?: Parameters<typeof world>[0]) {
  const clinic = world(options);
  const { db, tor, facilitator, thursday } = clinic;
  const settings = { name: "Torsdagsgruppa", startsOn: "2026-06-01", pace: "dated" as const, quietAfterDays: 14, opensOn: { intro: "2026-06-01", t01: "2026-06-08" } };
  changeGroup(permit(db, facilitator, "group.change"), thursday, settings);
  writeReflection(permit(db, tor, "reflection.write"), first, { reflectionId: "hope", text: "I hope for sleep.", revision: 0 }, now);
  const cookie = await startSession(db, tor.accountId, null, now);

  const visit: Record<PageVisit, () => unknown> = {
    frame: async () => {
      await readActor(db, cookie, later(600_000));
      return findClinic(db);
    },
    lesson: () => readLesson(permit(db, tor, "lesson.read"), first, now),
    done: () => completeLesson(permit(db, tor, "lesson.complete"), first, now),
    home: () => readHome(permit(db, tor, "path.read"), now),
    grid: () => readGroupPage(permit(db, facilitator, "progress.read"), thursday, usual, now),
  };
  return { ...clinic, visit };
}
