import { expect, test } from "vitest";
import { readSmallContent, smallTables, swap, type Changes } from "#tests/small-content.ts";
import { reportLines } from "./report.ts";
import { verify } from "./verify.ts";

async function report(changes?: Changes): Promise<string[]> {
  const content = await readSmallContent(changes);
  const lines = reportLines(content, verify(content, smallTables));
  return lines.map((line) => line.replace(/ +/g, " "));
}

test("the report has a line for every lesson and sheet, with its words and its reading level, and a summary", async () => {
  const lines = await report();
  expect(lines).toHaveLength(30);
  expect(lines[0]).toMatch(/^nb m1 1 relative \d{3} words LIX \d\d\.\d$/);
  expect(lines[2]).toMatch(/^en m1 1 relative \d{3} words FK \d\.\d$/);
  expect(lines[18]).toMatch(/^nb m2 together \d{3} words LIX \d\d\.\d$/);
  expect(lines.slice(-3, -1)).toEqual(["Bokmål lessons with LIX 20 to 32: 9 of 9 (100 %).", "English lessons with Flesch–Kincaid grade 5 to 8: 9 of 9 (100 %)."]);
  expect(lines.at(-1)).toBe("18 lessons, 8 sheets, 0 faults, 0 notes.");
});

test("what was found stands on the lesson's line, is told in full below, and is counted at the end", async () => {
  const lines = await report({ "nb/m2/relative-1.mdx": (source) => swap("Mange", "Mange!")(source).replace("Hva bærer du på?", "Er det svakhet?") });
  const [line] = lines.filter((one) => one.startsWith("nb m2 1 relative"));
  expect(line).toMatch(/ 1 fault 1 note$/);
  expect(lines.slice(-7, -3)).toEqual(["", expect.stringContaining(":10 fault: no exclamation marks"), expect.stringContaining(':39 note: "svakhet"'), ""]);
  expect(lines.at(-1)).toBe("18 lessons, 8 sheets, 1 fault, 1 note.");
});
