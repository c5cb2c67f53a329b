import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "#app/commands/project.js";
import { long, outcomeOf } from "#tests/prove/named-tests.js";
import { readOptions } from "#tests/prove/options.js";
import { reliability } from "#tests/prove/reliability.js";
import { reportOf } from "#tests/prove/report.js";
import { isNamed } from "#tests/prove/row.js";
import { circumstances, summed } from "#tests/prove/summed.js";
import { threats } from "#tests/prove/threats.js";

test("twenty threats and thirteen figures each have a proof, whose files are there", () => {
  expect([threats.length, reliability.length]).toEqual([20, 13]);
  for (const { number, proofs } of [...threats, ...reliability]) {
    expect(proofs.length, number).toBeGreaterThan(0);
    for (const proof of proofs) expect(existsSync(join(projectFolder, isNamed(proof) ? proof.file : `tests/prove/${proof.script}`)), number).toBe(true);
  }
});

test("a row that misses its figure always says why: what its proofs know of it, and what the machine was like", () => {
  const named = { file: "a.test.ts", title: "it holds" };
  const failed = outcomeOf(named, [{ ...named, passed: false, milliseconds: 1, says: "AssertionError: expected 9 to be less than 5" }]);
  const missed = summed([{ reached: "p99 900 ms", holds: false }, failed], () => circumstances(0.25));
  expect(missed).toMatchObject({ holds: false, reached: "p99 900 ms; failed: “it holds” (a.test.ts)" });
  expect(missed.why).toMatch(/^AssertionError: expected 9 to be less than 5; this machine has \d+ processors and [\d.]+ GB .*; 0\.3 processes wanted a processor when the run began, [\d.]+ when this row ended$/);
  expect(summed([{ reached: "p99 20 ms", holds: true }], () => circumstances(1))).toEqual({ reached: "p99 20 ms", holds: true });
  const row = { at: "2026-11-22T22:42:00.000Z", commit: "0", command: "npm run prove", seconds: 1 };
  expect(reportOf({ r4: { ...missed, ...row } }, "Node", ["r4"])).toMatch(/\| \*\*not reached\*\* \|/);
  expect(reportOf({ r4: { ...missed, ...row } }, "Node", ["r4"])).toContain("Why: AssertionError");
});

test("a row that there is not is refused", () => {
  expect(readOptions(["--short", "--only", "7,r3"], ["7", "r3"])).toEqual({ isShort: true, only: ["7", "r3"] });
  expect(() => readOptions(["--only", "21"], ["7"])).toThrow("There is no row 21");
  expect(() => readOptions(["--quick"], ["7"])).toThrow("nothing else");
});

test("whatever a test does more of when it is asked to, the long form asks for, and a row names the test", () => {
  const files = ["app", "db", "tests"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`)).filter((file) => /\.(test|journey)\.ts$/.test(file));
  const asking = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/^const \w+ = (?:Number\()?process\.env\.([A-Z_]+)/gm)].map(([, name]) => ({ file, name: name! })));
  const proving = [...threats, ...reliability].flatMap(({ proofs }) => proofs.flatMap((proof) => (isNamed(proof) ? proof.file : [])));
  expect(asking.length).toBeGreaterThan(5);
  expect(asking.filter(({ file, name }) => !(name in long) || !proving.includes(file))).toEqual([]);
});
