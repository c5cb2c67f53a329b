import { relative } from "node:path";
import { projectFolder } from "./project.js";

/**
 * How many tests passed and failed in one part of the run, and which failed.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, names: readonly string[] }} Tally
 */

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: readonly VitestFile[] }} VitestReport */
/** @typedef {{ name: string, status: string, assertionResults: readonly { title: string, status: string }[] }} VitestFile */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[], suites: readonly JourneySuite[] }} JourneyReport */
/** @typedef {{ specs?: readonly { title: string, file: string, tests: readonly { projectName: string, status: string }[] }[], suites?: readonly JourneySuite[] }} JourneySuite */

/**
 * A check that only passes or fails.
 *
 * @param {string} name
 * @param {number} exitCode
 * @returns {Tally}
 */
export const tallyOfCheck = (name, exitCode) => ({ passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0, names: exitCode === 0 ? [] : [name] });

/**
 * @param {VitestReport | undefined} report what vitest wrote; undefined where it wrote nothing
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfVitest(report, exitCode) {
  const names = (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const file = relative(projectFolder, name);
    const failed = assertionResults.filter((test) => test.status === "failed").map(({ title }) => `${file} › ${title}`);
    return status === "failed" && failed.length === 0 ? [file] : failed;
  });
  return honest({ passed: report?.numPassedTests ?? 0, failed: names.length, skipped: report?.numPendingTests ?? 0, names }, "the units", exitCode);
}

/**
 * @param {JourneyReport | undefined} report what Playwright wrote; undefined where it wrote nothing
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfJourneys(report, exitCode) {
  if (!report) return honest({ passed: 0, failed: 0, skipped: 0, names: [] }, "the journeys", exitCode);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped, names: report.suites.flatMap(failedIn) }, "the journeys", exitCode);
}

/**
 * @param {JourneySuite} suite
 * @returns {string[]}
 */
const failedIn = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ title, file, tests }) => tests.filter(({ status }) => status === "unexpected").map(({ projectName }) => `${file} › ${title} (${projectName})`)),
  ...suites.flatMap(failedIn),
];

/**
 * A part that ran no test, or that failed without saying where, has failed.
 *
 * @param {Tally} tally
 * @param {string} part
 * @param {number} exitCode
 * @returns {Tally}
 */
function honest(tally, part, exitCode) {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return silent ? { ...tally, failed: 1, names: [part] } : tally;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sumOf = (tallies) =>
  tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
      names: [...sum.names, ...tally.names],
    }),
    { passed: 0, failed: 0, skipped: 0, names: [] },
  );

/**
 * What a run of all tests ends with: what failed, a line each, and the sum.
 *
 * @param {Tally} tally
 */
export const closingLines = ({ passed, failed, skipped, names }) =>
  [...names.map((name) => `failed: ${name}`), `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`].join("\n");
