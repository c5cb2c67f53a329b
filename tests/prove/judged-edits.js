import { copyTree, makeEdit } from "./edited-tree.js";
import { outcomeOf, runNamed } from "./named-test.js";

/** @typedef {import("./edit-list.js").Edit} Edit */
/** @typedef {{ readonly number: number, readonly edit: Edit }} Row */
/** @typedef {{ readonly isCaught: boolean, readonly says: string, readonly seconds: number }} Verdict `says`: how the test failed, or why this is no catch */
/** @typedef {(row: Row, verdict: Verdict) => void} Tell */

const longestTest = 180;

/** @param {number} since */
const secondsSince = (since) => Math.round((performance.now() - since) / 100) / 10;

/**
 * Makes each edit alone and runs its named test, in as many copies of the project at once as are asked for. Before the edits of a test file its
 * tests are run unedited: of one that does not pass then, failing says nothing.
 *
 * @param {readonly Row[]} rows
 * @param {number} copies
 * @param {Tell} tell of each row, as it is judged
 */
export async function judgeEach(rows, copies, tell) {
  const files = [...new Set(rows.map(({ edit }) => edit.test.file))].map((file) => rows.filter(({ edit }) => edit.test.file === file));
  files.sort((one, other) => other.length - one.length);
  await Promise.all(
    Array.from({ length: Math.min(copies, files.length) }, async () => {
      const { folder, remove } = copyTree();
      for (let rowsOfFile = files.shift(); rowsOfFile; rowsOfFile = files.shift()) await judgeFile(folder, rowsOfFile, tell);
      remove();
    }),
  );
}

/** @param {string} folder @param {readonly Row[]} rows whose tests stand in one file @param {Tell} tell */
async function judgeFile(folder, rows, tell) {
  const unedited = await runNamed(folder, rows.map(({ edit }) => edit.test), longestTest);
  for (const row of rows) {
    const { outcome, says } = outcomeOf(unedited.results, row.edit.test);
    tell(row, outcome === "passed" ? await judge(folder, row.edit) : { isCaught: false, says: `its test does not pass unedited: ${says || unedited.output.slice(-1000) || outcome}`, seconds: 0 });
  }
}

/** @param {string} folder @param {Edit} edit @returns {Promise<Verdict>} */
async function judge(folder, edit) {
  const takeBack = makeEdit(folder, edit);
  try {
    const since = performance.now();
    return verdictOf(await runNamed(folder, [edit.test], longestTest), edit, secondsSince(since));
  } finally {
    takeBack();
  }
}

/**
 * Makes all edits in one copy and runs their tests once: quick, and good for what has been judged one by one.
 *
 * @param {readonly Row[]} rows
 * @param {Tell} tell
 */
export async function judgeTogether(rows, tell) {
  const { folder, remove } = copyTree();
  try {
    for (const { edit } of rows) makeEdit(folder, edit);
    const since = performance.now();
    const ran = await runNamed(folder, rows.map(({ edit }) => edit.test), longestTest);
    for (const row of rows) tell(row, verdictOf(ran, row.edit, secondsSince(since)));
  } finally {
    remove();
  }
}

/**
 * @param {{ readonly results: import("./named-test.js").Result[], readonly output: string }} ran
 * @param {Edit} edit
 * @param {number} seconds
 * @returns {Verdict}
 */
function verdictOf({ results, output }, edit, seconds) {
  const { outcome, says } = outcomeOf(results, edit.test);
  if (outcome === "failed") return { isCaught: true, says, seconds };
  return { isCaught: false, says: outcome === "passed" ? "its test passes" : says || output.slice(-1000) || "its test was not run", seconds };
}
