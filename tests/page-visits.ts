import { findClinic } from "#app/facilitation/clinic.server.ts";
import { parseGridView } from "#app/facilitation/grid-view.ts";
import { changeGroup } from "#app/facilitation/group.server.ts";
import { readGroupPage } from "#app/facilitation/group-page.server.ts";
import { answerSafetyCheck, sayAffected } from "#app/family/safety-check.server.ts";
import { listShared, openShare } from "#app/family/share.server.ts";
import { readActor, startSession } from "#app/identity/session.server.ts";
import { itemOf, keepWords } from "#app/learning/contribution-words.server.ts";
import { readMonth } from "#app/learning/diary.server.ts";
import { readHome } from "#app/learning/home.server.ts";
import { readLesson } from "#app/learning/lesson.server.ts";
import { readModule } from "#app/learning/module.server.ts";
import { completeLesson } from "#app/learning/progress.server.ts";
import { writeReflection } from "#app/learning/reflection.server.ts";
import { readTogether } from "#app/learning/together.server.ts";
import { readFigures } from "#app/workspace/figures.server.ts";
import { link } from "#tests/linked-family.ts";
import { later, now, permit, world } from "#tests/world.ts";

const first = { moduleId: "intro", lesson: 1 };
const usual = parseGridView(new URLSearchParams());

/** What the pages that are asked for most, the frame around them, and those that meet other people's words ask of the database, each as one visit. */
export const pageVisits = ["frame", "lesson", "done", "home", "grid", "module", "together", "shared", "diary", "figures"] as const;
export type PageVisit = (typeof pageVisits)[number];

/** A clinic in which Tor and his facilitator are signed in, and their group's modules open on given days. Siv is linked with him, and both bring the same word, and shows the facilitator how far she is. */
export async function visitedWorld(options?: Parameters<typeof world>[0]) {
  const clinic = world(options);
  const { db, tor, siv, facilitator, thursday } = clinic;
  const settings = { name: "Torsdagsgruppa", startsOn: "2026-06-01", pace: "dated" as const, quietAfterDays: 14, opensOn: { intro: "2026-06-01", t01: "2026-06-08" } };
  changeGroup(permit(db, facilitator, "group.change"), thursday, settings);
  writeReflection(permit(db, tor, "reflection.write"), first, { reflectionId: "hope", text: "I hope for sleep.", revision: 0 }, now);
  link(clinic, [tor, siv]);
  for (const learner of [tor, siv]) {
    answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid: "no", experienced: "no" }, now);
    sayAffected(permit(db, learner, "together.prepare"), false, now);
  }
  const [untilOn, change] = ["2026-06-20", permit(db, siv, "share.change")];
  for (const [from, to] of [[siv, tor], [tor, siv]] as const) {
    const brings = permit(db, from, "share.change");
    openShare(brings, itemOf(keepWords(brings, "intro", "pause-word", "lighthouse", now)), { recipient: to.enrolmentId, untilOn }, now);
  }
  openShare(change, { kind: "progress", item: "intro", revision: null }, { recipient: "facilitator", untilOn }, now);
  const cookie = await startSession(db, tor.accountId, null, now);

  const visit: Record<PageVisit, () => unknown> = {
    frame: async () => {
      await readActor(db, cookie, later(600_000));
      return findClinic(db);
    },
    lesson: () => readLesson(permit(db, tor, "lesson.read"), first, now),
    done: () => completeLesson(permit(db, tor, "lesson.complete"), first, now),
    home: () => readHome(permit(db, tor, "path.read"), now),
    module: () => readModule(permit(db, tor, "path.read"), "t01", now),
    together: () => readTogether(permit(db, tor, "path.read"), "intro", now),
    shared: () => listShared(permit(db, facilitator, "shared.read"), now),
    diary: () => readMonth(permit(db, tor, "diary.keep"), null, now),
    figures: () => readFigures(permit(db, facilitator, "figures.read"), thursday, now),
    grid: () => readGroupPage(permit(db, facilitator, "progress.read"), thursday, usual, now),
  };
  return { ...clinic, visit };
}
