import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "#app/commands/project.js";
import { cpuTimeIn } from "#tests/bench/cpu-time.js";
import { verdictsOn } from "#tests/bench/limits.js";
import type { PageResult } from "#tests/bench/measure.js";
import { readOptions } from "#tests/bench/options.js";
import { fromTape, toTape } from "#tests/bench/tape.js";

test("the bench runs from end to end, and asks every page of both servers", { timeout: 600_000 }, async () => {
  const { code, output } = await runShort();
  expect(code, output).toBe(0);
  for (const page of ["Lesson page: GET /modules/t01/1", "Mark as done: POST /modules/t01/1", "Home: GET /home", "Group grid of 40 learners: GET /groups/"]) expect(output).toContain(page);
  expect(output).toContain("no limit is judged");
});

test("processor time is read behind a program's name, whatever it is called", () => {
  const stat = "42 (node (x) 7 8) S 1 42 42 0 -1 4194304 9000 0 3 0 250 31 0 0 20 0 11 0 500 1000000 2000";
  expect(cpuTimeIn(stat)).toBe((250 + 31) * 10);
});

test("a limit is judged at 8 connections, a share by the figure that says less", () => {
  const measured = (cpuMilliseconds: number) => ({ cpuMilliseconds, answered: 1, wrong: 0, requestsPerSecond: 1, p50: 1, p99: 1 });
  const at = (connections: number, cpuMilliseconds: number, requestShare: number, cpuShare: number) => ({ connections, samspill: measured(cpuMilliseconds), bare: measured(1), requestShare, cpuShare });
  const lesson = (...comparisons: ReturnType<typeof at>[]) => [{ page: { key: "lesson", name: "Lesson" }, at: comparisons }] as unknown as PageResult[];
  const words = (results: readonly PageResult[]) => verdictsOn(results).map(({ verdict }) => verdict);
  expect(words(lesson(at(1, 9, 1, 1), at(8, 1.5, 5, 5), at(32, 9, 1, 1)))).toEqual(["reached", "reached"]);
  expect(words(lesson(at(8, 1.51, 4.9, 5)))).toEqual(["NOT REACHED", "NOT REACHED"]);
  expect(words(lesson(at(8, 1, 5, 4.9)))).toEqual(["reached", "NOT REACHED"]);
  expect(words(lesson(at(8, Number.NaN, 5, Number.NaN)))).toEqual(["not measured", "not measured"]);
});

test("the bare server is given the values that the real one gave, and a clock that moves", () => {
  const values = ["t01", 3, null, Buffer.from([1, 2]), Date.now()];
  const again = fromTape(JSON.parse(JSON.stringify(values.map(toTape))));
  const [first, second] = [again(), again()];
  expect(first.slice(0, 4)).toEqual(values.slice(0, 4));
  expect(Number(first[4])).toBeGreaterThanOrEqual(Number(values[4]));
  expect(Number(second[4])).toBeGreaterThan(Number(first[4]));
});

test("what the command line does not know is refused", () => {
  expect(readOptions([])).toMatchObject({ short: false, rows: 500, learners: 500 });
  expect(readOptions(["--learners", "40000"])).toMatchObject({ rows: 500, learners: 40_000 });
  for (const args of [["--learners"], ["--learners", "4"], ["--learners", "many"], ["--fast"], ["500"]]) expect(() => readOptions(args), args.join(" ")).toThrow();
});

function runShort(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(projectFolder, "tests/bench/bench.js"), "--short"], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}
