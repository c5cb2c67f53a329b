/**
 * How many tests passed and failed in one part of the run.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: readonly VitestFile[] }} VitestReport */
/** @typedef {{ status: string, assertionResults: readonly { status: string }[] }} VitestFile */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} JourneyReport */

/** A check that only passes or fails: the types.
 *
 * @param {number} exitCode
 * @returns {Tally}
 */
export const tallyOfCheck = (exitCode) => ({ passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 });

/**
 * @param {VitestReport | undefined} report what vitest wrote; undefined where it wrote nothing
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfVitest(report, exitCode) {
  const unread = report?.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")).length ?? 0;
  const tally = { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unread, skipped: report?.numPendingTests ?? 0 };
  return honest(tally, exitCode);
}

/**
 * @param {JourneyReport | undefined} report what Playwright wrote; undefined where it wrote nothing
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfJourneys(report, exitCode) {
  if (!report) return honest({ passed: 0, failed: 0, skipped: 0 }, exitCode);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped }, exitCode);
}

/**
 * A part that ran no test, or that failed without saying where, has failed.
 *
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
function honest(tally, exitCode) {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return silent ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sumOf = (tallies) =>
  tallies.reduce((sum, tally) => ({ passed: sum.passed + tally.passed, failed: sum.failed + tally.failed, skipped: sum.skipped + tally.skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });

/**
 * The line that a run of all tests ends with.
 *
 * @param {Tally} tally
 */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
