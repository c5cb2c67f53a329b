import { join } from "node:path";
import { runCommand, CommandRefused } from "../../app/commands/refused.js";
import { makeReady } from "../../app/commands/ready.js";
import { edits } from "./edit-list.js";
import { copyTree, makeEdit } from "./edited-tree.js";
import { outcomeOf, runIn, runNamed } from "./named-test.js";

/** @typedef {import("./edit-list.js").Edit} Edit */
/** @typedef {{ number: number, edit: Edit }} Row */
/** @typedef {{ verdict: "caught" | "missed" | "broken", because?: string, seconds: number, buildSeconds?: number }} Verdict */

const longestTest = 120;
const longestBuild = 300;
/** All named tests of one kind, unedited. */
const longestAll = 600;

/** @type {Verdict} */
const notEvenUnedited = { verdict: "broken", because: "the test does not pass before the edit either", seconds: 0 };

/** @param {number} since */
const secondsSince = (since) => Math.round((performance.now() - since) / 100) / 10;

/**
 * Which rows are asked for: `--only 3,7`; all of them where nothing is said.
 *
 * @param {readonly string[]} args
 * @returns {Row[]}
 */
function chosen(args) {
  const rows = edits.map((edit, at) => ({ number: at + 1, edit }));
  const at = args.indexOf("--only");
  if (at === -1) return rows;
  const numbers = (args[at + 1] ?? "").split(",").map(Number);
  const unknown = numbers.filter((number) => !edits[number - 1]);
  if (unknown.length > 0) throw new CommandRefused(`There are ${edits.length} edits. Say which after --only, as in: --only 3,7`);
  return rows.filter(({ number }) => numbers.includes(number));
}

/** @param {string} folder @returns {Promise<number>} seconds it took */
async function build(folder) {
  const since = performance.now();
  const { exitCode, output } = await runIn(folder, join(folder, "app/commands/build.js"), [], longestBuild);
  if (exitCode !== 0) throw new CommandRefused(`The copy could not be built:\n${output.slice(-2000)}`);
  return secondsSince(since);
}

/**
 * Runs every named test while nothing is edited: of one that does not pass then, failing says nothing.
 *
 * @param {string} folder
 * @param {readonly Row[]} rows
 * @returns {Promise<(edit: Edit) => boolean>} whether an edit's test passes
 */
async function runUnedited(folder, rows) {
  const { results } = await runNamed(folder, rows.map(({ edit }) => edit.test), longestAll);
  return ({ test }) => outcomeOf(results, test) === "passed";
}

/**
 * @param {string} folder
 * @param {Edit} edit
 * @returns {Promise<Verdict>}
 */
async function judge(folder, edit) {
  const takeBack = makeEdit(folder, edit);
  try {
    const buildSeconds = edit.needs === "build" ? await build(folder) : undefined;
    const since = performance.now();
    const { results, output, isLate } = await runNamed(folder, [edit.test], edit.needs === "build" ? longestBuild : longestTest);
    const took = { seconds: secondsSince(since), ...(buildSeconds !== undefined && { buildSeconds }) };
    const outcome = outcomeOf(results, edit.test);
    if (outcome === "failed") return { verdict: "caught", ...took };
    if (outcome === "passed") return { verdict: "missed", ...took };
    return { verdict: "broken", because: isLate ? "the test did not end" : output.slice(-600), ...took };
  } finally {
    takeBack();
  }
}

/** @param {Row} row @param {Verdict} verdict */
function tell({ number, edit }, { verdict, because, seconds, buildSeconds }) {
  const time = buildSeconds === undefined ? `${seconds} s` : `${seconds} s, built in ${buildSeconds} s`;
  console.log(`${String(number).padStart(3)}  ${verdict.padEnd(6)}  ${edit.what}  (${time})\n             ${edit.test.file}: ${edit.test.title}`);
  if (because) console.log(because);
}

await runCommand(async () => {
  const since = performance.now();
  await makeReady({ build: false });
  const rows = chosen(process.argv.slice(2));
  const { folder, remove } = copyTree();
  try {
    /** @type {Verdict["verdict"][]} */
    const verdicts = [];
    for (const needs of [undefined, /** @type {const} */ ("build")]) {
      const kind = rows.filter(({ edit }) => edit.needs === needs);
      if (kind.length === 0) continue;
      if (needs) console.log(`\nOn the production build, which takes ${await build(folder)} s:`);
      const passesUnedited = await runUnedited(folder, kind);
      for (const row of kind) {
        const verdict = passesUnedited(row.edit) ? await judge(folder, row.edit) : notEvenUnedited;
        tell(row, verdict);
        verdicts.push(verdict.verdict);
      }
    }
    const caught = verdicts.filter((verdict) => verdict === "caught").length;
    console.log(`\n${caught} of ${verdicts.length} edits are caught by the test that is named for them. It took ${Math.round(secondsSince(since))} s.`);
    if (caught < verdicts.length) process.exitCode = 1;
  } finally {
    remove();
  }
});
