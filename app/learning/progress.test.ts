import { expect, test } from "vitest";
import { days, later, now, permit, world } from "#tests/world.ts";
import { readLesson } from "./lesson.server.ts";
import { readPath } from "./path.server.ts";
import { completeLesson, keepSection, reopenLesson } from "./progress.server.ts";

const intro = (lesson: number) => ({ moduleId: "intro", lesson });

test("Tor marks a lesson as done, sees it as 1 of 4, and takes it back", () => {
  const { db, tor } = world();
  completeLesson(permit(db, tor, "lesson.complete"), intro(1), now);
  expect(readPath(permit(db, tor, "path.read"), now).stations[0]).toMatchObject({ completed: 1, state: "begun" });
  reopenLesson(permit(db, tor, "lesson.complete"), intro(1), now);
  expect(readPath(permit(db, tor, "path.read"), now).stations[0]?.completed).toBe(0);
});

test("done twice is done once, and keeps its first moment", () => {
  const { db, tor } = world();
  completeLesson(permit(db, tor, "lesson.complete"), intro(1), now);
  completeLesson(permit(db, tor, "lesson.complete"), intro(1), later(days(1)));
  expect(readPath(permit(db, tor, "path.read"), now).records).toMatchObject([{ completedAt: now.getTime() }]);
});

test("what Tor has done says nothing of Siv, nor hers of him", () => {
  const { db, tor, siv } = world();
  completeLesson(permit(db, tor, "lesson.complete"), intro(1), now);
  expect(readPath(permit(db, siv, "path.read"), now).records).toEqual([]);
});

test("a lesson that does not exist, or is not open yet, cannot be marked as done", () => {
  const { db, tor } = world();
  const write = permit(db, tor, "lesson.complete");
  expect(() => completeLesson(write, intro(5), now)).toThrow("not_found");
  expect(() => completeLesson(write, { moduleId: "t99", lesson: 1 }, now)).toThrow("not_found");
  expect(() => completeLesson(write, { moduleId: "t01", lesson: 1 }, now)).toThrow("not_found");
});

test("a facilitator and an administrator have no lesson of their own to complete", () => {
  const { db, facilitator, administrator } = world();
  for (const actor of [facilitator, administrator]) expect(() => permit(db, actor, "lesson.complete")).toThrow("not_found");
});

test("Siv reads a lesson in her own track and language, and opening it is noted once", () => {
  const { db, siv } = world();
  const first = readLesson(permit(db, siv, "lesson.read"), intro(1), now);
  expect(first).toMatchObject({ track: "patient", completedAt: null });
  readLesson(permit(db, siv, "lesson.read"), intro(1), later(60_000));
  expect(readPath(permit(db, siv, "path.read"), now).records).toMatchObject([{ lesson: 1, visitedAt: now.getTime() }]);
  readLesson(permit(db, { ...siv, language: "en" }, "lesson.read"), intro(1), later(days(1)));
  expect(readPath(permit(db, siv, "path.read"), now).records).toMatchObject([{ openedAt: now.getTime(), visitedAt: later(days(1)).getTime() }]);
});

test("a closed module says why, and reading all of the introduction without finishing it does not open the first topic", () => {
  const { db, tor } = world();
  for (const lesson of [1, 2, 3, 4]) readLesson(permit(db, tor, "lesson.read"), intro(lesson), now);
  expect(readLesson(permit(db, tor, "lesson.read"), { moduleId: "t01", lesson: 1 }, now)).toMatchObject({ locked: { because: "finish", moduleId: "intro" } });
  for (const lesson of [1, 2, 3, 4]) completeLesson(permit(db, tor, "lesson.complete"), intro(lesson), now);
  expect(readLesson(permit(db, tor, "lesson.read"), { moduleId: "t01", lesson: 1 }, now)).toMatchObject({ number: 1, track: "relative" });
});

test("the section last read is kept, and continue knows it", () => {
  const { db, tor } = world();
  readLesson(permit(db, tor, "lesson.read"), intro(1), now);
  keepSection(permit(db, tor, "lesson.complete"), intro(1), 2, now);
  expect(readPath(permit(db, tor, "path.read"), now)).toMatchObject({ next: intro(1), records: [{ section: 2 }] });
});
