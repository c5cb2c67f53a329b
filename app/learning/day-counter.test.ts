import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/i18n/dates.ts";
import { permit, world } from "#tests/world.ts";
import { beginCounting, daysInAll, isCounting, presentDays, stopCounting, type DayCounter } from "./day-counter.ts";
import { countFrom, counterForm, readCounter, removeCounter, switchOff } from "./day-counter.server.ts";

const at = (instant: string) => new Date(instant);

/** Siv's counter, begun on a day and asked for at instants. */
function counting(since: string, then = "2026-06-04T10:00:00Z") {
  const { db, siv, ...found } = world();
  const own = permit(db, siv, "diary.keep");
  const read = (instant: string) => readCounter(own, at(instant));
  const begin = (since: string, instant: string) => countFrom(own, { since, revision: read(instant).revision }, at(instant));
  const off = (instant: string) => switchOff(own, read(instant).revision, at(instant));
  expect(begin(since, then)).toBeUndefined();
  return { db, siv, own, read, begin, off, ...found };
}

test("the day on which Siv starts is the first, and a new one comes with each midnight in Oslo", () => {
  const { read } = counting("2026-06-04");
  const inAll = (instant: string) => read(instant).count?.inAll;
  expect(inAll("2026-06-04T10:00:00Z")).toBe(1);
  expect([inAll("2026-06-04T21:59:59Z"), inAll("2026-06-04T22:00:00Z")]).toEqual([1, 2]);
});

test("a day counts once where it has 23 hours, and once where it has 25", () => {
  const spring = counting("2026-03-28", "2026-03-28T10:00:00Z");
  expect(["2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z"].map((instant) => spring.read(instant).count?.inAll)).toEqual([1, 2, 2, 3]);
  const autumn = counting("2026-10-24", "2026-10-24T10:00:00Z");
  expect(["2026-10-24T21:59:59Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z"].map((instant) => autumn.read(instant).count?.inAll)).toEqual([1, 2, 2, 3]);
});

test("when Siv begins again, the days she has had are still in the number of all days", () => {
  const { read, begin } = counting("2026-05-01");
  expect(read("2026-06-04T10:00:00Z").count).toEqual({ inAll: 35, present: 35, since: "2026-05-01", isFirst: true });
  begin("2026-06-04", "2026-06-04T10:00:00Z");
  expect(read("2026-06-04T10:00:00Z").count).toEqual({ inAll: 35, present: 1, since: "2026-06-04", isFirst: false });
  expect(read("2026-06-06T10:00:00Z").count).toMatchObject({ inAll: 37, present: 3 });
});

test("switched off it shows no number, and keeps the days until it is switched on again", () => {
  const { read, begin, off } = counting("2026-06-01");
  off("2026-06-04T10:00:00Z");
  expect(read("2026-06-20T10:00:00Z")).toMatchObject({ state: "off", count: undefined });
  begin("2026-06-20", "2026-06-20T10:00:00Z");
  expect(read("2026-06-20T10:00:00Z").count).toMatchObject({ inAll: 5, present: 1 });
});

test("days counted twice are one day", () => {
  const { read, begin, off } = counting("2026-06-01");
  off("2026-06-04T10:00:00Z");
  begin("2026-05-30", "2026-06-04T10:00:00Z");
  expect(read("2026-06-04T10:00:00Z").count).toMatchObject({ inAll: 6, present: 6 });
});

test("a start that has not come, or lies before the last one, is asked about, and nothing changes", () => {
  const { read, begin } = counting("2026-06-01");
  expect(begin("2026-06-05", "2026-06-04T10:00:00Z")).toBe("day_in_future");
  expect(begin("2026-05-31", "2026-06-04T10:00:00Z")).toBe("before_last_start");
  expect(read("2026-06-04T10:00:00Z")).toMatchObject({ revision: at("2026-06-04T10:00:00Z").getTime(), count: { inAll: 4 } });
  const problemOf = (since: string) => counterForm.safeParse({ since, revision: "1" }).error?.issues[0]?.message;
  expect(["", "1899-12-31", "2026-02-30", "i dag", "1900-01-01"].map(problemOf)).toEqual(["not_a_date", "not_a_date", "not_a_date", "not_a_date", undefined]);
});

