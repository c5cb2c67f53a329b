import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "#app/commands/project.js";
import { readOptions } from "#tests/prove/options.js";
import { reliability } from "#tests/prove/reliability.js";
import { isNamed } from "#tests/prove/row.js";
import { threats } from "#tests/prove/threats.js";

test("twenty threats and thirteen figures each have a proof, whose files are there", () => {
  expect([threats.length, reliability.length]).toEqual([20, 13]);
  for (const { number, proofs } of [...threats, ...reliability]) {
    expect(proofs.length, number).toBeGreaterThan(0);
    for (const proof of proofs) expect(existsSync(join(projectFolder, isNamed(proof) ? proof.file : `tests/prove/${proof.script}`)), number).toBe(true);
  }
});

test("a row that there is not is refused", () => {
  expect(readOptions(["--short", "--only", "7,r3"], ["7", "r3"])).toEqual({ isShort: true, only: ["7", "r3"] });
  expect(() => readOptions(["--only", "21"], ["7"])).toThrow("There is no row 21");
  expect(() => readOptions(["--quick"], ["7"])).toThrow("nothing else");
});
