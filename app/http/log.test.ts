import { expect, test } from "vitest";
import { createLog } from "./log.server.ts";

const canary = "Siv drinks again";

function opened(level: "info" | "error" = "info") {
  const lines: string[] = [];
  return { log: createLog(level, { write: (line: string) => void lines.push(line) }), lines };
}

test("a line says what was asked for by pattern, how it went and how long it took, and nothing else (ASVS 16.2.4)", () => {
  const { log, lines } = opened();
  log.answered({ id: "a-1", method: "GET", route: "/modules/:module", status: 200, milliseconds: 1.2 });
  expect(JSON.parse(lines[0] ?? "")).toEqual({ level: "info", time: expect.any(String), id: "a-1", method: "GET", route: "/modules/:module", status: 200, milliseconds: 1.2, msg: "answered" });
});

test("what is put into a line beside its fields is left out (ASVS 16.4.1)", () => {
  const { log, lines } = opened();
  log.answered({ id: "a-1", method: canary, route: "/", status: 200, milliseconds: 1, url: canary } as never);
  expect(lines.join()).not.toContain(canary);
});

function thrown(error: unknown): string {
  const { log, lines } = opened();
  log.failed(error, "a-1");
  expect(lines).toHaveLength(1);
  return lines[0] ?? "";
}

test("an error keeps its name, its code and its place in the program, and loses its words", () => {
  const line = thrown(Object.assign(new TypeError(`Cannot read ${canary}`), { code: "SQLITE_FULL", detail: canary }));
  expect(line).not.toContain(canary);
  expect(JSON.parse(line).error).toMatchObject({ name: "TypeError", code: "SQLITE_FULL", frames: expect.arrayContaining([expect.stringMatching(/^log\.test\.ts:\d+:\d+$|\(log\.test\.ts:\d+:\d+\)$/)]) });
});


/** V8 writes the words into the stack when it is first read. */
function changedAfterwards(): Error {
  const error = new Error(`${canary}\n    at ${canary} (file:///a.js:1:1)`);
  expect(error.stack).toContain(canary);
  return Object.assign(error, { message: "other" });
}

test.each([
  ["words that imitate a place", new Error(`x\n    at ${canary.replaceAll(" ", "")} (file:///a.js:1:1)`)],
  ["words changed afterwards", changedAfterwards()],
  ["a name that is no name", Object.assign(new Error("x"), { name: canary })],
  ["a code that is no code", Object.assign(new Error("x"), { code: canary })],
  ["a cause", new Error("x", { cause: new Error(canary) })],
  ["a thrown text", canary],
  ["a thrown object", { message: canary }],
])("nothing of it gets through in %s", (_, error) => {
  const line = thrown(error);
  expect(line).not.toContain(canary);
  expect(line).not.toContain("Sivdrinksagain");
});

test("the cause of an error is named below it", () => {
  const line = thrown(new Error("x", { cause: Object.assign(new Error("y"), { code: "ENOSPC" }) }));
  expect(JSON.parse(line).error.cause).toMatchObject({ name: "Error", code: "ENOSPC" });
});

test("at level error the answers are not written", () => {
  const { log, lines } = opened("error");
  log.answered({ id: "a-1", method: "GET", route: "/", status: 200, milliseconds: 1 });
  log.happened("listening");
  expect(lines).toEqual([]);
});

test("what was thrown away is a number for each kind, and no line where there was nothing", () => {
  const { log, lines } = opened();
  const none = { session: 0, throttle: 0, passwordCode: 0, invitation: 0, message: 0, notice: 0, meeting: 0, step: 0, erasure: 0 };
  log.removed(none);
  expect(lines).toEqual([]);
  log.removed({ ...none, session: 3, notice: canary, [canary]: 1 } as never);
  expect(JSON.parse(lines[0] ?? "")).toEqual({ level: "info", time: expect.any(String), removed: { session: 3 }, msg: "removed" });
});
