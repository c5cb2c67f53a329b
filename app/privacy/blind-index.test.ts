import fc from "fast-check";
import { expect, test } from "vitest";
import { labelIndexUnder } from "./blind-index.server.ts";
import type { Keys } from "./keys.server.ts";

const indexOf = (label: string, groupId = "thursday") => labelIndexUnder({ index: Buffer.alloc(32, 7) } as unknown as Keys, groupId, label).toString("hex");

test("a label is found by the hash that has been kept since it was made", () => {
  expect(["Fam. 12 – mor", "ÅSE", "A", "Rom 3, seng 2"].map((label) => indexOf(label).slice(0, 12))).toEqual(["4e6ff52d7143", "d7c42a9b1f9c", "f40efd7dd687", "d7c6fe10fc71"]);
});

test("labels that look the same are one: in other letters, with other spaces and dashes, and with what takes no room", () => {
  const same = ["A", "a", " A ", "\u200bA", "A\u200b", "A\u00ad", "A\ufe0f", "A\u034f", "\u2066A\u2069", "A\u0007", "\uff21", "A \u200b", "\u200b A", "\ufeffA\u3164"];
  expect(new Set(same.map((label) => indexOf(label))).size).toBe(1);
  expect(new Set(["Fam. 1 – åse", "Fam.\u200b 1 \u2014 A\u030aSE", "fam.\u00a01 \u200b - a\u200b\u030ase", "FAM.\u3000\u20601 \u2010 ÅSE"].map((label) => indexOf(label))).size).toBe(1);
});

test("labels that look different are two, and so is one label in two groups", () => {
  expect(new Set(["A", "B", "A 1", "A1", "Å", "A\u0301", "A-1", "-A"].map((label) => indexOf(label))).size).toBe(8);
  expect(indexOf("A", "monday")).not.toBe(indexOf("A"));
});

test("wherever in a label something stands that takes no room, it is the same label", () => {
  const nothing = fc.constantFrom("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u180e", "\u061c", "\u0000", "\ufe0e");
  const part = fc.string({ unit: fc.constantFrom(..."abÅøÆ1 .-"), maxLength: 8 });
  fc.assert(fc.property(part, nothing, part, (before, unseen, after) => indexOf(before + unseen + after) === indexOf(before + after)));
});
