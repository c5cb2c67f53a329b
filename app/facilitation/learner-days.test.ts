import { expect, test } from "vitest";
import { daysOf } from "./learner-days.ts";
import { timelineOf } from "./learner.ts";

const at = (instant: string) => Date.parse(instant);

test("Siv's evenings are told a day at a time, the newest first, without the time of day", () => {
  const timeline = timelineOf([
    { moduleId: "intro", lesson: 1, openedAt: at("2026-06-01T19:00:00Z"), completedAt: at("2026-06-01T19:10:00Z") },
    { moduleId: "intro", lesson: 2, openedAt: at("2026-06-01T19:11:00Z"), completedAt: at("2026-06-03T20:00:00Z") },
    { moduleId: "intro", lesson: 3, openedAt: at("2026-06-03T20:05:00Z"), completedAt: null },
  ]);
  expect(daysOf(timeline)).toEqual([
    {
      on: "2026-06-03",
      lessons: [
        { moduleId: "intro", lesson: 3, what: "opened" },
        { moduleId: "intro", lesson: 2, what: "completed" },
      ],
    },
    {
      on: "2026-06-01",
      lessons: [
        { moduleId: "intro", lesson: 2, what: "opened" },
        { moduleId: "intro", lesson: 1, what: "openedAndCompleted" },
      ],
    },
  ]);
});

test("a lesson read after midnight in Oslo belongs to the new day", () => {
  const timeline = timelineOf([{ moduleId: "t01", lesson: 1, openedAt: at("2026-06-03T21:59:00Z"), completedAt: at("2026-06-03T22:01:00Z") }]);
  expect(daysOf(timeline).map(({ on, lessons }) => [on, lessons[0]?.what])).toEqual([
    ["2026-06-04", "completed"],
    ["2026-06-03", "opened"],
  ]);
});

test("somebody who has opened nothing has no days", () => {
  expect(daysOf([])).toEqual([]);
});
