import { expect, test } from "vitest";
import { findingsAfter, swap } from "#tests/small-content.ts";
import type { LessonFile } from "./compile.server.ts";
import type { Content } from "./content.server.ts";
import { verifySpacing } from "./verify-spacing.ts";

const module = (id: string) => ({ id, title: { nb: id, en: id }, lessons: 2 });
const tables = { programme: [{ line: "introduction" as const, modules: [module("m1")] }, { line: "fixed" as const, modules: [module("m2"), module("m3")] }], aftercare: [], prescribed: [], references: [], drawings: {} };

/** A lesson of the relative track that asks these questions. */
const lesson = (moduleId: string, number: number, ...checks: string[]) =>
  ({ file: `${moduleId}-${number}`, lesson: { moduleId, lesson: number, track: "relative", language: "nb" }, marks: checks.map((name) => ({ line: 9, kind: "check", name })) }) as unknown as LessonFile;

const found = (...lessons: LessonFile[]) => verifySpacing({ lessons } as unknown as Content, tables).map(({ file, problem }) => `${file}: ${problem}`);

test("a module that asks again one question of the module before, and one from before that, is as it should be", () => {
  expect(found(lesson("m1", 1, "m1/a"), lesson("m2", 1, "m2/a", "m1/a"), lesson("m3", 1, "m3/a", "m2/a"), lesson("m3", 2, "m1/a"))).toEqual([]);
});

test("a module that asks again nothing of the one before is named, and so is one that never reaches further back", () => {
  expect(found(lesson("m2", 1, "m2/a"), lesson("m3", 1, "m2/a"))).toEqual(["m2-1: no lesson of this module asks again a question of m1", "m3-1: no lesson of this module asks again a question from before m2"]);
});

test("what the other track asks again does not count", () => {
  const patient = { ...lesson("m2", 1, "m1/a"), lesson: { moduleId: "m2", lesson: 1, track: "patient", language: "nb" } } as unknown as LessonFile;
  expect(found(lesson("m2", 1, "m2/a"), patient)).toEqual(["m2-1: no lesson of this module asks again a question of m1"]);
});

test("in the build, a module that asks nothing again is a fault of its first lesson", async () => {
  const changes = Object.fromEntries(["nb", "en"].flatMap((language) => ["relative", "patient"].map((track) => [`${language}/m2/${track}-1.mdx`, swap('<Check id="m1/a" />\n', "")])));
  expect(await findingsAfter(changes)).toContain("nb/m2/patient-1.mdx:1 fault: no lesson of this module asks again a question of m1");
});
