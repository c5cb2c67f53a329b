import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "#app/commands/project.js";
import { long } from "#tests/prove/named-tests.js";
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

test("whatever a test does more of when it is asked to, the long form asks for, and a row names the test", () => {
  const files = ["app", "db", "tests"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`)).filter((file) => /\.(test|journey)\.ts$/.test(file));
  const asking = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/^const \w+ = (?:Number\()?process\.env\.([A-Z_]+)/gm)].map(([, name]) => ({ file, name: name! })));
  const proving = [...threats, ...reliability].flatMap(({ proofs }) => proofs.flatMap((proof) => (isNamed(proof) ? proof.file : [])));
  expect(asking.length).toBeGreaterThan(5);
  expect(asking.filter(({ file, name }) => !(name in long) || !proving.includes(file))).toEqual([]);
});
