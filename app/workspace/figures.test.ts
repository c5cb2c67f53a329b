import fc from "fast-check";
import { expect, test } from "vitest";
import { tracks } from "#app/curriculum/programme.ts";
import { osloDate, daysBetween } from "#app/i18n/dates.ts";
import { days, now } from "#tests/world.ts";
import { figuresOf, type FiguresLearner } from "./figures.ts";

const title = { nb: "", en: "" };
const programme = [
  { line: "introduction", modules: [{ id: "intro", title, lessons: 2 }] },
  { line: "fixed", modules: [{ id: "t01", title, lessons: 3 }, { id: "t02", title, lessons: 2, traceless: { relative: 1 } }] },
] as const;
const aftercare = [{ id: "a1", title, lessons: 1, opensAfter: { days: 14 } }] as const;
const lessonsOf = { intro: 2, t01: 3, t02: 2, a1: 1 } as const;
const ids = ["intro", "t01", "t02", "a1"] as const;

const ofModule = (lessons: number) =>
  fc.option(
    fc.record({ opened: fc.integer({ min: 1, max: lessons }), done: fc.double({ min: 0, max: 1, noNaN: true }), openedAt: fc.integer({ min: 0, max: days(60) }) }).map(({ opened, done, openedAt }) => ({ opened, completed: Math.round(opened * done), openedAt: now.getTime() - openedAt })),
    { nil: undefined, freq: 3 },
  );

const learner: fc.Arbitrary<FiguresLearner> = fc
  .record({
    track: fc.constantFrom(...tracks),
    joinedAt: fc.integer({ min: 0, max: days(30) }).map((ago) => now.getTime() - ago),
    lastVisitAt: fc.option(fc.integer({ min: 0, max: days(30) }).map((ago) => now.getTime() - ago)),
    quiet: fc.boolean(),
    intro: ofModule(2),
    t01: ofModule(3),
    t02: ofModule(2),
    a1: ofModule(1),
  })
  .map(({ track, joinedAt, lastVisitAt, quiet, ...modules }) => ({ track, joinedAt, lastVisitAt, quiet, modules: Object.fromEntries(Object.entries(modules).flatMap(([id, times]) => (times ? [[id, times]] : []))) }));

const group = fc.array(learner, { minLength: 5, maxLength: 60 });
const figures = (learners: readonly FiguresLearner[]) => figuresOf(learners, programme, aftercare, now)!;

/** One by one, as somebody would count on paper. */
function countedByHand(learners: readonly FiguresLearner[]) {
  const of = (module: (typeof ids)[number], { track }: FiguresLearner) => lessonsOf[module] - (module === "t02" && track === "relative" ? 1 : 0);
  const isDone = (one: FiguresLearner, module: (typeof ids)[number]) => (one.modules[module]?.completed ?? 0) >= of(module, one);
  const gaps = (from: string, to: string) =>
    learners.flatMap(({ modules }) => {
      const [first, second] = [modules[from]?.openedAt, modules[to]?.openedAt];
      return first !== undefined && second !== undefined && second >= first ? [daysBetween(osloDate(first), osloDate(second))] : [];
    });
  const joined = learners.filter(({ joinedAt }) => now.getTime() - joinedAt >= days(7));
  return {
    introduced: learners.filter((one) => isDone(one, "intro")).length,
    through: learners.filter((one) => isDone(one, "intro") && isDone(one, "t01") && isDone(one, "t02")).length,
    joined: joined.length,
    back: joined.filter(({ joinedAt, lastVisitAt }) => lastVisitAt !== null && lastVisitAt - joinedAt >= days(7)).length,
    gaps: [gaps("intro", "t01"), gaps("t01", "t02")],
  };
}

const middle = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

const told = (count: number, of: number) => (of <= 5 ? "hidden" : count < 5 ? "few" : of - count < 5 ? "most" : count);

