import fc from "fast-check";
import { expect, test } from "vitest";
import { osloDate, osloTime } from "#app/i18n/dates.ts";
import { isTime, osloInstant } from "./oslo-instant.ts";

const told = (on: string, at: string) => new Date(osloInstant(on, at)!).toISOString();

test("six in the evening is another instant in winter than in summer", () => {
  expect(told("2026-06-04", "18:00")).toBe("2026-06-04T16:00:00.000Z");
  expect(told("2026-12-03", "18:00")).toBe("2026-12-03T17:00:00.000Z");
  expect(told("2026-06-04", "00:30")).toBe("2026-06-03T22:30:00.000Z");
});

test("the hour that is left out in March is no time, and of the one that comes twice in October it is the first", () => {
  expect(osloInstant("2026-03-29", "02:30")).toBeUndefined();
  expect(told("2026-03-29", "03:00")).toBe("2026-03-29T01:00:00.000Z");
  expect(told("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
});

test("what an instant's clocks show leads back to clocks that show the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.parse("2024-01-01") / 60_000, max: Date.parse("2040-01-01") / 60_000 }), (minute) => {
      const at = minute * 60_000;
      const found = osloInstant(osloDate(at), osloTime(at))!;
      expect([0, 3_600_000]).toContain(at - found);
      expect(`${osloDate(found)} ${osloTime(found)}`).toBe(`${osloDate(at)} ${osloTime(at)}`);
    }),
  );
});

test("a time of day has two digits on each side", () => {
  expect(["00:00", "23:59", "18:00"].every(isTime)).toBe(true);
  expect(["24:00", "18:60", "8:00", "18.00", "", "18:00:00"].some(isTime)).toBe(false);
});
