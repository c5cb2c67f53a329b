import { expect, test } from "vitest";
import { findingsAfter, swap } from "#tests/small-content.ts";

/** What is found when the first (or last) lesson of a module is changed in the same way in both tracks and both languages. */
async function found(lesson: 1 | 2, change: (source: string) => string): Promise<string[]> {
  const paths = ["nb", "en"].flatMap((language) => ["relative", "patient"].map((track) => `${language}/m2/${track}-${lesson}.mdx`));
  const findings = await findingsAfter(Object.fromEntries(paths.map((path) => [path, change])));
  return findings.filter((finding) => finding.startsWith("nb/m2/relative")).map((finding) => finding.slice(`nb/m2/relative-${lesson}.mdx:`.length));
}

const section = (number: number) => `## Bit ${number}\n\nKort.\n\n`;

test.each<[string, 1 | 2, (source: string) => string, string]>([
  ["the vignette stands after the sections", 1, (source) => moved(source, /<Vignette[\s\S]*?<\/Vignette>\n\n/, "<Remember>"), "29 fault: vignette stands too late: the order is opening, vignette, section, remember, reflection, check, try, other-track"],
  ["the reflection stands before Remember", 1, (source) => moved(source, /<Reflection.*\n\n/, "<Remember>"), "35 fault: remember stands too late: the order is opening, vignette, section, remember, reflection, check, try, other-track"],
  ["there is no opening", 1, swap(/^(Mange|Many).*\n\n/m, ""), "1 fault: a lesson has 1 of opening, this one 0"],
  ["there is no vignette", 1, swap(/<Vignette[\s\S]*?<\/Vignette>\n\n/, ""), "1 fault: a lesson has 1 of vignette, this one 0"],
  ["there are five sections", 1, swap("<Remember>", `${section(4)}${section(5)}<Remember>`), "37 fault: a lesson has 2 to 4 of section, this one 5"],
  ["there is no Remember", 1, swap(/<Remember>[\s\S]*?<\/Remember>\n\n/, ""), "1 fault: a lesson has 1 of remember, this one 0"],
  ["Remember has two lines", 1, swap(/- (Du kan hvile|You can rest)\.\n/, ""), "33 fault: <Remember> has exactly three lines, this one 2"],
  ["there are two reflections", 1, swap("<Reflection", '<Reflection id="more">Og?</Reflection>\n\n<Reflection'), "41 fault: a lesson has 1 of reflection, this one 2"],
  ["there are four checks", 1, swap('<Check id="e" />', '<Check id="e" />\n<Check id="f" />'), "44 fault: a lesson has 3 of check, this one 4"],
  ["the other track is not mentioned", 1, swap(/<OtherTrack>.*\n/, ""), "1 fault: a lesson has 1 of other-track, this one 0"],
  ["the practice task stands too early", 1, swap("<OtherTrack>", "<Try>\nEn tur.\n</Try>\n\n<OtherTrack>"), "45 fault: <Try> stands in the module's last lesson alone"],
  ["the module ends without a practice task", 2, swap(/<Try>[\s\S]*?<\/Try>\n\n/, ""), "1 fault: the module's last lesson has a <Try>"],
  ["there is one objective", 1, swap(/ {2}- (Du kan hvile|You can rest)\n/, ""), "4 fault: a lesson has 2 to 3 objectives, this one 1"],
])("%s", async (_what, lesson, change, finding) => {
  expect(await found(lesson, change)).toContain(finding);
});

/** Moves what a pattern finds to just before a text. */
function moved(source: string, pattern: RegExp, before: string): string {
  const piece = pattern.exec(source)?.[0] ?? "";
  return source.replace(piece, "").replace(before, `${piece}${before}`);
}

test.each<[string, (source: string) => string, string]>([
  ["a check that is not there", swap('id="d"', 'id="z"'), "42 fault: there is no check m2/z"],
  ["a check twice", swap('id="d"', 'id="e"'), "43 fault: the check m2/e is drawn twice in this track's module"],
])("a lesson draws %s", async (_what, change, finding) => {
  expect(await found(1, change)).toEqual([finding]);
});