test("counts, shares and medians are what somebody would count on paper", () => {
  fc.assert(
    fc.property(group, (learners) => {
      const shown = figures(learners);
      const hand = countedByHand(learners);
      expect(shown.enrolled.all).toBe(learners.length);
      expect(shown.introduced.all).toBe(told(hand.introduced, learners.length));
      expect(shown.finished.all).toBe(told(hand.through, learners.length));
      const back = told(hand.back, hand.joined);
      expect(shown.returned.all).toBe(typeof back === "number" ? Math.round((100 * hand.back) / hand.joined) : back);
      expect(shown.between.steps.map(({ days }) => days)).toEqual(hand.gaps.map((gaps) => (gaps.length < 5 ? null : middle(gaps))));
      expect(shown.modules.map(({ opened }) => opened.all)).toEqual(
        (["intro", "t01", "t02"] as const).map((id) => (learners.filter(({ modules }) => modules[id]).length < 5 ? "few" : learners.reduce((sum, { modules }) => sum + (modules[id]?.opened ?? 0), 0))),
      );
      expect(shown.boosters).toEqual([{ number: 1, people: told(learners.filter(({ modules }) => modules.a1).length, learners.length) }]);
    }),
    { numRuns: 500 },
  );
});

/** Every number of people on the page, with how many it is out of. */
test("no page has a count of one to four people, nor one that leaves out one to four", () => {
  fc.assert(
    fc.property(group, (learners) => {
      const { enrolled, introduced, finished, stopped, boosters, modules } = figures(learners);
      const sizes = enrolled.split;
      for (const counted of [introduced.all, finished.all, ...boosters.map(({ people }) => people)]) if (typeof counted === "number") expect(Math.min(counted, learners.length - counted)).toBeGreaterThanOrEqual(5);
      for (const { split } of [introduced, finished]) for (const track of tracks) if (split) expect(Math.min(split[track], sizes![track] - split[track])).toBeGreaterThanOrEqual(5);
      if (sizes) expect(Math.min(sizes.relative, sizes.patient)).toBeGreaterThanOrEqual(5);
      for (const { people } of stopped ?? []) if (people !== "few") expect(people).toBeGreaterThanOrEqual(5);
      for (const { opened, finished: done } of modules) for (const { all, split } of [opened, done]) if (split) expect(all).toBe(split.relative + split.patient);
    }),
    { numRuns: 500 },
  );
});

const plain = (track: "relative" | "patient", modules: FiguresLearner["modules"] = {}): FiguresLearner => ({ track, joinedAt: now.getTime() - days(20), lastVisitAt: now.getTime(), quiet: false, modules });
const times = (opened: number, completed: number, openedAt = now.getTime()) => ({ opened, completed, openedAt });

test("a group of four has no figures at all, and one of five has", () => {
  const five = Array.from({ length: 5 }, () => plain("relative"));
  expect(figuresOf(five.slice(1), programme, aftercare, now)).toBeUndefined();
  expect(figuresOf(five, programme, aftercare, now)).toBeDefined();
});

test("where one track has four, nothing is split by track", () => {
  const learners = [...Array.from({ length: 20 }, () => plain("relative", { intro: times(2, 2) })), ...Array.from({ length: 4 }, () => plain("patient", { intro: times(2, 1) }))];
  const { enrolled, introduced, finished, returned, modules } = figures(learners);
  for (const { split } of [enrolled, introduced, finished, returned, ...modules.flatMap(({ opened, finished }) => [opened, finished])]) expect(split).toBeUndefined();
  expect(modules[0]?.opened.all).toBe(48);
});

test("where people stop is said by the last topic they began, of those who are quiet and not through", () => {
  const quiet = (modules: FiguresLearner["modules"]) => ({ ...plain("patient", modules), quiet: true });
  const many = (n: number, one: FiguresLearner) => Array.from({ length: n }, () => one);
  const through = { intro: times(2, 2), t01: times(3, 3), t02: times(2, 2) };
  const learners = [...many(6, quiet({ intro: times(1, 0) })), ...many(5, quiet({})), ...many(4, quiet({ t01: times(1, 0) })), ...many(9, quiet(through)), ...many(10, plain("patient", { t02: times(1, 0) }))];
  expect(figures(learners).stopped).toEqual([
    { number: null, people: 5 },
    { number: 0, people: 6 },
    { number: 1, people: "few" },
    { number: 2, people: "few" },
  ]);
  expect(figures(learners.slice(0, 19)).stopped).toBeNull();
});

test("a relative is through without the lesson that leaves no trace, a patient is not", () => {
  const almost = { intro: times(2, 2), t01: times(3, 3), t02: times(1, 1) };
  const group = (track: "relative" | "patient") => [...Array.from({ length: 6 }, () => plain(track, almost)), ...Array.from({ length: 6 }, () => plain(track))];
  expect([figures(group("relative")).finished.all, figures(group("patient")).finished.all]).toEqual([6, "few"]);
});
