import { expect, test } from "vitest";
import { enStaff } from "./en-staff.ts";
import { nbStaff } from "./nb-staff.ts";

const today = "2026-06-08";

/** What a catalogue is made of, without its words: keys, kinds, lengths. */
const shape = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(shape);
  if (part !== null && typeof part === "object") return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shape(value)]));
  return typeof part;
};

/** Every text with its place. A function of one thing speaks for none, one, many and a name; a date passes for all else. */
const texts = (part: unknown, place: string): [string, string][] => {
  if (typeof part === "string") return [[place, part]];
  if (typeof part === "function") return part.length > 1 ? [[place, part(...Array(part.length).fill(today))]] : [0, 1, 2, today].map((given) => [place, part(given)]);
  return Object.entries(part as object).flatMap(([key, value]) => texts(value, `${place}.${key}`));
};

test("staff's words have the same keys, kinds and lists in both languages, and none is empty or loud", () => {
  expect(shape(enStaff)).toEqual(shape(nbStaff));
  for (const [place, text] of [...texts(nbStaff, "nb"), ...texts(enStaff, "en")]) {
    expect(text, place).toMatch(/\S/);
    expect(text, place).not.toMatch(/!| {2}|^\s|\s$|undefined|NaN|\[object/);
  }
});

test("what is printed on an invitation, or with a code for a new password, holds no word of health", () => {
  const health = /rus|avheng|syk|helse|klinikk|pasient|pårørende|behandl|terapi|famili|addict|illness|health|clinic|patient|relative|treat|therap|famil/i;
  for (const { passwordCode } of [nbStaff, enStaff]) for (const key of ["card", "once", "until"] as const) for (const [place, text] of texts(passwordCode[key], key)) expect(text, place).not.toMatch(health);
  for (const { sheet } of [nbStaff, enStaff])
    for (const key of ["card", "cards", "how", "code", "qr", "uses", "until"] as const) for (const [place, text] of texts(sheet[key], key)) expect(text, place).not.toMatch(health);
});
