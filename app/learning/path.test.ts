import fc from "fast-check";
import { expect, test } from "vitest";
import type { Line } from "#app/curriculum/programme.ts";
import { countByModule, layOutPath, neighbours, nextPlace, type LessonRecord } from "./path.ts";

const title = { nb: "", en: "" };
const programme: Line[] = [
  { line: "introduction", modules: [{ id: "intro", title, lessons: 2 }] },
  {
    line: "fixed",
    modules: [
      { id: "t01", title, lessons: 2 },
      { id: "t02", title, lessons: 1 },
    ],
  },
];
const free = { pace: "free", opensOn: {} } as const;
const today = "2026-06-04";
const states = (counts: Parameters<typeof layOutPath>[1], pace: Parameters<typeof layOutPath>[2] = free) => layOutPath(programme, counts, pace, today).map(({ state }) => state);
const record = (moduleId: string, lesson: number, visitedAt: number, completedAt: number | null = null): LessonRecord => ({ moduleId, lesson, visitedAt, section: 0, completedAt });

test("at the start the introduction is open and everything else waits, each saying for what", () => {
  const path = layOutPath(programme, {}, free, today);
  expect(path.map(({ state }) => state)).toEqual(["open", "locked", "locked"]);
  expect(path[1]?.lock).toEqual({ because: "finish", moduleId: "intro" });
  expect(path[2]?.lock).toEqual({ because: "read", moduleId: "t01" });
});

test("the first topic opens when the introduction is done, not when it has only been opened", () => {
  expect(states({ intro: { opened: 2, completed: 1 } })[1]).toBe("locked");
  expect(states({ intro: { opened: 2, completed: 2 } })[1]).toBe("open");
});

test("a later topic opens when the lessons before have been opened, done or not", () => {
  const intro = { opened: 2, completed: 2 };
  expect(states({ intro, t01: { opened: 1, completed: 1 } })[2]).toBe("locked");
  expect(states({ intro, t01: { opened: 2, completed: 0 } })[2]).toBe("open");
});

test("in a dated group a topic waits for its day too, and opens on the day itself", () => {
  const done = { intro: { opened: 2, completed: 2 } };
  expect(layOutPath(programme, done, { pace: "dated", opensOn: { t01: "2026-06-05" } }, today)[1]?.lock).toEqual({ because: "day", opensOn: "2026-06-05" });
  expect(states(done, { pace: "dated", opensOn: { t01: today } })[1]).toBe("open");
  expect(states(done, { pace: "free", opensOn: { t01: "2026-06-05" } })[1]).toBe("open");
});

test("what has been opened once stays open when something before it is taken back", () => {
  expect(states({ intro: { opened: 2, completed: 0 }, t01: { opened: 1, completed: 0 } })[1]).toBe("begun");
});

test("continue leads to the lesson visited last while it is not done, then to the first that is left", () => {
  const path = layOutPath(programme, { intro: { opened: 2, completed: 1 } }, free, today);
  expect(nextPlace(path, [record("intro", 1, 1, 5), record("intro", 2, 9)])).toEqual({ moduleId: "intro", lesson: 2 });
  expect(nextPlace(path, [record("intro", 1, 1), record("intro", 2, 9, 10)])).toEqual({ moduleId: "intro", lesson: 1 });
  expect(nextPlace(layOutPath(programme, {}, free, today), [])).toEqual({ moduleId: "intro", lesson: 1 });
});

test("when all that is open is done, there is nowhere to continue", () => {
  const pace = { pace: "dated", opensOn: { t01: "2026-07-01" } } as const;
  const path = layOutPath(programme, { intro: { opened: 2, completed: 2 } }, pace, today);
  expect(nextPlace(path, [record("intro", 1, 1, 2), record("intro", 2, 3, 4)])).toBeUndefined();
});

