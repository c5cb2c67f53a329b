import fc from "fast-check";
import { expect, test } from "vitest";
import { median, percent, told, toldParts, toldSplit } from "./few.ts";

/** Every way to pick `kinds` whole numbers of which each is at most as told. */
function* countsUpTo(most: readonly number[]): Generator<number[]> {
  const [first, ...rest] = most;
  if (first === undefined) return yield [];
  for (let n = 0; n <= first; n++) for (const others of countsUpTo(rest)) yield [n, ...others];
}

/** What can lie behind each page that may be shown: pages that look alike are one. */
function behind<T>(all: Iterable<T>, page: (one: T) => unknown): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = JSON.stringify(page(one));
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

const values = (numbers: readonly number[]): number => new Set(numbers).size;

test("fewer than five are few, and all but fewer than five are most: no number of them is told from another", () => {
  for (let count = 0; count <= 5; count++) expect(told(count, 5)).toBe("hidden");
  expect([0, 4, 5, 35, 36, 40].map((count) => told(count, 40))).toEqual(["few", "few", 5, 35, "most", "most"]);
  for (let of = 5; of <= 30; of++)
    for (const counts of behind(Array.from({ length: of + 1 }, (_, n) => n), (n) => told(n, of)).values()) {
      const [count = 0] = counts;
      if (typeof told(count, of) === "number") expect([count, of - count].every((people) => people >= 5)).toBe(true);
      else expect(values(counts), `${count} of ${of}`).toBeGreaterThan(1);
    }
});

test("of two tracks both are told or neither, and no difference brings back what is hidden", () => {
  for (const of of [{ relative: 5, patient: 5 }, { relative: 6, patient: 9 }, { relative: 5, patient: 20 }, { relative: 12, patient: 12 }, { relative: 3, patient: 17 }]) {
    const all = [...countsUpTo([of.relative, of.patient])];
    const sum = ([relative = 0, patient = 0]: readonly number[]) => relative + patient;
    const pages = behind(all, ([relative = 0, patient = 0]) => ({ all: told(relative + patient, of.relative + of.patient), split: toldSplit({ relative, patient }, of) }));
    for (const alike of pages.values()) {
      if (alike.length === 1) expect(alike[0]!.every((count) => count >= 5), JSON.stringify(alike)).toBe(true);
      else for (const track of [0, 1]) expect(values(alike.map((counts) => counts[track]!)), `${JSON.stringify(alike)} of ${JSON.stringify(of)}`).toBeGreaterThan(1);
      if (alike.length > 1 && typeof told(sum(alike[0]!), of.relative + of.patient) === "string") expect(values(alike.map(sum))).toBeGreaterThan(1);
    }
  }
});

test("of the parts that some of all are in, no hidden one can be reckoned out from those that are told", () => {
  for (const of of [5, 8, 10, 13]) {
    const all = [...countsUpTo([of, of, of])].filter((parts) => parts.reduce((sum, part) => sum + part, 0) <= of);
    for (const alike of behind(all, (parts) => toldParts(parts, of)).values()) {
      const page = toldParts(alike[0]!, of);
      for (const part of [0, 1, 2]) if (page?.[part] === undefined || page[part] === "few") expect(values(alike.map((parts) => parts[part]!)), JSON.stringify(page)).toBeGreaterThan(1);
    }
  }
});

test("where all but a few are told, a difference would give away the rest: then none is", () => {
  expect(toldParts([10, 3, 0], 20)).toEqual([10, "few", "few"]);
  expect(toldParts([16, 3, 0], 20)).toBeUndefined();
});

const numbers = fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 1, maxLength: 40 });

test("a median has as many numbers below it as above it", () => {
  expect([median([]), median([3]), median([4, 1]), median([9, 1, 5]), median([1, 2, 100, 3])]).toEqual([undefined, 3, 2.5, 5, 2.5]);
  fc.assert(
    fc.property(numbers, (list) => {
      const middle = median(list)!;
      const below = list.filter((number) => number < middle).length;
      const above = list.filter((number) => number > middle).length;
      expect(Math.max(below, above) * 2).toBeLessThanOrEqual(list.length);
      expect(middle).toBeGreaterThanOrEqual(Math.min(...list));
      expect(median([...list].reverse())).toBe(middle);
    }),
  );
});

test("a share is in whole per cent", () => {
  expect([percent(0, 7), percent(2, 3), percent(7, 7)]).toEqual([0, 67, 100]);
});
