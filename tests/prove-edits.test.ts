import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { edits } from "./prove/edit-list.js";
import { countOf } from "./prove/edited-tree.js";
import { judgeTogether } from "./prove/judged-edits.js";
import { outcomeOf, patternOf } from "./prove/named-test.js";

const contentOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

test("every guard, header, pragma and seal of the list stands exactly once where it says, and its edit changes it", () => {
  expect(edits.length).toBeGreaterThanOrEqual(310);
  expect(edits.filter(({ file, find }) => countOf(contentOf(file), find) !== 1).map(({ what, file }) => `${what}: ${file}`)).toEqual([]);
  expect(edits.filter(({ find, replace }) => find === replace)).toEqual([]);
  expect(edits.map(({ what }) => what).filter((what, at, all) => all.indexOf(what) !== at)).toEqual([]);
});

test("every test that the list names is there", () => {
  const isThere = (file: string, title: string) => ['"', "`"].flatMap((quote) => [`${quote}${title}${quote}`, `${quote}${title} (ASVS `]).reduce((sum, said) => sum + countOf(contentOf(file), said), 0) === 1;
  expect(edits.filter(({ test: { file, title } }) => !isThere(file, title)).map(({ test: { file, title } }) => `${file}: ${title}`)).toEqual([]);
});

test("a test counts by its whole title, with any values in it and any requirements after it", () => {
  const results = [
    { file: "a.test.ts", title: "a token with another nonce is refused (ASVS 6.8.2, 9.1.1)", passed: false, says: "AssertionError: expected 1 to be 2" },
    { file: "a.test.ts", title: "a token with a swapped key is refused", passed: true, says: "" },
    { file: "a.test.ts", title: "what is so (ASVS 3.4)", passed: true, says: "" },
  ];
  const outcome = (title: string, file = "a.test.ts") => outcomeOf(results, { file, title }).outcome;
  expect([outcome("a token with %s is refused"), outcome("what is so (ASVS 3.5)"), outcome("what is so"), outcome("what is"), outcome("what is so", "b.test.ts")]).toEqual(["failed", "passed", "passed", "not run", "not run"]);
  expect(new RegExp(patternOf("a record of $name, %i times (x)")).test("a record of Siv, 3 times (x) (ASVS 1.2)")).toBe(true);
});

test("a test that was too slow has caught nothing, nor has a program that does not run", () => {
  const outcome = (says: string) => outcomeOf([{ file: "a.test.ts", title: "it", passed: false, says }], { file: "a.test.ts", title: "it" }).outcome;
  expect(["AssertionError: no", "Error: Test timed out in 20000ms.", "ReferenceError: own is not defined"].map(outcome)).toEqual(["failed", "no verdict", "no verdict"]);
});

test("one edit of every kind is caught: npm run prove:edits -- --short", async () => {
  const rows = edits.map((edit, at) => ({ number: at + 1, edit })).filter(({ edit }) => edit.isShort);
  expect(rows.length).toBeGreaterThanOrEqual(10);
  const missed: string[] = [];
  await judgeTogether(rows, ({ edit }, { isCaught, says }) => void (isCaught || missed.push(`${edit.what}: ${says}`)));
  expect(missed).toEqual([]);
}, 60_000);
