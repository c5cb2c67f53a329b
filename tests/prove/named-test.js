import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { packageCommand, projectFolder } from "../../app/commands/project.js";

/** @typedef {{ readonly file: string, readonly title: string }} NamedTest */

/** A row of values in a title: `%s`, `$name`. */
const placeholder = /%[sdijo]|\$\{[^}]+\}|\$[a-z]\w*/g;

/** The requirements that a test's title ends with: they come and go, and the test stays the same. */
const requirements = /\s\(ASVS [^)]*\)$/;

/** @param {string} title */
export const withoutRequirements = (title) => title.replace(requirements, "");

/** @param {string} text */
const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/**
 * What a title matches when vitest says it, with any values in place of `%s` and any requirements after it.
 *
 * @param {string} title as it stands in the test's file
 */
export const patternOf = (title) => `${withoutRequirements(title).split(placeholder).map(literal).join(".*")}( \\(ASVS [^)]*\\))?`;

/**
 * Runs a script of a package in a folder to its end, or for as long as it may; whatever ends this process ends it too.
 *
 * @param {string} folder
 * @param {string} script
 * @param {readonly string[]} args
 * @param {number} seconds
 * @returns {Promise<{ output: string, isLate: boolean }>}
 */
function runIn(folder, script, args, seconds) {
  return new Promise((resolve, reject) => {
    // The tests choose their own mode, and their temporary files go away with the copy.
    const env = /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ ({ ...process.env, NODE_ENV: undefined, TMPDIR: folder }));
    const child = spawn(process.execPath, [script, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
    let isLate = false;
    /** The whole group: vitest has processes of its own. */
    const end = () => {
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => ((isLate = true), end()), seconds * 1000);
    process.prependOnceListener("exit", end);
    child.once("error", reject);
    child.once("close", () => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve({ output, isLate });
    });
  });
}

/** @typedef {{ file: string, title: string, passed: boolean, says: string }} Result */

/**
 * Runs tests by their names.
 *
 * @param {string} folder
 * @param {readonly NamedTest[]} tests
 * @param {number} seconds
 * @returns {Promise<{ results: Result[], output: string }>} of each test that has passed or failed
 */
export async function runNamed(folder, tests, seconds) {
  const report = join(folder, "named-tests.json");
  rmSync(report, { force: true });
  const files = [...new Set(tests.map(({ file }) => file))];
  const names = `(${[...new Set(tests.map(({ title }) => patternOf(title)))].join("|")})$`;
  const { output, isLate } = await runIn(folder, join(folder, relative(projectFolder, packageCommand("vitest", "vitest"))), ["run", "--config", "remix.config.js", ...files, "-t", names, "--reporter=json", `--outputFile=${report}`], seconds);
  return isLate ? { results: [], output: `The test did not end within ${seconds} seconds.` } : { results: readResults(folder, report), output };
}

/**
 * @param {string} folder
 * @param {string} report
 * @returns {Result[]}
 */
function readResults(folder, report) {
  if (!existsSync(report)) return [];
  /** @type {{ testResults: { name: string, assertionResults: { title: string, status: string, failureMessages: string[] }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "passed" || status === "failed")
      .map(({ title, status, failureMessages }) => ({ file: name.slice(folder.length + 1), title, passed: status === "passed", says: failureMessages[0]?.split("\n")[0] ?? "" })),
  );
}

/** A test that was too slow, or a program that does not run, has caught nothing. */
const accident = /^(ReferenceError|SyntaxError|Error: Test timed out)/;

/**
 * @param {readonly Result[]} results
 * @param {NamedTest} test
 * @returns {{ outcome: "passed" | "failed" | "not run" | "no verdict", says: string }}
 */
export function outcomeOf(results, { file, title }) {
  const named = new RegExp(`^${patternOf(title)}$`);
  const own = results.filter((result) => result.file === file && named.test(result.title));
  if (own.length === 0) return { outcome: "not run", says: "" };
  const failed = own.filter(({ passed }) => !passed);
  if (failed.length === 0) return { outcome: "passed", says: "" };
  const meant = failed.find(({ says }) => !accident.test(says));
  return meant ? { outcome: "failed", says: meant.says } : { outcome: "no verdict", says: failed[0]?.says ?? "" };
}
