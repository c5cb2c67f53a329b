import { expect, test } from "vitest";
import { readCsv } from "./csv.server.ts";
import { readRows } from "./invitation-file.ts";

function read(text: string) {
  const table = readCsv(text, 500);
  if (typeof table === "string") throw new Error(table);
  return readRows(table, 30);
}

const problems = (text: string) => {
  const found = read(text);
  return typeof found === "string" ? found : found.bad.map(({ line, problem }) => `${line} ${problem}`);
};

test("columns are found by their headings, in Bokmål and English, in any order, in large letters and small", () => {
  const wanted = { rows: [{ line: 2, label: "Fam. 12 – mor", track: "relative", days: 14 }], bad: [], unread: [] };
  for (const file of [
    "merke;spor;dager\nFam. 12 – mor;pårørende;14",
    "Track,DAYS,Label\nRelative,14,Fam. 12 – mor",
    "DAGER\tMerke \tSPOR\n14\tFam. 12 – mor\tPÅRØRENDE",
    "spor;dager;label\npa\u030arørende; 14 ;Fam. 12 – mor",
  ])
    expect(read(file), file).toEqual(wanted);
});

test("columns that say nothing to us are left unread, and named", () => {
  expect(read("nr;merke;Hemmelig;spor;\n1;A;sladder;pasient;")).toEqual({ rows: [{ line: 2, label: "A", track: "patient", days: 30 }], bad: [], unread: ["nr", "Hemmelig"] });
});

test("a file without its columns, or with one of them twice, is not read", () => {
  expect(read("navn;spor\nA;pasient")).toBe("no_label_column");
  expect(read("merke\nA")).toBe("no_track_column");
  expect(read("merke;spor;label\nA;pasient;B")).toBe("two_columns");
});

test("who somebody is may be said in the plural, as the page for one sheet says it, and without the letters å and ø", () => {
  const words = { relative: ["pårørende", "Parorende", "paarorende", "relative", "Relatives"], patient: ["pasient", "PASIENTER", "patient", "patients"] };
  for (const [track, spellings] of Object.entries(words)) for (const word of spellings) expect(read(`merke;spor\nA;${word}`), word).toMatchObject({ rows: [{ track }], bad: [] });
});

test("a first line with nothing below it is said to have no rows", () => {
  for (const file of ["merke;spor", "merke;spor\r\n;;\r\n\r\n"]) expect(read(file)).toBe("no_rows");
  expect(problems('merke;spor\n"A;pasient\n')).toEqual(["2 unclosed"]);
});

test("every bad row is named by its line and what is wrong with it", () => {
  const file = ["merke;spor;dager", "A;pasient;", ";pasient;", "B;;", "C;begge;", "D;pasient;0", "E;pasient;91", "F;pasient;to uker", "G;pasient;7;og mer", "H;pasient;7;;", "91234567;pasient;7", "", 'I;"pasient;', "J;pasient"];
  expect(problems(file.join("\r\n"))).toEqual([
    "3 label_missing",
    "4 track_missing",
    "5 track_unknown",
    "6 days_not_a_number",
    "7 days_not_a_number",
    "8 days_not_a_number",
    "9 too_many_cells",
    "11 label_number",
    "13 unclosed",
  ]);
});

test("what a bad label says is not repeated; the label of a row with another fault is", () => {
  const found = read("merke;spor\n01017012345;pasient\nFam. 2;begge");
  expect(typeof found !== "string" && found.bad).toEqual([{ line: 2, problem: "label_national_id" }, { line: 3, label: "Fam. 2", problem: "track_unknown" }]);
});