test("a lesson draws a check that an earlier lesson of the track has drawn", async () => {
  expect(await found(2, swap('id="f"', 'id="d"'))).toEqual(["41 fault: the check m2/d is drawn twice in this track's module"]);
});

test("a lesson draws a check that is meant for the other track", async () => {
  const change = swap('<Check id="d" for="both"', '<Check id="d" for="patient"');
  expect(await findingsAfter({ "nb/m2/checks.mdx": change, "en/m2/checks.mdx": change })).toEqual([
    "en/m2/relative-1.mdx:42 fault: the check m2/d is for the patient track",
    "nb/m2/relative-1.mdx:42 fault: the check m2/d is for the patient track",
  ]);
});

test("a lesson draws a check of a module that comes later", async () => {
  const paths = ["nb", "en"].flatMap((language) => ["relative", "patient"].map((track) => `${language}/m1/${track}-1.mdx`));
  const findings = await findingsAfter(Object.fromEntries(paths.map((path) => [path, swap('id="a"', 'id="m2/d"')])));
  expect(findings).toContain("nb/m1/relative-1.mdx:41 fault: the check m2/d is of a later module");
});

test.each<[string, (source: string) => string, string]>([
  ["two checks with one id", swap('<Check id="e"', '<Check id="d"'), "8 fault: there are two checks with the id d"],
  ["a check with two options", swap(/<Option id="three">.*\n/, ""), "1 fault: a check has three options, d has 2"],
  ["two options with one id", swap('<Option id="three">', '<Option id="one">'), "1 fault: two options of d have the same id"],
  ["an answer that is no option", swap('answer="two"', 'answer="four"'), "1 fault: the answer of d is none of its options: four"],
])("a pool has %s", async (_what, change, finding) => {
  const findings = await findingsAfter({ "nb/m2/checks.mdx": change, "en/m2/checks.mdx": change });
  expect(findings).toContain(`nb/m2/checks.mdx:${finding}`);
});

const cite = (marker: string, sources: string) => (source: string) => source.replace("[ONE16].", `${marker}.`).replace(/sources: .*/, `sources: [${sources}]`);

test.each<[string, (source: string) => string, string]>([
  ["a source that is not in the list", cite("[ELSE20]", "ELSE20, ONE16, TWO18, SEED-SN"), "18 fault: there is no source ELSE20 in the reference list"],
  ["a source that nobody has looked up", cite("[GUESS99]", "GUESS99, ONE16, TWO18, SEED-SN"), "18 fault: GUESS99 has not been looked up (confidence B) and may not be cited"],
])("a lesson marks %s", async (_what, change, finding) => {
  expect(await found(1, change)).toContain(finding);
});

test.each<[string, string, string]>([
  ["one that the text does not mark", "ONE16, TWO18, GUESS99, SEED-SN", "[ONE16, TWO18, SEED-SN]"],
  ["too few", "ONE16, SEED-SN", "[ONE16, TWO18, SEED-SN]"],
  ["them in another order", "TWO18, ONE16, SEED-SN", "[ONE16, TWO18, SEED-SN]"],
  ["the programme's view first", "SEED-SN, ONE16, TWO18", "[ONE16, TWO18, SEED-SN]"],
])("the sources on top of a lesson have %s", async (_what, sources, wanted) => {
  expect(await found(1, swap(/sources: .*/, `sources: [${sources}]`))).toEqual([`7 fault: sources on top of the lesson are not those of its text, in order: ${wanted}`]);
});

test("the programme's view rests on a document that nobody has listed", async () => {
  expect(await found(1, (source) => source.replaceAll("SEED-SN", "SEED-XX"))).toEqual(["31 fault: there is no source SEED-XX in the reference list"]);
});
