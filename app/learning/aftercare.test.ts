import { expect, test } from "vitest";
import { aftercare } from "#content/programme.ts";
import { addMonths } from "#app/i18n/dates.ts";
import { aftercareStart, boosterOpensOn, layOutAftercare } from "./aftercare.ts";

const stayed = { dischargedOn: null, dischargedEarly: false };

test("the boosters open at weeks 2, 4 and 8, and months 3, 4 and a half, 6, 9 and 12", () => {
  expect(aftercare.map((booster) => boosterOpensOn(booster, "2026-01-31"))).toEqual(["2026-02-14", "2026-02-28", "2026-03-28", "2026-04-30", "2026-06-15", "2026-07-31", "2026-10-31", "2027-01-31"]);
  expect([addMonths("2026-11-30", 3), addMonths("2026-12-31", 12), addMonths("2028-01-31", 1)]).toEqual(["2027-02-28", "2027-12-31", "2028-02-29"]);
});

test("aftercare begins when the last topic is opened, or on discharge, whichever comes first", () => {
  const opened = [{ moduleId: "t12", openedAt: Date.parse("2026-05-20T08:00:00Z") }, { moduleId: "t11", openedAt: Date.parse("2026-04-01T08:00:00Z") }];
  expect(aftercareStart([], "t12", stayed)).toBeUndefined();
  expect(aftercareStart(opened, "t12", stayed)).toBe("2026-05-20");
  expect(aftercareStart(opened, "t12", { ...stayed, dischargedOn: "2026-05-10" })).toBe("2026-05-10");
  expect(aftercareStart(opened, "t12", { ...stayed, dischargedOn: "2026-06-10" })).toBe("2026-05-20");
});

test("before it has begun every booster is locked, with the reason; afterwards each has its day, and one that was missed stays open", () => {
  const states = (start: string | undefined, today: string) => layOutAftercare(aftercare, {}, start, stayed, today).map(({ state, lock }) => (lock ? lock.because : state));
  expect(states(undefined, "2026-06-04")).toEqual(Array(8).fill("aftercare"));
  expect(states("2026-05-01", "2026-05-14")).toEqual(Array(8).fill("day"));
  expect(states("2026-05-01", "2026-05-15")).toEqual(["open", ...Array(7).fill("day")]);
  expect(states("2025-05-01", "2026-06-04")).toEqual(Array(8).fill("open"));
});
