import { expect, test } from "vitest";
import { lastHere, quietSince } from "./quiet.ts";

const at = (instant: string) => Date.parse(instant);

test("Kari, last here on the 1st, is quiet from the first minute of the 15th in Oslo, and not a minute before", () => {
  const kari = at("2026-06-01T18:00:00Z");
  expect(kari <= quietSince(new Date("2026-06-14T21:59:59Z"), 14)).toBe(false);
  expect(kari <= quietSince(new Date("2026-06-14T22:00:00Z"), 14)).toBe(true);
});

test("a visit late in the evening counts for the day it was in Oslo", () => {
  const now = new Date("2026-01-20T12:00:00Z");
  expect(at("2026-01-06T22:59:59Z") <= quietSince(now, 14)).toBe(true);
  expect(at("2026-01-06T23:00:00Z") <= quietSince(now, 14)).toBe(false);
});

test("days are counted alike over the change to summer time and back", () => {
  for (const [now, last] of [
    ["2026-04-05T10:00:00Z", "2026-03-22T22:59:59Z"],
    ["2026-11-01T10:00:00Z", "2026-10-18T21:59:59Z"],
  ] as const) {
    expect(at(last) <= quietSince(new Date(now), 14)).toBe(true);
    expect(at(last) + 1000 <= quietSince(new Date(now), 14)).toBe(false);
  }
});

test("somebody who has not been here since joining counts from that day", () => {
  expect(lastHere({ joinedAt: 5, lastVisitAt: null })).toBe(5);
  expect(lastHere({ joinedAt: 5, lastVisitAt: 9 })).toBe(9);
});
