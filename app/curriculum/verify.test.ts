import { expect, test } from "vitest";
import { findingsAfter, smallLesson, swap } from "#tests/small-content.ts";

const relative1 = "nb/m2/relative-1.mdx";
const gone = () => undefined;
/** The same change in both languages, so that they still mirror each other. */
const both = (path: string, change: (source: string) => string | undefined) => ({ [`nb/${path}`]: change, [`en/${path}`]: change });

test("the small content has nothing to find", async () => {
  expect(await findingsAfter()).toEqual([]);
});

test("a lesson that the programme asks for and nobody has written", async () => {
  expect(await findingsAfter(both("m2/patient-2.mdx", gone))).toEqual([
    "en/m2/patient-2.mdx:1 fault: the programme asks for this file, and it is missing",
    "nb/m2/patient-2.mdx:1 fault: the programme asks for this file, and it is missing",
  ]);
});

test("a pool that nobody has written", async () => {
  expect(await findingsAfter({ "en/m1/checks.mdx": gone })).toContain("en/m1/checks.mdx:1 fault: the programme asks for this file, and it is missing");
});

test("a lesson that the programme has no place for", async () => {
  const extra = () => smallLesson({ moduleId: "m2", lesson: 3, language: "nb" });
  expect(await findingsAfter({ "nb/m2/relative-3.mdx": extra })).toEqual(["nb/m2/relative-3.mdx:1 fault: the programme has no place for this file"]);
  expect(await findingsAfter({ "nn/m2/relative-1.mdx": extra })).toEqual(["nn/m2/relative-1.mdx:1 fault: the programme has no place for this file"]);
});

test("a file that does not compile is named with its line, and the rest is still checked", async () => {
  const findings = await findingsAfter({ [relative1]: swap("</Vignette>", "</Vignette>\n\n<Video />"), "nb/m2/patient-1.mdx": swap("Mange", "Mange!") });
  expect(findings).toEqual(["nb/m2/patient-1.mdx:10 fault: no exclamation marks", `${relative1}:16 fault: <Video> is not a word of the lessons' vocabulary`]);
});

test.each<[string, (source: string) => string, string]>([
  ["a safety line is missing", swap('<Safety line="violence" />\n\n', ""), "en/m2/relative-1.mdx:20 fault: here stands section, in nb/m2/relative-1.mdx safety violence"],
  ["it has another safety line", swap('line="violence"', 'line="meds"'), "en/m2/relative-1.mdx:20 fault: here stands safety meds, in nb/m2/relative-1.mdx safety violence"],
  ["it has one section fewer", swap("## Last piece\n", ""), "en/m2/relative-1.mdx:32 fault: here stands remember of 3 lines, in nb/m2/relative-1.mdx section"],
  ["its checks stand in another order", swap('<Check id="d" />\n<Check id="e" />', '<Check id="e" />\n<Check id="d" />'), "en/m2/relative-1.mdx:42 fault: here stands check m2/e, in nb/m2/relative-1.mdx check m2/d"],
  ["it takes other minutes", swap("minutes: 7", "minutes: 8"), "en/m2/relative-1.mdx:3 fault: minutes is not as in nb/m2/relative-1.mdx"],
  ["it has an objective more", swap("  - You can rest", "  - You can rest\n  - You can ask"), "en/m2/relative-1.mdx:4 fault: objectives is not as in nb/m2/relative-1.mdx"],
  ["it has a content note of its own", swap("sources:", "contentNote: violence\nsources:"), "en/m2/relative-1.mdx:7 fault: contentNote is not as in nb/m2/relative-1.mdx"],
  ["it has a safety message of its own", swap("- a walk", "- a walk [SAFETY]"), "en/m2/relative-1.mdx:1 fault: 1 safety messages in our own words, in nb/m2/relative-1.mdx 0"],
  ["it rests on another source", (source) => source.replace(" [ONE16]", "").replace("[ONE16; TWO18]", "[TWO18]").replace("[ONE16, TWO18,", "[TWO18,"), "en/m2/relative-1.mdx:7 fault: sources is not as in nb/m2/relative-1.mdx"],
])("the English lesson does not mirror the Norwegian one: %s", async (_what, change, finding) => {
  expect(await findingsAfter({ "en/m2/relative-1.mdx": change })).toContain(finding);
});

test("the tracks ask for different reflections", async () => {
  const findings = await findingsAfter(both("m2/patient-1.mdx", swap('id="load"', 'id="weight"')));
  expect(findings).toHaveLength(2);
  expect(findings[1]).toBe("nb/m2/patient-1.mdx:39 fault: the reflection is weight, in nb/m2/relative-1.mdx load");
});

test("the tracks have different numbers of checks", async () => {
  const findings = await findingsAfter(both("m2/patient-1.mdx", swap('<Check id="e" />\n', "")));
  expect(findings).toContain("nb/m2/patient-1.mdx:42 fault: the lesson has 2 checks, nb/m2/relative-1.mdx has 3");
});

test.each<[string, (source: string) => string]>([
  ["an answer", swap('answer="two"', 'answer="one"')],
  ["an option's id", swap('<Option id="three">', '<Option id="four">')],
  ["whom it is for", swap('for="both"', 'for="relative"')],
  ["a check's id", swap('<Check id="h"', '<Check id="i"')],
  ["the order of options", swap('id="one"', 'id="three"')],
])("the pools of the two languages differ in %s", async (_what, change) => {
  expect(await findingsAfter({ "en/m2/checks.mdx": change })).toContainEqual(expect.stringMatching(/^en\/m2\/checks.mdx:\d+ fault: here stands .*; in nb\/m2\/checks.mdx/));
});
