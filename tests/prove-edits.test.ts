import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { edits } from "./prove/edit-list.js";
import { countOf } from "./prove/edited-tree.js";
import { outcomeOf, patternOf } from "./prove/named-test.js";

const contentOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

test("every guard, header, pragma and seal of the list stands exactly once where it says, and its edit changes it", () => {
  expect(edits.length).toBeGreaterThanOrEqual(40);
  expect(edits.filter(({ file, find }) => countOf(contentOf(file), find) !== 1).map(({ what, file }) => `${what}: ${file}`)).toEqual([]);
  expect(edits.filter(({ find, replace }) => find === replace)).toEqual([]);
  expect(edits.map(({ what }) => what).filter((what, at, all) => all.indexOf(what) !== at)).toEqual([]);
});

test("every test that the list names is there", () => {
  const isThere = (file: string, title: string) => countOf(contentOf(file), `"${title}"`) === 1 || countOf(contentOf(file), `\`${title}\``) === 1;
  expect(edits.filter(({ test: { file, title } }) => !isThere(file, title)).map(({ test: { file, title } }) => `${file}: ${title}`)).toEqual([]);
});

test("a test counts by its whole title, with any values in it", () => {
  const results = [
    { file: "a.test.ts", title: "a token with another nonce is refused", passed: false },
    { file: "a.test.ts", title: "a token with a swapped key is refused", passed: true },
    { file: "a.test.ts", title: "what is so (ASVS 3.4)", passed: true },
  ];
  const outcome = (title: string, file = "a.test.ts") => outcomeOf(results, { file, title });
  expect([outcome("a token with %s is refused"), outcome("what is so (ASVS 3.4)"), outcome("what is so"), outcome("what is so (ASVS 3.4)", "b.test.ts")]).toEqual(["failed", "passed", "not run", "not run"]);
  expect(patternOf("a record of $name, %i times (x)")).toBe("a record of .*, .* times \\(x\\)");
});
