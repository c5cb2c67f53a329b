import { expect, test } from "vitest";
import { questionOf, type Check } from "./lesson.ts";

test("what leaves the server of a check has neither the answer nor any reason", () => {
  const check: Check = { moduleId: "t01", id: "genes", for: "both", question: "Hva?", answer: "two", options: [{ id: "one", text: "Én", why: "canary-why" }, { id: "two", text: "To", why: "canary-why" }] };
  expect(questionOf(check)).toEqual({ moduleId: "t01", id: "genes", question: "Hva?", options: [{ id: "one", text: "Én" }, { id: "two", text: "To" }] });
});
