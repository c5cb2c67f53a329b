import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { timeOnce } from "#tests/processor-time.ts";
import { csv, csvForOurselves, harmless, readCsv, type CsvTable } from "./csv.server.ts";

const many = 10_000;

/** Any text at all, and texts of what a spreadsheet takes for something else. */
const hostile = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "\r\n", ";", ",", '"', "'", " ", "\uFEFF", "a", "ø", "1", "😀"), maxLength: 12 });
const anything = fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 20 }));
const table = fc.array(fc.array(anything, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

/** A lone half of a surrogate pair is no text: nothing writes it to a file. */
const wellFormed = (rows: readonly (readonly string[])[]): boolean => rows.flat().every((field) => !/\p{Surrogate}/u.test(field));

function read(file: Uint8Array | string): CsvTable {
  const found = readCsv(file, many);
  if (typeof found === "string") throw new Error(found);
  return found;
}

const cellsOf = (file: Uint8Array | string): readonly (readonly string[])[] => {
  const { header, rows } = read(file);
  return [header, ...rows.map(({ cells }) => cells)];
};

test("any texts come back from the file as they were, but for the apostrophes", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const back = parse(csv(rows), { bom: true, delimiter: ";", record_delimiter: "\r\n", relax_column_count: true }) as string[][];
      expect(back).toEqual(rows.map((row) => row.map(harmless)));
      expect(back.map((row) => row.map((field) => field.replaceAll("'", "")))).toEqual(rows.map((row) => row.map((field) => field.replaceAll("'", ""))));
    }),
    { numRuns: 2000 },
  );
});

test("no field begins a formula, opened with semicolons, commas or tabs (ASVS 1.2.10)", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(";", ",", "\t"), (rows, delimiter) => {
      for (const field of parse(csv(rows), { bom: true, delimiter: ";", record_delimiter: "\r\n", relax_column_count: true }).flat()) expect(field).not.toMatch(/^[=+\-@\t\r]/);
      for (const piece of csv(rows).slice(1).split(new RegExp(`[${delimiter}\r\n]`))) expect(piece).not.toMatch(/^"*[=+\-@]/);
    }),
    { numRuns: 2000 },
  );
});

test("signs as wide as an ideograph begin no formula either", () => {
  expect(["＝1+1", "＋1", "－1", "＠a", "a;＝1", "a＝1"].map(harmless)).toEqual(["'＝1+1", "'＋1", "'－1", "'＠a", "a;'＝1", "a＝1"]);
});

test("what the program writes, its reader reads: every row that says something", () => {
  const saysSomething = (row: readonly string[]) => row.some((field) => field.trim() !== "");
  fc.assert(
    fc.property(table.filter((rows) => rows.length > 0 && wellFormed(rows)), (rows) => {
      const file = csvForOurselves([["merke", "spor"], ...rows]);
      expect(cellsOf(file).slice(1)).toEqual(rows.filter(saysSomething));
      expect(cellsOf(csv([["merke", "spor"], ...rows])).slice(1)).toEqual(rows.map((row) => row.map(harmless)).filter(saysSomething));
    }),
    { numRuns: 2000 },
  );
});

test("a row is named by the line it begins on, whatever stands above it: empty lines, rows of nothing, texts of several lines", () => {
  const cell = fc.constantFrom("a", "b c", "ø", '"to\nlinjer"', '"tre\n\nlinjer"', '""');
  const line = fc.oneof(fc.tuple(cell, cell).map(([one, other]) => `${one};${other}`), fc.constantFrom("", ";", " ; "));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), fc.constantFrom("", "sep=;\n"), (lines, ending, told) => {
      const file = `${told}${["merke;spor", ...lines, "den siste;"].join("\n")}`;
      const wanted = file.slice(0, file.lastIndexOf("den siste")).split("\n").length;
      const found = read(file.replaceAll("\n", ending)).rows.at(-1);
      expect(found).toMatchObject({ line: wanted, cells: ["den siste", ""] });
    }),
    { numRuns: 1000 },
  );
});

