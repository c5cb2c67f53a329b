import { expect, test } from "vitest";
import { completeLesson, keepSection, reopenLesson } from "#app/learning/progress.server.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { readLearner } from "./learner.server.ts";
import { timelineOf } from "./learner.ts";

test("the facilitator sees when Tor opened and finished each lesson, the newest first", () => {
  const { db, facilitator, thursday, tor, siv } = world();
  const done = permit(db, tor, "lesson.complete");
  completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 4 }, now);
  completeLesson(done, { moduleId: "intro", lesson: 1 }, now);
  completeLesson(done, { moduleId: "intro", lesson: 2 }, later(days(1)));
  completeLesson(done, { moduleId: "intro", lesson: 1 }, later(days(3)));
  reopenLesson(done, { moduleId: "intro", lesson: 2 }, later(days(2)));

  const standing = readLearner(permit(db, facilitator, "progress.read"), thursday, tor.enrolmentId, later(days(3)));
  expect(standing).toMatchObject({ name: "Tor", track: "relative", joinedAt: now.getTime(), quiet: false, group: { name: "Torsdagsgruppa" } });
  expect(standing.lastVisitAt).toBe(later(days(3)).getTime());
  expect(standing.timeline).toEqual([
    { what: "opened", moduleId: "intro", lesson: 2, at: later(days(1)).getTime() },
    { what: "completed", moduleId: "intro", lesson: 1, at: now.getTime() },
    { what: "opened", moduleId: "intro", lesson: 1, at: now.getTime() },
  ]);
  expect(standing.stations[0]).toMatchObject({ completed: 1, state: "begun" });
});

test("a lesson that was only read says nothing of how far down", () => {
  const { db, facilitator, thursday, siv } = world();
  completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 1 }, now);
  keepSection(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 1 }, 3, now);
  const { timeline } = readLearner(permit(db, facilitator, "progress.read"), thursday, siv.enrolmentId, now);
  expect(timeline.flatMap((entry) => Object.keys(entry))).not.toContain("section");
});

test("Siv, who has not been here for 14 days, is quiet, as in the grid", () => {
  const { db, facilitator, thursday, siv } = world();
  const quiet = (at: Date) => readLearner(permit(db, facilitator, "progress.read"), thursday, siv.enrolmentId, at).quiet;
  expect(quiet(later(days(13)))).toBe(false);
  expect(quiet(later(days(14)))).toBe(true);
});

test("the timeline of somebody who has not begun is empty", () => {
  expect(timelineOf([])).toEqual([]);
});
