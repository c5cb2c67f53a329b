import { expect, test } from "vitest";
import { findingsAfter, readSmallContent, swap } from "#tests/small-content.ts";

/** The same change in both languages, so that they still mirror each other. */
const both = (path: string, change: (source: string) => string | undefined) => ({ [`nb/${path}`]: change, [`en/${path}`]: change });
/** What is found about the Norwegian file alone. */
const found = async (path: string, change: (source: string) => string) => (await findingsAfter(both(path, change))).filter((finding) => finding.startsWith(`nb/${path}`)).map((finding) => finding.replace(`nb/${path}:`, ""));

test("a card becomes plain data: whom it is for, whose the aims are, what to look after", async () => {
  const { sheets } = await readSmallContent();
  const card = sheets.find(({ sheet }) => sheet.sheet === "card" && sheet.moduleId === "m4" && sheet.language === "nb")?.sheet;
  expect(card?.blocks.map(({ kind }) => kind)).toEqual(["opening", "for-whom", "aims", "practical", "care"]);
  expect(card?.blocks[2]).toMatchObject({ kind: "aims", from: "clinic", html: expect.stringMatching(/^<p>Mange pårørende/) });
  expect(card?.sources).toEqual([{ number: null, keys: ["SEED-SN"], text: "Programmets syn: 12-trinnsmodellen." }]);
  expect(JSON.stringify(card)).not.toContain("[SEED-SN]");
});

test("a together exercise keeps its prompts, with what may be brought of each", async () => {
  const { sheets } = await readSmallContent();
  const together = sheets.find(({ sheet }) => sheet.sheet === "together" && sheet.language === "en")?.sheet;
  expect(together?.minutes).toBe(10);
  expect(together?.blocks[1]).toMatchObject({ kind: "prepare", for: "both", fields: [{ id: "mine", label: "This is mine to look after", lines: 2, bring: "one" }] });
});

