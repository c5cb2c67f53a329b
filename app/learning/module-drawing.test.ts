import { expect, test } from "vitest";
import { findDrawing } from "#app/curriculum/lessons.server.ts";
import { aftercare, prescribed, programme } from "#content/programme.ts";
import { now, permit, world } from "#tests/world.ts";
import { readLesson } from "./lesson.server.ts";
import { readModule } from "./module.server.ts";
import { readOffer } from "./offer.server.ts";

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

test("every module of the three lines has a drawing of its own, with a text alternative in each language", () => {
  const modules = [...programme.flatMap(({ modules }) => modules), ...aftercare, ...prescribed];
  const drawn = (["nb", "en"] as const).map((language) => modules.map(({ id }) => findDrawing(id, language)?.svg));
  for (const svgs of drawn) expect(new Set(svgs.map((svg) => svg?.replace(/aria-label="[^"]+"/, ""))).size).toBe(modules.length);
  expect(new Set(drawn.flat().map((svg) => /role="img" aria-label="([^"]{40,})"/.exec(svg ?? "")?.[1])).size).toBe(2 * modules.length);
});

test("an offer's drawing stands on its card and in its first lesson alone, in the reader's language", () => {
  const { db, siv } = world();
  const english = { ...siv, language: "en" as const };
  const lesson = (number: number) => page(readLesson(permit(db, english, "lesson.read"), { moduleId: "e13", lesson: number }, now)).drawing?.svg;
  expect(readOffer(permit(db, siv, "path.read"), "e13", now).drawing?.svg).toContain('aria-label="Fem korte linjer');
  expect(lesson(1)).toContain('aria-label="Five short lines');
  expect(page(readLesson(permit(db, siv, "lesson.read"), { moduleId: "e09", lesson: 2 }, now)).drawing).toBeUndefined();
});
