import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { packageCommand, projectFolder } from "../../app/commands/project.js";

/** @typedef {{ file: string, title: string }} NamedTest */

/** A row of values in a title: `%s`, `$name`. */
const placeholder = /%[sdijo]|\$\{[^}]+\}|\$[a-z]\w*/g;

/** @param {string} text */
const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/**
 * What a title matches when vitest says it, with any values in place of `%s`.
 *
 * @param {string} title as it stands in the test's file
 */
export const patternOf = (title) => title.split(placeholder).map(literal).join(".*");

/**
 * Runs a script of a package in a folder to its end, or for as long as it may.
 *
 * @param {string} folder
 * @param {string} script
 * @param {readonly string[]} args
 * @param {number} seconds
 * @returns {Promise<{ exitCode: number, output: string, isLate: boolean }>}
 */
export function runIn(folder, script, args, seconds) {
  return new Promise((resolve, reject) => {
    // The tests choose their own mode, and their temporary files go away with the copy.
    const env = /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ ({ ...process.env, NODE_ENV: undefined, TMPDIR: folder }));
    const child = spawn(process.execPath, [script, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
    let isLate = false;
    /** The whole group: vitest has processes of its own. @param {boolean} late */
    const end = (late) => {
      isLate = late;
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    };
    const timer = setTimeout(() => end(true), seconds * 1000);
    const stop = () => (end(false), process.exit(130));
    process.once("SIGINT", stop).once("SIGTERM", stop);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve({ exitCode: code ?? 1, output, isLate });
    });
  });
}

/** @typedef {{ file: string, title: string, passed: boolean }} Result */

/**
 * Runs tests by their names.
 *
 * @param {string} folder
 * @param {readonly NamedTest[]} tests
 * @param {number} seconds
 * @returns {Promise<{ results: Result[], output: string, isLate: boolean }>} of each test that has passed or failed
 */
export async function runNamed(folder, tests, seconds) {
  const report = join(folder, "named-tests.json");
  rmSync(report, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))];
  const names = `(${[...new Set(tests.map(({ title }) => patternOf(title)))].join("|")})$`;
  const { output, isLate } = await runIn(folder, join(folder, relative(projectFolder, packageCommand("vitest", "vitest"))), ["run", "--config", "remix.config.js", ...files, "-t", names, "--reporter=json", `--outputFile=${report}`], seconds);
  return { results: isLate ? [] : readResults(folder, report), output, isLate };
}

/**
 * @param {string} folder
 * @param {string} report
 * @returns {Result[]}
 */
function readResults(folder, report) {
  if (!existsSync(report)) return [];
  /** @type {{ testResults: { name: string, assertionResults: { title: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter(({ status }) => status === "passed" || status === "failed").map(({ title, status }) => ({ file: name.slice(folder.length + 1), title, passed: status === "passed" })),
  );
}

/**
 * @param {readonly Result[]} results
 * @param {NamedTest} test
 * @returns {"passed" | "failed" | "not run"}
 */
export function outcomeOf(results, { file, title }) {
  const named = new RegExp(`^${patternOf(title)}$`);
  const own = results.filter((result) => result.file === file && named.test(result.title));
  if (own.length === 0) return "not run";
  return own.every(({ passed }) => passed) ? "passed" : "failed";
}
