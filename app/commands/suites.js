import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "./child.js";
import { packageCommand } from "./project.js";
import { tallyOfCheck, tallyOfJourneys, tallyOfVitest } from "./tally.js";

/** @typedef {import("./tally.js").Tally} Tally */

/** @returns what the compiler found: nothing has been printed */
export const checkTypes = () => runScript(packageCommand("typescript", "tsc"), ["--noEmit"], { quiet: true });

/**
 * @param {Awaited<ReturnType<typeof checkTypes>> | undefined} found
 * @returns {Tally} one, passed or failed
 */
export function tellTypes({ exitCode, output } = { exitCode: 1, output: "The types were not looked at." }) {
  console.log("\n── Types ──");
  console.log(exitCode === 0 ? "No type is wrong." : output.trimEnd());
  return tallyOfCheck("the types", exitCode);
}

/**
 * @param {string} folder of this run; all that the tests write for themselves ends there
 * @returns {Promise<Tally>}
 */
export async function runTests(folder) {
  console.log("\n── Rules, domain, content, architecture, access ──");
  const report = join(folder, "tests.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { exitCode } = await runScript(packageCommand("vitest", "vitest"), ["run", "--config", "remix.config.js", ...reporters], { env: environment(folder) });
  return tallyOfVitest(readReport(report), exitCode);
}

/**
 * @param {string} folder of this run
 * @param {string} chromium the browser to drive
 * @returns {Promise<Tally>}
 */
export async function runJourneys(folder, chromium) {
  console.log("\n── Journeys in a browser ──");
  const report = join(folder, "journeys.json");
  const env = { ...environment(folder), CHROMIUM_PATH: chromium, JOURNEYS: "short", PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { exitCode } = await runScript(packageCommand("@playwright/test", "playwright"), ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"], { env });
  return tallyOfJourneys(readReport(report), exitCode);
}

/**
 * The tests choose their own mode, and their temporary files go away with the run's folder.
 *
 * @param {string} folder
 */
const environment = (folder) => ({ ...process.env, NODE_ENV: undefined, TMPDIR: folder });

/** @param {string} file */
const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);
