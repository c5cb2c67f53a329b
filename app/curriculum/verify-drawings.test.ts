import { expect, test } from "vitest";
import { findingsAfter, readSmallContent, smallTables, swap } from "#tests/small-content.ts";
import { inWords } from "./finding.ts";
import { verifyDrawings } from "./verify-drawings.ts";

const table = "content/drawings.ts:1";
const gone = () => undefined;
const drawn = (row: string) => () => `<svg viewBox="0 0 640 200">\n  ${row}\n</svg>\n`;

/** What there is to say about the drawings of the small content with another table. */
const foundWith = async (drawings: (typeof smallTables)["drawings"]): Promise<string[]> => verifyDrawings(await readSmallContent(), { ...smallTables, drawings }).map(inWords);

test("a drawing whose lines are missing", async () => {
  expect(await findingsAfter({ "drawings/m1.svg": gone })).toEqual([`${table} fault: the lines of m1 are missing: drawings/m1.svg`]);
});

test("lines that nothing is said about", async () => {
  expect(await findingsAfter({ "drawings/m9.svg": drawn('<path class="mine" d="M0 0"/>') })).toEqual(["drawings/m9.svg:1 fault: content/drawings.ts says nothing about it"]);
});

test("a fault among the lines is named with its row", async () => {
  expect(await findingsAfter({ "drawings/m1.svg": drawn('<path style="fill:red" d="M0 0"/>') })).toEqual(["drawings/m1.svg:2 fault: <path> has no attribute style"]);
});

test.each([
  ["of the fixed line", "m1"],
  ["of the aftercare line", "m3"],
  ["of the prescribed line", "m4"],
  ["that is a card alone", "m5"],
])("a module %s without a drawing", async (_which, id) => {
  const { [id]: _gone, ...rest } = smallTables.drawings;
  expect(await foundWith(rest)).toContain(`${table} fault: ${id} has no drawing`);
});

test("a diagram does not do as a module's drawing", async () => {
  expect(await foundWith({ ...smallTables.drawings, m4: smallTables.drawings["wave"]! })).toContain(`${table} fault: m4 has no drawing`);
});

test("a drawing that is no module's, and no diagram", async () => {
  const { wave, ...rest } = smallTables.drawings;
  expect(await foundWith({ ...rest, wave: { alt: wave!.alt } })).toContain(`${table} fault: wave is no module, and a diagram has a caption`);
});

test("what is said about a drawing keeps the rules of every text", async () => {
  expect(await foundWith({ ...smallTables.drawings, m1: { alt: { nb: "To linjer!", en: "Two lines" } } })).toEqual([`${table} fault: no exclamation marks`]);
});

const figure = '<Figure name="wave" />';
const lessons = (language: string, change: (source: string) => string) => Object.fromEntries(["relative", "patient"].map((track) => [`${language}/m3/${track}-1.mdx`, change]));

test("a diagram that no lesson places is for somebody to look at", async () => {
  const change = swap(`\n${figure}\n`, "");
  expect(await findingsAfter({ ...lessons("nb", change), ...lessons("en", change) })).toEqual([`${table} note: no lesson places the figure wave`]);
});

test("both languages have the same diagrams", async () => {
  expect(await findingsAfter({ "en/m3/relative-1.mdx": swap(`\n${figure}\n`, "") })).toEqual([expect.stringMatching(/^en\/m3\/relative-1.mdx:\d+ fault: here stands remember of 3 lines, in nb\/m3\/relative-1.mdx figure wave$/)]);
});

test("a diagram that does not exist stops the build, with file and line", async () => {
  expect(await findingsAfter({ "en/m3/relative-1.mdx": swap(figure, '<Figure name="waves" />') })).toEqual([expect.stringMatching(/^en\/m3\/relative-1.mdx:\d+ fault: there is no figure "waves" for a lesson$/)]);
});
