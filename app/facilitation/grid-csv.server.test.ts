import fc from "fast-check";
import { expect, test } from "vitest";
import { csv, harmless } from "./csv.server.ts";
import { gridCsv, type GridWords } from "./grid-csv.server.ts";
import type { GridRow } from "./grid.ts";

/** Reads CSV as RFC 4180 describes it, with the separator given. */
function parse(text: string, separator = ";"): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 1; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) row.push(field), (field = "");
    else if (character === "\r" && text[at + 1] === "\n") rows.push([...row, field]), (row = []), (field = ""), at++;
    else field += character;
  }
  return rows;
}

const hostile = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", ";", ",", '"', "'", " ", "a", "ø", "1", "😀"), maxLength: 12 });
const table = fc.array(fc.array(hostile, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

test("what goes in comes out, field for field, but for the apostrophes", () => {
  fc.assert(
    fc.property(table, (rows) => {
      expect(parse(csv(rows))).toEqual(rows.map((row) => row.map(harmless)));
    }),
    { numRuns: 2000 },
  );
});

test("an apostrophe is all that is ever added, and ordinary text is left alone", () => {
  fc.assert(
    fc.property(hostile, (field) => {
      expect(harmless(field).replaceAll("'", "")).toBe(field.replaceAll("'", ""));
    }),
  );
  for (const name of ["Anne-Marie", "Tor H.", "O'Hara", "3 av 7", "I går", "12. juni", "a@b"]) expect(harmless(name)).toBe(name);
});

test("no cell starts a formula, whichever separator the spreadsheet is set to (ASVS 1.2.10)", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(";", ",", "\t"), (rows, separator) => {
      for (const cell of parse(csv(rows), separator).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      for (const piece of csv(rows).slice(1).split(/[;,\t\r\n]/)) expect(piece).not.toMatch(/^"*[=+\-@]/);
    }),
    { numRuns: 2000 },
  );
});

test("Excel in Norway is told that the file is UTF-8, and finds its semicolons", () => {
  expect(csv([["Navn", "Spor"], ["Bjørn", "pasient"]])).toBe("\uFEFFNavn;Spor\r\nBjørn;pasient\r\n");
});

test("the file has the rows of the screen, in its order and its words", () => {
  const module = { id: "intro", title: { nb: "Introduksjon", en: "Introduction" }, lessons: 4 };
  const row = (name: string, completed: number, quiet: boolean): GridRow => ({
    enrolmentId: name,
    name,
    track: "relative",
    joinedAt: 0,
    lastVisitAt: null,
    quiet,
    cells: [{ completed, of: 4, state: "begun" }],
  });
  const words: GridWords = {
    headings: { name: "Navn", track: "Spor", lastVisit: "Sist innom", quiet: "Stille" },
    column: () => "Intro",
    track: () => "pårørende",
    lastVisit: () => "Ikke innom ennå",
    quiet: ({ quiet }) => (quiet ? "stille" : ""),
    cell: ({ completed, of }) => `${completed} av ${of}, i gang`,
  };
  expect(gridCsv({ columns: [{ module, number: 0 }], rows: [row("Tor", 3, false), row("=Kari", 1, true)] }, words)).toBe(
    "\uFEFFNavn;Spor;Sist innom;Stille;Intro\r\n" + "Tor;pårørende;Ikke innom ennå;;\"3 av 4, i gang\"\r\n" + "'=Kari;pårørende;Ikke innom ennå;stille;\"1 av 4, i gang\"\r\n",
  );
});
