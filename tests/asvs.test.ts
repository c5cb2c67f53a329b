import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asvsFaults, asvsPage } from "./asvs/page.js";
import { requirements } from "./asvs/requirements.js";
import { titlesIn, titlesNaming } from "./asvs/titles.js";

const titles = titlesNaming(".");

test("every requirement that applies has a test or a reason, and no title names one that is not in the list", () => {
  expect(asvsFaults(titles)).toEqual([]);
});

test("docs/asvs.md is what the titles make: npm run asvs writes it anew", () => {
  expect(readFileSync("docs/asvs.md", "utf8") === asvsPage(titles), "npm run asvs").toBe(true);
});

test("every file that a requirement's reason names is there", () => {
  const named = requirements.flatMap(([number, , , reason]) => [...(reason?.[1] ?? "").matchAll(/(?<![\w/])(?:app|content|db|docs|tests)\/[\w./$-]*\.[a-z]+\b/g)].map(([file]) => ({ number, file })));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter(({ file }) => !existsSync(file))).toEqual([]);
});

test("a title that names no requirement there is, and a requirement without test and reason, are noticed", () => {
  const numbered = (number: string) => `ASVS ${number}`;
  const source = `test("one (${numbered("3.3.1, 3.3.2 and 7.2.4")})", () => {}); test.each([1])(\`two \${n} (${numbered("99.1.1")})\`, () => {}); // ${numbered("98.1.1")}`;
  const found = titlesIn("a.test.ts", source);
  expect(found).toEqual([
    { file: "a.test.ts", title: "one", numbers: ["3.3.1", "3.3.2", "7.2.4"] },
    { file: "a.test.ts", title: "two ${n}", numbers: ["99.1.1"] },
  ]);
  expect(asvsFaults(found)).toContain("a.test.ts: “two ${n}” names 99.1.1, which is not in tests/asvs");
  expect(asvsFaults(found)).toContain("3.4.3 has neither a test nor a reason");
});
