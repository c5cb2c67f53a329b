import fc from "fast-check";
import { expect, test } from "vitest";
import { gridDirections, gridQuery, gridShows, gridSorts, inOrder, isShown, parseGridView, usualDirection } from "./grid-view.ts";
import type { Standing } from "./grid.ts";

const view = (query: string) => parseGridView(new URLSearchParams(query));

const learner = (name: string, standing: Partial<Standing> = {}) => ({
  name,
  track: "relative" as const,
  joinedAt: 0,
  lastVisitAt: 0,
  quiet: false,
  counts: {},
  opened: 1,
  completed: 0,
  ...standing,
});

const names = (query: string, learners: ReturnType<typeof learner>[]) =>
  inOrder(view(query), learners, (one, other) => one.name.localeCompare(other.name)).map(({ name }) => name);

test("an empty address shows everybody, whoever has been away longest first", () => {
  expect(view("")).toEqual({ track: "all", show: "all", sort: "visit", direction: "ascending", page: 1 });
});

test("nonsense in the address falls back to the usual", () => {
  expect(view("track=DROP&show=&sort=__proto__&direction=up&page=-3")).toEqual(view(""));
  for (const page of ["0", "1.5", "NaN", "1e99", "two", " "]) expect(view(`page=${page}`).page).toBe(1);
});

test("every view can be written as an address and read back", () => {
  const views = fc.record({
    track: fc.constantFrom("all" as const, "relative" as const, "patient" as const),
    show: fc.constantFrom(...gridShows),
    sort: fc.constantFrom(...gridSorts),
    direction: fc.constantFrom(...gridDirections),
    page: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(views, (wanted) => {
      expect(view(gridQuery(wanted))).toEqual(wanted);
    }),
  );
  expect(gridQuery(view(""))).toBe("");
});

test("Kari, who was never here, stands before Bjørn, who was here long ago, and Tor, who was here today", () => {
  const group = [learner("Tor", { lastVisitAt: 900 }), learner("Bjørn", { lastVisitAt: 100 }), learner("Kari", { lastVisitAt: null })];
  expect(names("", group)).toEqual(["Kari", "Bjørn", "Tor"]);
  expect(names("direction=descending", group)).toEqual(["Tor", "Bjørn", "Kari"]);
});

test("whoever has come furthest stands first, and equals stand in the order they joined, either way round", () => {
  const group = [learner("Leila", { completed: 2, joinedAt: 3 }), learner("Amir", { completed: 2, joinedAt: 1 }), learner("Siv", { completed: 7 }), learner("Ida", { completed: 2, opened: 5, joinedAt: 9 })];
  expect(usualDirection.furthest).toBe("descending");
  expect(names("sort=furthest", group)).toEqual(["Siv", "Ida", "Amir", "Leila"]);
  expect(names("sort=furthest&direction=ascending", group)).toEqual(["Amir", "Leila", "Ida", "Siv"]);
});

test("a view shows one track, only who is quiet, or only who has not begun", () => {
  const siv = learner("Siv", { track: "patient", quiet: true });
  expect(isShown(view("track=patient"), siv)).toBe(true);
  expect(isShown(view("track=relative"), siv)).toBe(false);
  expect(isShown(view("show=quiet"), siv)).toBe(true);
  expect(isShown(view("show=quiet"), learner("Tor"))).toBe(false);
  expect(isShown(view("show=not-begun"), siv)).toBe(false);
  expect(isShown(view("show=not-begun"), learner("Kari", { opened: 0 }))).toBe(true);
  expect(isShown(view("show=quiet&track=relative"), siv)).toBe(false);
});
