import { expect, test } from "vitest";
import { findingsAfter, swap } from "#tests/small-content.ts";

type Change = (source: string) => string;

/** What is found about the Norwegian file when it is changed in the same way in both languages. */
async function found(path: string, change: Change): Promise<string[]> {
  const findings = await findingsAfter({ [`nb/${path}`]: change, [`en/${path}`]: change });
  return findings.filter((finding) => finding.startsWith(`nb/${path}`)).map((finding) => finding.replace(/^[^ ]+ /, ""));
}

const booster = "m3/relative-1.mdx";
const offered = "m4/patient-1.mdx";
const section = (number: number) => `## Bit ${number}\n\nKort.\n\n`;
const objectives = (number: number) => swap(/( {2}- .*\n)/, "$1".repeat(number));

test.each<[string, string, Change, string]>([
  ["a booster without a practice task", booster, swap(/<Try>[\s\S]*?<\/Try>\n\n/, ""), "a lesson has 1 of try, this one 0"],
  ["a booster that does not mention the other track", booster, swap(/<OtherTrack>.*\n/, ""), "a lesson has 1 of other-track, this one 0"],
  ["a booster with four sections", booster, swap("<Remember>", `${section(3)}${section(4)}<Remember>`), "a lesson has 1 to 3 of section, this one 4"],
  ["a booster with three objectives", booster, objectives(3), "a lesson has 1 to 2 objectives, this one 3"],
  ["a booster that asks for a reflection", booster, swap("<Check", '<Reflection id="load">Hva?</Reflection>\n\n<Check'), "a lesson has 0 of reflection, this one 1"],
  ["an offer's lesson without a question", offered, swap(/<Check.*\n\n/, ""), "a lesson has 1 to 2 of check, this one 0"],
  ["an offer's lesson with four objectives", offered, objectives(4), "a lesson has 1 to 3 objectives, this one 4"],
  ["an offer's lesson with a box to write in", offered, swap("<Check", '<Reflection id="load">Hva?</Reflection>\n\n<Check'), "a lesson has 0 of reflection, this one 1"],
  ["an offer's lesson that speaks of another track", offered, swap("</Try>\n", "</Try>\n\n<OtherTrack>Det samme.</OtherTrack>\n"), "a lesson has 0 of other-track, this one 1"],
  ["Remember of two lines in an offer's lesson", offered, swap(/- (Du kan hvile|You can rest)\.\n/, ""), "<Remember> has exactly three lines, this one 2"],
])("%s is a fault", async (_what, path, change, problem) => {
  expect(await found(path, change)).toContain(`fault: ${problem}`);
});

const longer = (times: number): Change => (source) => source.replace(/^(Mange|Many).*$/m, (sentences) => `${sentences} `.repeat(times).trim());

test.each<[string, string, number, RegExp]>([
  ["a booster", booster, 9, /^fault: the lesson has \d+ words, it may have 180 to 340$/],
  ["an offer's lesson", offered, 20, /^fault: the lesson has \d+ words, it may have 220 to 620$/],
])("%s far above its size is a fault, and so is one far below it", async (_what, path, times, problem) => {
  expect(await found(path, longer(times))).toContainEqual(expect.stringMatching(problem));
  const shorter: Change = (source) => source.replace(/(## .*\n\n)(Mange|Many).*/g, "$1Kort [ONE16].");
  expect(await found(path, shorter)).toContainEqual(expect.stringMatching(problem));
});

test.each<[string, string, Change, string]>([
  ["a card for relatives with more than its opening", "m4/relative-card.mdx", (source) => `${source}\n${section(1)}`, "section does not stand on this sheet"],
  ["a card that begins with a heading", "m5/card.mdx", (source) => source.replace(/^(Mange|Many).*\n/m, "## Bit\n\nSlik er det her [SEED-SN].\n"), "a sheet has 1 of opening, this one 0"],
  ["a card that rests on what nobody has looked up", "m4/card.mdx", (source) => source.replaceAll("SEED-SN", "GUESS99"), "GUESS99 has not been looked up (confidence B) and may not be cited"],
  ["an exercise that raises its voice", "m2/together.mdx", swap("<Solo>\n", "<Solo>\nSlik! "), "no exclamation marks"],
  ["a question that raises its voice", "m2/checks.mdx", swap("</Question>", "!</Question>"), "no exclamation marks"],
])("%s is a fault", async (_what, path, change, problem) => {
  expect(await found(path, change)).toContain(`fault: ${problem}`);
});

test("an English card that rests on another source than the Norwegian one is a fault", async () => {
  const change = (source: string) => source.replaceAll("SEED-SN", "ONE16");
  expect(await findingsAfter({ "en/m4/card.mdx": change })).toEqual([expect.stringMatching(/^en\/m4\/card.mdx:\d+ fault: sources is not as in nb\/m4\/card.mdx$/)]);
});
