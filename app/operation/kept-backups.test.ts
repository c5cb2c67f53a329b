import fc from "fast-check";
import { expect, test } from "vitest";
import { days, later } from "#tests/world.ts";
import { backupName, checksumName, madeAtOf } from "./backup-name.ts";
import { outdatedBackups, superfluousBackups } from "./kept-backups.ts";
import { backupIsDue } from "./night.ts";

const made = (daysAgo: number) => backupName(later(-days(daysAgo)));
const keptOf = (names: readonly string[]) => {
  const gone = new Set(superfluousBackups(names, later(0)));
  return names.filter((name) => !gone.has(name));
};

test("a backup's name says when it was made, and no other name does", () => {
  expect(madeAtOf(backupName(later(7)))).toEqual(later(7));
  for (const other of ["samspill.backup", checksumName(made(1)), `.${made(1)}.part`, "samspill-2026-13-01T000000000Z.backup", "erasures.list"]) expect(madeAtOf(other)).toBeUndefined();
});

test("of a backup a night for half a year, seven days and four weeks are kept, and none is older than thirty days", () => {
  // The clinic's day is a Thursday: weeks begin three days before, and 7, 14, 21 days before that.
  const nights = Array.from({ length: 180 }, (_, ago) => made(ago));
  expect(keptOf(nights)).toEqual([0, 1, 2, 3, 4, 5, 6, 11, 18].map(made));
});

test("all of the last 24 hours are kept, so that the one from before an upgrade outlives the one after it", () => {
  expect(keptOf([0, 0.1, 0.2, 0.9, 1.1, 1.2].map(made))).toEqual([0, 0.1, 0.2, 0.9].map(made));
});

test("the newest stays however old it is, and what is no backup is left alone", () => {
  expect(superfluousBackups([made(90), made(100), "note.txt", checksumName(made(100))], later(0))).toEqual([made(100)]);
  expect(superfluousBackups([], later(0))).toEqual([]);
});

test("what is older than thirty days is outdated without a new one being made, but for the newest of all (ASVS 14.2.7)", () => {
  expect(outdatedBackups([29, 30.1, 60].map(made), later(0))).toEqual([30.1, 60].map(made));
  expect(outdatedBackups([made(90), made(40), checksumName(made(90)), "note.txt"], later(0))).toEqual([made(90)]);
  expect(outdatedBackups([], later(0))).toEqual([]);
});

test("one that is dated in the future takes nobody's place and is not removed; a clock that is put right by minutes makes no difference", () => {
  expect(superfluousBackups([-2352 / 24, 0.5, 40].map(made), later(0))).toEqual([made(40)]);
  expect(superfluousBackups([made(-98), made(40)], later(0))).toEqual([]);
  expect(outdatedBackups([-98, 40, 60].map(made), later(0))).toEqual([made(60)]);
  expect(outdatedBackups([made(-0.01), made(40)], later(0))).toEqual([made(40)]);
});

test("whatever there is, at most seven days, four weeks and the last day's own are kept, in any order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true })), (ages) => {
      const names = [...new Set(ages.map(made))];
      const kept = keptOf(names);
      expect(kept.filter((name) => later(0).getTime() - madeAtOf(name)!.getTime() > days(1)).length).toBeLessThanOrEqual(11);
      expect(kept.filter((name) => later(0).getTime() - madeAtOf(name)!.getTime() > days(30)).length).toBeLessThanOrEqual(kept.length === 1 ? 1 : 0);
      expect(new Set(keptOf([...names].reverse()))).toEqual(new Set(kept));
      expect(keptOf(kept)).toEqual(kept);
    }),
  );
});

test("the nightly backup is due between two and five in Oslo, at once where there is none, and by day where a night was missed", () => {
  const at = (time: string) => new Date(`2026-06-04T${time}:00Z`);
  expect(backupIsDue(undefined, at("12:00"))).toBe(true);
  expect(backupIsDue(new Date("2026-06-03T01:00:00Z"), at("00:10"))).toBe(true);
  expect(backupIsDue(new Date("2026-06-03T01:00:00Z"), at("03:10"))).toBe(false);
  expect(backupIsDue(at("00:10"), at("02:50"))).toBe(false);
  expect(backupIsDue(new Date("2026-06-02T23:00:00Z"), at("12:00"))).toBe(true);
});
