import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { attempts } from "#db/schema/index.ts";
import { now, permit, world } from "#tests/world.ts";
import { answerCheck } from "./attempt.server.ts";
import { readLesson } from "./lesson.server.ts";
import { requireBox } from "./open-lesson.server.ts";

const place = { moduleId: "intro", lesson: 2 };

const checksOf = (page: ReturnType<typeof readLesson>) => {
  if (page.locked) throw new Error("closed");
  return page.checks;
};

test("a question is asked without its answer, and explained once it has been answered", () => {
  const { db, tor } = world();
  const asked = checksOf(readLesson(permit(db, tor, "lesson.read"), place, now));
  expect(asked).toHaveLength(3);
  expect(JSON.stringify(asked)).not.toContain("why");
  const check = asked[0]!;
  answerCheck(permit(db, tor, "check.answer"), place, { module: check.moduleId, check: check.id, option: check.options[0]!.id, event: check.event }, now);
  const answered = checksOf(readLesson(permit(db, tor, "lesson.read"), place, now))[0]?.answered;
  expect(answered?.why).toBeTruthy();
  expect(answered?.fitting).toBeTruthy();
});

test("the same answer sent ten times is kept once; another try is kept too", () => {
  const { db, tor } = world();
  const check = checksOf(readLesson(permit(db, tor, "lesson.read"), place, now))[0]!;
  const answer = { module: check.moduleId, check: check.id, option: check.options[0]!.id, event: check.event };
  for (let n = 0; n < 10; n++) answerCheck(permit(db, tor, "check.answer"), place, answer, now);
  expect(db.select().from(attempts).all()).toHaveLength(1);
  answerCheck(permit(db, tor, "check.answer"), place, { ...answer, event: randomUUID() }, now);
  expect(db.select().from(attempts).all()).toHaveLength(2);
});

test("a question or an option that does not exist is not found", () => {
  const { db, tor } = world();
  const answer = { module: "intro", check: "who-can-see", option: "nobody-at-all", event: randomUUID() };
  expect(() => answerCheck(permit(db, tor, "check.answer"), place, answer, now)).toThrow("not_found");
  expect(() => answerCheck(permit(db, tor, "check.answer"), place, { ...answer, check: "none" }, now)).toThrow("not_found");
});

test("a question is answered where it is asked, and only in a lesson that is open", () => {
  const { db, tor } = world();
  const answer = { module: "intro", check: "who-can-see", option: "only-you", event: randomUUID() };
  const write = permit(db, tor, "check.answer");
  for (const elsewhere of [{ moduleId: "intro", lesson: 9 }, { moduleId: "intro", lesson: 1 }, { moduleId: "t01", lesson: 1 }]) expect(() => answerCheck(write, elsewhere, answer, now)).toThrow("not_found");
  expect(db.select().from(attempts).all()).toEqual([]);
});

test("a text is kept for a box that the lesson has, and only where the lesson is open", () => {
  const { db, tor } = world();
  const write = permit(db, tor, "reflection.write");
  requireBox(write, { moduleId: "intro", lesson: 1 }, "own-sake", now);
  expect(() => requireBox(write, { moduleId: "intro", lesson: 1 }, "no-such-box", now)).toThrow("not_found");
  expect(() => requireBox(write, { moduleId: "t01", lesson: 1 }, "blame", now)).toThrow("not_found");
});
