import { expect, test } from "vitest";
import { lessonProgress } from "#db/schema/index.ts";
import { now, permit, world, type Learner } from "#tests/world.ts";
import { readLesson } from "./lesson.server.ts";
import { readPath } from "./path.server.ts";
import { completeLesson, keepSection } from "./progress.server.ts";

const afraid = { moduleId: "t06", lesson: 3 };
const before = ["intro", "t01", "t02", "t03", "t04", "t05"];

/** A learner who has come to the topic about limits. */
function atLimits() {
  const clinic = world();
  const { db } = clinic;
  const walk = (learner: Learner) => {
    for (const moduleId of before) for (let lesson = 1; lesson <= 4; lesson++) db.insert(lessonProgress).values({ enrolmentId: learner.enrolmentId, moduleId, lesson, openedAt: 1, visitedAt: 1, completedAt: 1 }).run();
  };
  walk(clinic.tor);
  walk(clinic.siv);
  const kept = (learner: Learner) => readPath(permit(db, learner, "path.read"), now).records.filter(({ moduleId }) => moduleId === "t06").map(({ lesson }) => lesson);
  const read = (learner: Learner, lesson: number) => readLesson(permit(db, learner, "lesson.read"), { moduleId: "t06", lesson }, now);
  return { ...clinic, kept, read };
}

test("Tor reads the lesson for those who are afraid, and nothing remembers it", () => {
  const { db, tor, kept, read } = atLimits();
  expect(read(tor, 3)).toMatchObject({ traceless: true, completedAt: null });
  expect(kept(tor)).toEqual([]);
  expect(() => completeLesson(permit(db, tor, "lesson.complete"), afraid, now)).toThrow("not_found");
  expect(() => keepSection(permit(db, tor, "lesson.complete"), afraid, 2, now)).toThrow("not_found");
});

test("the topic is done, and the next one opens, without it", () => {
  const { db, tor, read } = atLimits();
  for (const lesson of [1, 2]) {
    expect(read(tor, lesson)).toMatchObject({ traceless: false });
    completeLesson(permit(db, tor, "lesson.complete"), { moduleId: "t06", lesson }, now);
  }
  const { stations } = readPath(permit(db, tor, "path.read"), now);
  expect(stations[6]).toMatchObject({ state: "done", completed: 2 });
  expect(stations[7]).toMatchObject({ state: "open" });
});

test("in Siv's track the same lesson is one like the others", () => {
  const { siv, kept, read } = atLimits();
  expect(read(siv, 3)).toMatchObject({ traceless: false });
  expect(kept(siv)).toEqual([3]);
});