test("previous and next run along the whole programme", () => {
  expect(neighbours(programme, { moduleId: "intro", lesson: 2 })).toEqual({ previous: { moduleId: "intro", lesson: 1 }, next: { moduleId: "t01", lesson: 1 } });
  expect(neighbours(programme, { moduleId: "intro", lesson: 1 }).previous).toBeUndefined();
  expect(neighbours(programme, { moduleId: "t02", lesson: 1 }).next).toBeUndefined();
  expect(neighbours(programme, { moduleId: "a1", lesson: 1 })).toEqual({});
});

test("whatever has been read, counts never pass the number of lessons, and continue never leads to a closed or finished lesson", () => {
  const records = fc.uniqueArray(fc.record({ place: fc.constantFrom("intro/1", "intro/2", "t01/1", "t01/2", "t02/1"), visitedAt: fc.nat(), done: fc.boolean() }), { selector: ({ place }) => place });
  fc.assert(
    fc.property(records, (chosen) => {
      const all = chosen.map(({ place, visitedAt, done }) => record(place.split("/")[0] ?? "", Number(place.split("/")[1]), visitedAt, done ? visitedAt : null));
      const path = layOutPath(programme, countByModule(all), free, today);
      for (const { completed, module } of path) expect(completed).toBeLessThanOrEqual(module.lessons);
      const next = nextPlace(path, all);
      if (!next) return;
      expect(path.find(({ module }) => module.id === next.moduleId)?.state).not.toBe("locked");
      expect(all.find(({ moduleId, lesson }) => moduleId === next.moduleId && lesson === next.lesson)?.completedAt ?? null).toBeNull();
    }),
  );
});

test("for one learner a module is open whatever stands before it, or held whatever has been read, and the others follow the rule", () => {
  const counts = { intro: { opened: 2, completed: 2 }, t01: { opened: 1, completed: 1 } };
  const dated = { pace: "dated", opensOn: { t02: "2026-12-01" } } as const;
  const laid = (individual: Parameters<typeof layOutPath>[2]["individual"]) => layOutPath(programme, counts, { ...dated, ...(individual && { individual }) }, today);
  expect(laid(undefined).map(({ state }) => state)).toEqual(["done", "begun", "locked"]);
  expect(laid({ t02: "opened" }).map(({ state }) => state)).toEqual(["done", "begun", "open"]);
  expect(laid({ t01: "held" })[1]).toMatchObject({ state: "locked", lock: { because: "held" }, opened: 1, completed: 1 });
  expect(laid({ t01: "held", t02: "opened" })[2]?.state, "what is held closes nothing that is opened").toBe("open");
  expect(laid({ intro: "held" })[1]?.state, "nor what has been opened").toBe("begun");
});

test("whatever has been read, what is held is locked, what is opened is not, and the numbers stay as they are", () => {
  const kind = fc.constantFrom(undefined, "opened" as const, "held" as const);
  const count = fc.record({ opened: fc.nat({ max: 2 }), completed: fc.nat({ max: 2 }) });
  fc.assert(
    fc.property(fc.record({ intro: kind, t01: kind, t02: kind }), fc.record({ intro: count, t01: count, t02: count }), fc.constantFrom("free" as const, "dated" as const), (kinds, counts, pace) => {
      const individual = Object.fromEntries(Object.entries(kinds).flatMap(([id, kind]) => (kind ? [[id, kind]] : [])));
      const given = { pace, opensOn: { t01: "2026-12-01" } };
      const usual = layOutPath(programme, counts, given, today);
      layOutPath(programme, counts, { ...given, individual }, today).forEach(({ module, state, opened, completed }, n) => {
        const kind = individual[module.id];
        if (kind === "held") expect(state).toBe("locked");
        else if (kind === "opened") expect(state).not.toBe("locked");
        else expect(state).toBe(usual[n]?.state);
        expect([opened, completed]).toEqual([usual[n]?.opened, usual[n]?.completed]);
      });
    }),
  );
});
