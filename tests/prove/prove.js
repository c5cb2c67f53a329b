import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { runProgram } from "#app/commands/child.js";
import { projectFolder } from "#app/commands/project.js";
import { makeReady } from "#app/commands/ready.js";
import { runCommand } from "#app/commands/refused.js";
import { step } from "#app/commands/step.js";
import { isOf, outcomeOf, runNamed } from "./named-tests.js";
import { readOptions } from "./options.js";
import { reliability } from "./reliability.js";
import { reportOf } from "./report.js";
import { isNamed } from "./row.js";
import { circumstances, load, summed } from "./summed.js";
import { threats } from "./threats.js";

/** @typedef {import("./row.js").Outcome} Outcome */
/** @typedef {import("./report.js").Proved} Proved */

const kept = join(projectFolder, "docs/proof.json");
const page = join(projectFolder, "docs/proof.md");

// Whatever ends the run ends its servers and throws its clinics away.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

/** Runs what proves each row, prints both tables with the figures reached, and keeps those of a long run in docs. */
await runCommand(async () => {
  const all = [...threats, ...reliability];
  const args = process.argv.slice(2);
  const { isShort, only } = readOptions(args, all.map(({ number }) => number));
  await makeReady({ build: true });
  const rows = all.filter(({ number }) => only?.includes(number) ?? true);
  const commit = (await runProgram("git", ["rev-parse", "--short=9", "HEAD"], { quiet: true })).output.trim();
  const command = ["npm run prove", ...(args.length > 0 ? ["--", ...args] : [])].join(" ");

  const machine = `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? "processor"}`;
  const loadBefore = load();
  /** @type {Record<string, Proved>} */
  const results = {};
  /** @type {readonly import("./named-tests.js").Ran[]} */
  const ran = await runNamed(rows.flatMap(({ proofs }) => proofs.filter(isNamed)), isShort);
  for (const { number, name, proofs } of rows) {
    const began = Date.now();
    /** @type {Outcome[]} */
    const outcomes = [];
    for (const proof of proofs) outcomes.push(isNamed(proof) ? outcomeOf(proof, ran) : await step(`${number} ${name}`, () => runProof(proof.script, isShort)));
    const seconds = Math.round((Date.now() - began + ran.filter((one) => proofs.some((proof) => isNamed(proof) && isOf(proof, one))).reduce((sum, { milliseconds }) => sum + milliseconds, 0)) / 1000);
    results[number] = { ...summed(outcomes, () => circumstances(loadBefore)), at: new Date().toISOString(), commit, command, seconds };
    if (!isShort) keep({ [number]: results[number] }, machine);
  }

  console.log(`\n${reportOf(results, isShort ? `${machine}; the short form, with small numbers` : machine, rows.map(({ number }) => number))}`);
  process.exitCode = rows.every(({ number }) => results[number]?.holds) ? 0 : 1;
});

/** Each row is kept as soon as it has been run, so that a run that is broken off has not been for nothing. @param {Record<string, Proved>} own @param {string} machine */
function keep(own, machine) {
  const results = { ...(existsSync(kept) && JSON.parse(readFileSync(kept, "utf8"))), ...own };
  writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(page, `${reportOf(results, machine)}\n`);
}

/**
 * A proof that ends in a fault has not been one.
 *
 * @param {string} name
 * @param {boolean} isShort
 * @returns {Promise<Outcome>}
 */
async function runProof(name, isShort) {
  if (!existsSync(join(import.meta.dirname, name))) return { reached: `there is no ${name} yet`, holds: false };
  try {
    /** @type {{ prove(isShort: boolean): Promise<Outcome> }} */
    const { prove } = await import(`./${name}`);
    return await prove(isShort);
  } catch (error) {
    return { reached: `failed: ${error instanceof Error ? error.message.split("\n")[0] : error}`, holds: false };
  }
}