test("a press in a window that is out of date changes nothing, and the same press twice is one", () => {
  const { own, read } = counting("2026-06-01");
  const now = at("2026-06-04T10:00:00Z");
  expect(countFrom(own, { since: "2026-06-03", revision: now.getTime() }, now)).toBeUndefined();
  expect(countFrom(own, { since: "2026-06-03", revision: now.getTime() }, now)).toBeUndefined();
  expect(countFrom(own, { since: "2026-06-04", revision: now.getTime() }, now)).toBe("changed_elsewhere");
  expect(switchOff(own, now.getTime(), now)).toBe("changed_elsewhere");
  expect(read("2026-06-04T10:00:00Z").count).toMatchObject({ present: 2, inAll: 4 });
});

test("a window that is out of date deletes no days that it did not show", () => {
  const { own, read, begin } = counting("2026-06-01");
  const shown = read("2026-06-04T10:00:00Z").revision;
  begin("2026-06-03", "2026-06-04T10:00:00Z");
  for (const stale of [0, shown]) expect(removeCounter(own, stale, at("2026-06-04T10:00:00Z"))).toBe("changed_elsewhere");
  expect(read("2026-06-04T10:00:00Z").count).toMatchObject({ inAll: 4 });
  expect(removeCounter(own, shown + 1, at("2026-06-04T10:00:00Z"))).toBeUndefined();
  expect(read("2026-06-04T10:00:00Z").state).toBe("never");
});

test("a window from before the days were deleted does not begin to count again", () => {
  const { own, read } = counting("2026-06-01");
  const now = at("2026-06-04T10:00:00Z");
  const shown = read("2026-06-04T10:00:00Z").revision;
  expect(removeCounter(own, shown, now)).toBeUndefined();
  expect(countFrom(own, { since: "2026-06-03", revision: shown }, now)).toBe("changed_elsewhere");
  expect(read("2026-06-04T10:00:00Z").state).toBe("never");
});

test("nobody else has it, it lies sealed, and deleted it is gone", () => {
  const { db, own, tor, facilitator, read } = counting("2026-06-01");
  expect(readCounter(permit(db, tor, "diary.keep"), at("2026-06-04T10:00:00Z")).state).toBe("never");
  expect(() => permit(db, facilitator, "diary.keep")).toThrow("not_found");
  expect(db.$client.serialize().includes("2026-06-01\",\"through")).toBe(false);
  removeCounter(own, read("2026-06-04T10:00:00Z").revision, at("2026-06-04T10:00:00Z"));
  expect(read("2026-06-04T10:00:00Z")).toEqual({ state: "never", today: "2026-06-04", revision: 0, count: undefined });
});

type Step = { readonly days: number; readonly does: "wait" | "off" } | { readonly days: number; readonly does: "begin"; readonly ago: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ days: fc.nat(40), does: fc.constantFrom("wait" as const, "off" as const) }),
  fc.record({ days: fc.nat(40), does: fc.constant("begin" as const), ago: fc.nat(200) }),
);

test("whatever is begun, stopped and waited for, the number of all days is never less than before, and none is a bare zero", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat(400), (steps, ago) => {
      let today = "2026-01-15";
      let counter = beginCounting(undefined, addDays(today, -ago), today) as DayCounter;
      let before = daysInAll(counter, today);
      for (const step of steps) {
        today = addDays(today, step.days);
        if (step.does === "off") counter = stopCounting(counter, today);
        if (step.does === "begin") {
          const begun = beginCounting(counter, addDays(today, -step.ago), today);
          if (typeof begun !== "string") counter = begun;
        }
        const inAll = daysInAll(counter, today);
        expect(inAll).toBeGreaterThanOrEqual(before);
        if (isCounting(counter)) {
          expect(presentDays(counter, today)).toBeGreaterThanOrEqual(1);
          expect(presentDays(counter, today)).toBeLessThanOrEqual(inAll);
        }
        before = inAll;
      }
      expect(before).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 2000 },
  );
});

test("a clock that goes back takes no day away from the one of the start", () => {
  const { read } = counting("2026-06-04");
  expect(read("2026-06-02T10:00:00Z").count).toMatchObject({ inAll: 1, present: 1 });
});