test.each<[string, string, (source: string) => string, string]>([
  ["a card without anything to look after", "m4/card.mdx", swap(/<Care>[\s\S]*?<\/Care>\n/, ""), "fault: a sheet has 1 of care, this one 0"],
  ["aims before whom it is for", "m4/card.mdx", (source) => source.replace(/<Practical>/, "<ForWhom>").replace("</Practical>", "</ForWhom>"), "fault: for-whom stands too late: the order is opening, for-whom, aims, practical, care"],
  ["a solo version on a card", "m4/card.mdx", swap("</Care>\n", "</Care>\n\n<Solo>\nAlene.\n</Solo>\n"), "fault: solo does not stand on this sheet"],
  ["an exercise without a version for one", "m2/together.mdx", swap(/<Solo>[\s\S]*?<\/Solo>\n/, ""), "fault: a sheet has 1 of solo, this one 0"],
  ["an exercise that only one of the two prepares", "m2/together.mdx", swap('for="both"', 'for="patient"'), "fault: either both prepare the same, or the relative first and then the patient"],
  ["two fields of one id", "m2/together.mdx", (source) => source.replace(/(<Field.*\n)/, "$1\n$1"), "fault: two fields have the same id"],
  ["a card of a module without lessons that has no section", "m5/card.mdx", swap(/## .*\n/, ""), "fault: a sheet has 1 to 3 of section, this one 0"],
])("%s is a fault", async (_what, path, change, finding) => {
  expect(await found(path, change)).toContainEqual(expect.stringMatching(new RegExp(`^\\d+ ${finding}$`)));
});

test.each<[string, (source: string) => string, string]>([
  ["aims of nobody's", swap('from="clinic"', 'from="us"'), 'from="us": write clinic or proposal'],
  ["an unknown tag", swap("<Care>", "<Video />\n\n<Care>"), "<Video> is not a word of a sheet's vocabulary"],
])("a card with %s does not compile", async (_what, change, problem) => {
  expect(await findingsAfter({ "nb/m4/card.mdx": change })).toContainEqual(expect.stringContaining(problem));
});

test.each<[string, (source: string) => string, string]>([
  ["lines beyond six", swap('lines="2"', 'lines="7"'), 'lines="7": write 1 to 6'],
  ["something else to bring", swap('bring="one"', 'bring="all"'), 'bring="all": write never, may, one or match'],
  ["several lines to compare", swap('bring="one"', 'bring="match"'), 'lines="2": what is compared is one line'],
  ["an id with capitals", swap('id="mine"', 'id="Mine"'), '"Mine" is not an id'],
])("a field with %s does not compile", async (_what, change, problem) => {
  expect(await findingsAfter({ "nb/m2/together.mdx": change })).toContainEqual(expect.stringContaining(problem));
});

/** The box of the small exercise, with something to tick in its place. */
const ticked = (choices: string, top = 'bring="match"') => swap(/<Field .*<\/Field>/, `<Field id="mine" ${top}>\nDette er mitt ansvar nå\n${choices}\n</Field>`);
const [alone, together] = ['<Choice id="alone">alene</Choice>', '<Choice id="together">sammen</Choice>'];

test("a field can have something to tick, each with an id, and one that says no to the others", async () => {
  const { sheets } = await readSmallContent(both("m2/together.mdx", ticked(`${alone}\n${together}\n<None id="no">ikke nå</None>`)));
  const [, prepare] = sheets.find(({ sheet }) => sheet.sheet === "together" && sheet.language === "nb")!.sheet.blocks;
  const choices = [{ id: "alone", label: "alene" }, { id: "together", label: "sammen" }, { id: "no", label: "ikke nå", isNone: true }];
  expect(prepare).toMatchObject({ fields: [{ id: "mine", label: "Dette er mitt ansvar nå", lines: 0, bring: "match", choices }] });
});

test.each<[string, (source: string) => string, string]>([
  ["that is not compared", ticked(`${alone}\n${together}`, 'bring="may"'), 'bring="may": what is ticked is brought as match'],
  ["that has lines too", ticked(`${alone}\n${together}`, 'lines="2" bring="match"'), "<Field> has no attribute lines"],
  ["of which there is one alone", ticked(alone), "there are at least two to choose among"],
  ["without an id", ticked(`${alone}\n<Choice>sammen</Choice>`), "<Choice> lacks id"],
  ["that is something else", ticked(`${alone}\n<Tick id="b">sammen</Tick>`), "only <Choice> and <None> here, not <Tick>"],
])("something to tick %s does not compile", async (_what, change, problem) => {
  expect(await findingsAfter({ "nb/m2/together.mdx": change })).toContainEqual(expect.stringContaining(problem));
});

test("what is ticked has the same ids in every language, each once, and is compared where both prepare the same", async () => {
  expect(await findingsAfter({ "nb/m2/together.mdx": ticked(`${alone}\n${together}`), "en/m2/together.mdx": ticked(`${together}\n${alone}`) })).toContainEqual(expect.stringContaining("here stands choice together, in "));
  expect(await found("m2/together.mdx", ticked(`${alone}\n${alone}`))).toContainEqual(expect.stringContaining("two choices of one field have the same id"));
  expect(await found("m2/together.mdx", (source) => ticked(`${alone}\n${together}`)(source)!.replace('for="both"', 'for="relative"'))).toContainEqual(expect.stringContaining("what is compared stands where both prepare the same"));
});

test("the English sheet mirrors the Norwegian one, field by field", async () => {
  expect(await findingsAfter({ "en/m2/together.mdx": swap('bring="one"', 'bring="never"') })).toContainEqual(expect.stringContaining("here stands field mine 2 never, in "));
  expect(await findingsAfter({ "en/m2/together.mdx": swap("minutes: 10", "minutes: 12") })).toContainEqual(expect.stringContaining("minutes is not as in"));
});

test("a question that no lesson asks is a fault of its pool", async () => {
  expect(await findingsAfter({ "nb/m2/relative-2.mdx": swap('<Check id="h" />', '<Check id="m1/b" />'), "nb/m2/patient-2.mdx": swap('<Check id="h" />', '<Check id="m1/b" />'), "en/m2/relative-2.mdx": swap('<Check id="h" />', '<Check id="m1/b" />'), "en/m2/patient-2.mdx": swap('<Check id="h" />', '<Check id="m1/b" />') })).toContainEqual(expect.stringContaining("no lesson draws the check h"));
});

test("a booster asks one question again, and has neither vignette nor reflection", async () => {
  const of = async (change: (source: string) => string) => (await findingsAfter(both("m3/relative-1.mdx", change))).filter((finding) => finding.startsWith("nb/m3/relative-1.mdx"));
  expect(await of(swap(/<Check id="m1\/a" \/>\n/, ""))).toContainEqual(expect.stringContaining("a lesson has 1 of check, this one 0"));
  expect(await of(swap("<Remember>", '<Vignette name="Tor">\nHan.\n</Vignette>\n\n<Remember>'))).toContainEqual(expect.stringContaining("a lesson has 0 of vignette, this one 1"));
});
