import fc from "fast-check";
import { expect, test } from "vitest";
import { searchFor, shortened } from "./search-text.ts";

const finds = (query: string, text: string): boolean => (searchFor(query)?.(text) ?? []).length > 0;

test("small and capital letters are the same, and a plain letter finds one with a mark", () => {
  for (const [query, text] of [["REDD", "Jeg var redd."], ["ære", "ÆREND"], ["kafe", "En kafé i byen"], ["gar", "I går"], ["for", "før frokost"], ["naive", "naïve"], ["Ø", "øl"]] as const) expect(finds(query, text), `${query} in ${text}`).toBe(true);
});

test("a letter typed with its mark finds that one alone", () => {
  expect(finds("får", "Jeg får sove")).toBe(true);
  expect(finds("får", "Jeg far og flyr")).toBe(false);
  expect(finds("kafé", "kafe")).toBe(false);
});

test("two letters find the one that they are written for", () => {
  for (const [query, text] of [["gaa", "gå"], ["vaere", "være"], ["groent", "grønt"], ["aerlig", "ærlig"], ["Aase", "Åse"], ["Aase", "Aase"]] as const) expect(finds(query, text), `${query} in ${text}`).toBe(true);
});

test("a letter made of two signs is the one made of one", () => {
  expect(finds("går".normalize("NFD"), "I går".normalize("NFC"))).toBe(true);
  expect(finds("går".normalize("NFC"), "I går".normalize("NFD"))).toBe(true);
});

test("the line is shown in which it stands, once, with what was found apart", () => {
  const text = "Regn hele dagen.\nGikk tur med Kari, og tur til.\nSov.";
  expect(searchFor("tur")!(text)).toEqual([{ before: "Gikk ", hit: "tur", after: " med Kari, og tur til." }]);
  const long = `${"a ".repeat(100)}treff${" b".repeat(100)}`;
  const [found] = searchFor("treff")!(long);
  expect(found).toMatchObject({ hit: "treff", before: expect.stringMatching(/^… a/), after: expect.stringMatching(/b …$/) });
  expect(found!.before.length + found!.after.length).toBeLessThan(170);
});

test("several words are found in their order, whatever the space between", () => {
  expect(finds("hele   dagen", "Regn hele dagen")).toBe(true);
  expect(finds("dagen hele", "Regn hele dagen")).toBe(false);
});

test("nothing asked for is no search, and no sign means anything but itself (ASVS 1.2.9)", () => {
  expect(searchFor("")).toBeUndefined();
  expect(searchFor(" \n ")).toBeUndefined();
  expect(finds(".*", "abc")).toBe(false);
  expect(finds("a.c", "abc")).toBe(false);
  expect(finds("(?:", "(?:")).toBe(true);
});

test("whatever is written on one line is found by it and by any part of it", () => {
  const line = fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).map((text) => text.normalize("NFC").replace(/\s+/g, " ").trim()).filter((text) => text.normalize("NFC").toLowerCase().trim() !== "" && text.toLowerCase().normalize("NFC").length === text.length);
  fc.assert(fc.property(line, (text) => finds(text, text)));
  const words = fc.string({ unit: fc.constantFrom(..."abcæøåéÆØÅ-.*[]()\\ "), minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== "");
  fc.assert(fc.property(words, words, words, (before, text, after) => finds(text.trim(), `${before}${text.trim().replace(/\s+/g, " ")}${after}`)));
});

test("a text is cut between its letters", () => {
  expect(shortened("👩‍👩‍👧 hei", "start", 100)).toBe("👩‍👩‍👧 hei");
  expect(shortened("😀😀😀", "start", 2)).toBe("😀😀 …");
  expect(shortened("abcdef", "end", 2)).toBe("… ef");
});