test("semicolons, commas and tabs are told apart by the first line", () => {
  for (const separator of [";", ",", "\t"]) expect(cellsOf(["merke", "spor"].join(separator) + "\n" + ["Fam. 1", "pasient"].join(separator))).toEqual([["merke", "spor"], ["Fam. 1", "pasient"]]);
  expect(cellsOf("merke;spor\nFar, mor;pasient")).toEqual([["merke", "spor"], ["Far, mor", "pasient"]]);
  expect(cellsOf("sep=,\r\nmerke,spor\r\nEn;to,pasient")).toEqual([["merke", "spor"], ["En;to", "pasient"]]);
  expect(cellsOf("merke")).toEqual([["merke"]]);
});

test("lines end as they do on Windows, on Unix and on an old Mac", () => {
  for (const ending of ["\r\n", "\n", "\r"]) expect(cellsOf(["merke;spor", "Én;pasient", "To;pårørende", ""].join(ending))).toEqual([["merke", "spor"], ["Én", "pasient"], ["To", "pårørende"]]);
});

const text = "merke;spor\r\nBjørns mor – «Kari»;pårørende\r\n";

/** The same in Windows-1252, as older Excel writes it. */
const inWindows1252 = Buffer.from(text.replace("–", "\u0096"), "latin1");

test("æ, ø, å, dashes and quotation marks are read from UTF-8 with and without its mark, UTF-16 and Windows-1252", () => {
  const wanted = [["merke", "spor"], ["Bjørns mor – «Kari»", "pårørende"]];
  const files = {
    utf8: Buffer.from(text),
    marked: Buffer.from(`\uFEFF${text}`),
    windows: inWindows1252,
    utf16: Buffer.from(`\uFEFF${text}`, "utf16le"),
    utf16be: Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  };
  for (const [name, file] of Object.entries(files)) expect(cellsOf(file), name).toEqual(wanted);
  expect(cellsOf(`\uFEFF${text}`)).toEqual(wanted);
  expect(cellsOf(Buffer.concat([Buffer.from("merke;"), Buffer.from([0x80, 0x8a, 0x9f, 0xe5])]))).toEqual([["merke", "€ŠŸå"]]);
});

test("a file that is no text, says nothing or has too many rows is not read at all (ASVS 5.2.2)", () => {
  expect(readCsv(Buffer.from("PK\u0003\u0004\u0014\u0000xl/workbook.xml"), many)).toBe("not_text");
  expect(readCsv(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), many)).toBe("not_text");
  for (const nothing of ["", "\n\n", ";;\n;", "\uFEFF"]) expect(readCsv(nothing, many)).toBe("empty");
  expect(readCsv(Buffer.alloc(0), many)).toBe("empty");
  expect(readCsv("merke\n1\n2\n3", 2)).toBe("too_many_rows");
  expect(readCsv("merke\n1\n\n;\n2\n", 2)).toMatchObject({ rows: [{ line: 2 }, { line: 5 }] });
});

test("a quotation that never ends is named by the line it begins on, and what stands before it is read", () => {
  expect(read('merke;spor\n1;a\n2;"b\n3;c\n4;d\n')).toMatchObject({ rows: [{ line: 2, cells: ["1", "a"] }], unclosed: 3 });
  expect(read('sep=;\nmerke;spor\n"b\n').unclosed).toBe(3);
  expect(read('merke;spor\n5" skjerm;a\n')).toMatchObject({ rows: [{ cells: ['5" skjerm', "a"] }], unclosed: undefined });
});

test("a megabyte of anything is read, or refused, in less than a second of the processor's", () => {
  for (const piece of ["\n", ";\n", "a\n", ";", '"', "a;b;c\n", '"a\n'])
    expect(
      timeOnce(() => readCsv(piece.repeat(1_000_000 / piece.length), 500)),
      piece,
    ).toBeLessThan(1000);
});
