import { expect, test } from "vitest";
import { completeLesson } from "#app/learning/progress.server.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { readLearnerPage } from "./learner-page.server.ts";

test("the facilitator reads Siv's days with the titles of her track, in the reader's language", () => {
  const { db, facilitator, thursday, siv } = world();
  completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 1 }, later(days(2)));
  const page = (language: "nb" | "en") => readLearnerPage(permit(db, { ...facilitator, language }, "progress.read"), thursday, siv.enrolmentId, later(days(3)));

  expect(page("nb")).toMatchObject({ name: "Siv", track: "patient", joinedOn: "2026-06-04", lastVisitOn: "2026-06-06", today: "2026-06-07", quiet: false });
  expect(page("nb").days).toMatchObject([{ on: "2026-06-06", lessons: [{ moduleId: "intro", lesson: 1, number: 0, what: "openedAndCompleted" }] }]);
  const title = (language: "nb" | "en") => page(language).days[0]?.lessons[0]?.title;
  expect(title("nb")).toMatch(/\S/);
  expect(title("en")).toMatch(/\S/);
  expect(title("en")).not.toBe(title("nb"));
  expect(page("en").modules[0]).toMatchObject({ title: "Introduction in four parts", completed: 1, lessons: 4, state: "begun" });
});

test("the page holds days and no times of day", () => {
  const { db, facilitator, thursday, tor } = world();
  completeLesson(permit(db, tor, "lesson.complete"), { moduleId: "intro", lesson: 1 }, now);
  const page = readLearnerPage(permit(db, facilitator, "progress.read"), thursday, tor.enrolmentId, later(1));
  expect(JSON.stringify(page)).not.toMatch(/\d{13}|\d\d:\d\d/);
});

test("a learner of another group is not there", () => {
  const { db, facilitator, thursday, monday, leila } = world();
  const permitted = permit(db, facilitator, "progress.read");
  for (const group of [thursday, monday]) expect(() => readLearnerPage(permitted, group, leila.enrolmentId, now)).toThrow("not_found");
});
