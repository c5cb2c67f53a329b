import { expect, test } from "vitest";
import { en } from "#app/i18n/en.ts";
import { enStaff } from "#app/i18n/en-staff.ts";
import { nb } from "#app/i18n/nb.ts";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { gridCsv } from "./grid-csv.server.ts";
import { gridRowsHtml } from "./grid-rows.ts";
import { gridWords } from "./grid-words.ts";
import type { GridRow } from "./grid.ts";
import { sendColumn, sendRow } from "./sent-row.ts";

const today = "2026-06-08";
const columns = [
  { number: 0, module: { id: "intro", title: { nb: "Introduksjon", en: "Introduction" }, lessons: 4 } },
  { number: 1, module: { id: "t01", title: { nb: "Uten skyld", en: "Without blame" }, lessons: 12 } },
];

const kari: GridRow = {
  enrolmentId: "e1",
  name: "Kari",
  track: "relative",
  joinedAt: 0,
  lastVisitAt: Date.parse("2026-05-20T12:00:00Z"),
  quiet: true,
  cells: [
    { completed: 4, of: 4, state: "done" },
    { completed: 10, of: 12, state: "begun" },
  ],
};
const amir: GridRow = { ...kari, enrolmentId: "e2", name: "Amir", track: "patient", lastVisitAt: null, quiet: false, cells: [{ completed: 0, of: 4, state: "open" }, { completed: 0, of: 12, state: "locked" }] };

const rowsHtml = (rows: readonly GridRow[], words = gridWords(nb, nbStaff, today)) =>
  gridRowsHtml(
    "g1",
    columns.map((column) => sendColumn(column, "nb")),
    rows.map(sendRow),
    words,
  );

/** The text of every part of every row, as a reader meets it. */
const texts = (html: string): string[][] =>
  html
    .split("</tr>")
    .slice(0, -1)
    .map((row) => row.replaceAll(/<\/(?:a|span|strong|th|td)>|<strong>/g, "\n").replaceAll(/<[^>]*>/g, "").split("\n").filter((text) => text !== ""));

test("a row says who, which track, when they were here, and how far they have come, with the state in words", () => {
  expect(texts(rowsHtml([kari, amir]))).toEqual([
    ["Kari", "pårørende", "19 dager siden", "Stille", "4 av 4, ferdig", "10 av 12, i gang"],
    ["Amir", "pasient", "Ikke innom ennå", "0 av 4, åpen", "0 av 12, ikke åpnet"],
  ]);
});

test("the file says exactly what the screen says, in both languages", () => {
  for (const words of [gridWords(nb, nbStaff, today), gridWords(en, enStaff, today)]) {
    const file = gridCsv({ columns, rows: [kari, amir] }, words)
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.replaceAll('"', "").split(";").filter((field) => field !== ""));
    expect(texts(rowsHtml([kari, amir], words))).toEqual(file);
  }
});

test("a name is text whatever it holds (ASVS 1.2.1)", () => {
  const html = rowsHtml([{ ...kari, name: `<img src=x onerror="alert(1)">&amp;'` }]);
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;&#39;");
  expect(html.match(/<(?!\/)[a-z]+/g)).toEqual(["<tr", "<th", "<a", "<span", "<td", "<strong", "<td", "<i", "<td", "<i"]);
});

test("a row leads to its own learner's page", () => {
  expect(rowsHtml([amir])).toContain('<a href="/groups/g1/learners/e2">Amir</a>');
});
