import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { later, now, permit, world } from "#tests/world.ts";
import { firstWords } from "./first-words.ts";
import { dropAnswer, findAnswer, keepAnswer, listAnswers } from "./saved-answer.server.ts";

function keeping() {
  const clinic = world();
  const own = permit(clinic.db, clinic.facilitator, "saved-answer.keep");
  const others = permit(clinic.db, clinic.otherFacilitator, "saved-answer.keep");
  const keep = (text: string, answer = randomUUID(), revision = 0, by = own, at = now) => ({ answer, problem: keepAnswer(by, { answer, revision, text }, at) });
  return { ...clinic, own, others, keep };
}

test("a facilitator keeps, changes and deletes answers; the one saved last stands first", () => {
  const { own, keep } = keeping();
  const { answer } = keep("Takk for at du skriver.");
  keep("Vi sees på torsdag.", undefined, 0, own, later(1000));
  expect(listAnswers(own).map(({ text }) => text)).toEqual(["Vi sees på torsdag.", "Takk for at du skriver."]);
  keep("Takk for at du skrev.", answer, 1, own, later(2000));
  expect(listAnswers(own)[0]).toEqual({ id: answer, text: "Takk for at du skrev.", revision: 2 });
  dropAnswer(own, answer);
  for (const gone of [answer, randomUUID(), ""]) expect(() => dropAnswer(own, gone)).toThrow("not_found");
  expect(listAnswers(own).map(({ text }) => text)).toEqual(["Vi sees på torsdag."]);
});

test("they are sealed, and hers alone", () => {
  const { db, own, others, keep } = keeping();
  const { answer } = keep("bare mine ord");
  expect((db.$client.prepare("select text from saved_answers").pluck().get() as Buffer).toString("latin1")).not.toContain("bare mine");
  expect(listAnswers(others)).toEqual([]);
  expect(findAnswer(others, answer)).toBeUndefined();
  keep("noe annet", answer, 1, others);
  expect(() => dropAnswer(others, answer)).toThrow("not_found");
  expect(listAnswers(own).map(({ text }) => text)).toEqual(["bare mine ord"]);
  expect(listAnswers(others).map(({ text }) => text)).toEqual(["noe annet"]);
});

test("the same answer sent twice is kept once; one that was changed in another window is not overwritten", () => {
  const { own, keep } = keeping();
  const { answer } = keep("Første");
  keep("Første", answer);
  expect(listAnswers(own)).toHaveLength(1);
  keep("Andre", answer, 1);
  expect(keep("Tredje", answer, 1).problem).toEqual({ text: "answer_changed" });
  expect(listAnswers(own)).toMatchObject([{ text: "Andre", revision: 2 }]);
});

test("a hundred can be kept, and no more", () => {
  const { own, keep } = keeping();
  for (let n = 0; n < 100; n++) expect(keep(`svar ${n}`).problem).toBeUndefined();
  expect(keep("ett til").problem).toEqual({ text: "answers_full" });
  expect(listAnswers(own)).toHaveLength(100);
});

test("nobody but facilitators keeps answers", () => {
  const { db, siv, administrator } = keeping();
  for (const other of [siv, administrator]) expect(() => permit(db, other, "saved-answer.keep")).toThrow("not_found");
});

test("a text is known by its first words", () => {
  expect(firstWords(" Hei\n\nog  takk ")).toBe("Hei og takk");
  expect(firstWords("ord ".repeat(40))).toBe(`${"ord ".repeat(17).trim()}…`);
  expect(firstWords("a".repeat(200))).toBe(`${"a".repeat(70)}…`);
});
