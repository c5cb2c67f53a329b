import fc from "fast-check";
import { expect, test } from "vitest";
import { labelProblem, mostLabelCharacters, tidyLabel } from "./invitation-label.ts";

const problemOf = (text: string) => labelProblem(tidyLabel(text));

test("what a facilitator calls a card is taken as it is, but for spaces", () => {
  expect(tidyLabel("  Fam.\u00a012 –\n mor ")).toBe("Fam. 12 – mor");
  for (const label of ["Fam. 12 – mor", "12", "Rom 3, seng 2", "A-2026-07", "Åse", "Søster #2 (11)", "x".repeat(mostLabelCharacters), "👩‍👧", "50 % @ jobb"]) expect(problemOf(label), label).toBeUndefined();
});

test("a label that is missing, too long or no text is refused", () => {
  for (const label of [" \t", "\u200b", "\u2060 \ufeff\u3164"]) expect(problemOf(label)).toBe("label_missing");
  expect(problemOf("x".repeat(mostLabelCharacters + 1))).toBe("label_too_long");
  for (const label of ["a\u0000b", "a\u202eb"]) expect(problemOf(label)).toBe("label_characters");
});

test("nobody's number or address is kept as a label, however it is written", () => {
  for (const label of ["01017012345", "Kari 010170 12345", "f.nr. 010170-12345", "0 1 0 1 7 0 1 2 3 4 5", "０１０１７０１２３４５", "01\u200b017012345"]) expect(problemOf(label), label).toBe("label_national_id");
  for (const label of ["91234567", "Mor 912 34 567", "tlf. +47 91 23 45 67", "(912) 34-567", "f. 01.01.1970", "1970-01-01"]) expect(problemOf(label), label).toBe("label_number");
  for (const label of ["kari@example.org", "Mor (kari.nordmann@example)", "kari＠example.org"]) expect(problemOf(label), label).toBe("label_email");
});

test("eleven digits in a row are noticed wherever they stand and whatever stands between them", () => {
  const between = fc.constantFrom("", " ", "-", ".", " - ");
  const around = fc.constantFrom("", "mor ", " x", "Fam. ");
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 }), fc.array(between, { minLength: 10, maxLength: 10 }), around, around, (digits, gaps, before, after) => {
      const label = `${before}${digits.map((digit, n) => `${digit}${gaps[n] ?? ""}`).join("")}${after}`;
      expect(problemOf(label)).toMatch(/^label_(national_id|too_long)$/);
    }),
  );
});
