import { expect, test } from "vitest";
import { now, permit, world } from "#tests/world.ts";
import { readLesson } from "./lesson.server.ts";
import { readModule } from "./module.server.ts";

const page = <Page extends object>(read: Page): Extract<Page, { locked?: undefined }> => {
  if ("locked" in read && read.locked) throw new Error("it is closed");
  return read as Extract<Page, { locked?: undefined }>;
};

test("a module's drawing stands on its own page and in its first lesson alone, in the reader's language", () => {
  const { db, tor } = world();
  const lesson = (number: number, language: "nb" | "en") => page(readLesson(permit(db, { ...tor, language }, "lesson.read"), { moduleId: "intro", lesson: number }, now)).drawing?.svg;
  expect(page(readModule(permit(db, tor, "path.read"), "intro", now)).drawing?.svg).toContain('role="img" aria-label="To linjer begynner');
  expect(lesson(1, "nb")).toContain('aria-label="To linjer begynner');
  expect(lesson(1, "en")).toContain('aria-label="Two lines start');
  expect(lesson(2, "nb")).toBeUndefined();
});
