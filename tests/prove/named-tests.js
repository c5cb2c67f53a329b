import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { runScript } from "#app/commands/child.js";
import { packageCommand, projectFolder } from "#app/commands/project.js";
import { step } from "#app/commands/step.js";
import { isJourney } from "./row.js";

/** @typedef {import("./row.js").NamedTest} NamedTest */
/** @typedef {{ readonly file: string, readonly title: string, readonly passed: boolean, readonly milliseconds: number, readonly figures?: string | undefined, readonly says?: string | undefined }} Ran one test that was run; `figures` is what it has said of itself, `says` what it failed with */

/** What makes the tests long. `npm test` runs them without, and so does the short form. */
export const long = { STORM_BACKUPS: "50", BROKEN_BACKUPS: "50", SHARE_SEQUENCES: "1000", INTERLEAVINGS: "1000", MIGRATION_KILLS: "all", EVERY_UPGRADE: "1", WRITTEN_SCRIPTS: "200" };

/**
 * Runs named tests: those of vitest in one run, those of the browser in another.
 *
 * @param {readonly NamedTest[]} named
 * @param {boolean} isShort
 * @returns {Promise<readonly Ran[]>}
 */
export async function runNamed(named, isShort) {
  const folder = mkdtempSync(join(tmpdir(), "samspill-prove-"));
  const env = { ...process.env, NODE_ENV: undefined, TMPDIR: folder, ...(!isShort && long) };
  try {
    const [journeys, units] = [named.filter(isJourney), named.filter((test) => !isJourney(test))];
    return [...(await step(`Running ${units.length} named tests`, () => runUnits(units, folder, env))), ...(await step(`Running ${journeys.length} named journeys`, () => runJourneys(journeys, folder, env)))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly NamedTest[]} named */
const filesOf = (named) => [...new Set(named.map(({ file }) => file))];

/** @param {readonly NamedTest[]} named */
const patternOf = (named) => named.map(({ title }) => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");

/** @param {string | undefined} message of a test that failed, with the colours of a screen */
const firstLine = (message) => message?.split("\n")[0]?.replace(/\u001b\[[0-9;]*m/g, "").trim();

/** @param {string} file */
const reportIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** @typedef {Readonly<Record<string, string | undefined>>} Env */

/** @param {readonly NamedTest[]} named @param {string} folder @param {Env} env @returns {Promise<Ran[]>} */
async function runUnits(named, folder, env) {
  if (named.length === 0) return [];
  const file = join(folder, "tests.json");
  const args = ["run", "--config", "remix.config.js", "--reporter=json", `--outputFile.json=${file}`, "-t", patternOf(named), ...filesOf(named)];
  await runScript(packageCommand("vitest", "vitest"), args, { env, quiet: true });
  /** @type {{ testResults: { name: string, assertionResults: { title: string, status: string, duration?: number, failureMessages?: string[], meta?: { reached?: string } }[] }[] } | undefined} */
  const report = reportIn(file);
  return (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ title, status, duration = 0, failureMessages = [], meta }) =>
      status === "passed" || status === "failed" ? [{ file: relative(projectFolder, name), title, passed: status === "passed", milliseconds: duration, figures: meta?.reached, says: firstLine(failureMessages[0]) }] : [],
    ),
  );
}

/** @typedef {{ suites?: Suite[], specs?: { title: string, file: string, tests: { status: string, annotations: { type: string, description?: string }[], results: { duration: number, errors?: { message?: string }[] }[] }[] }[] }} Suite as Playwright reports it */

/** @param {readonly NamedTest[]} named @param {string} folder @param {Env} env @returns {Promise<Ran[]>} */
async function runJourneys(named, folder, env) {
  if (named.length === 0) return [];
  const file = join(folder, "journeys.json");
  const args = ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=json", "--grep", patternOf(named), ...filesOf(named)];
  await runScript(packageCommand("@playwright/test", "playwright"), args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, quiet: true });
  /** @type {Suite | undefined} */
  const report = reportIn(file);
  return report ? ranIn(report) : [];
}

/** @param {Suite} suite @returns {Ran[]} */
function ranIn({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, file, tests }) => tests.map(({ status, annotations, results }) => ({ file: `tests/e2e/${file}`, title, passed: status === "expected", milliseconds: results.reduce((sum, { duration }) => sum + duration, 0), figures: annotations.find(({ type }) => type === "reached")?.description, says: firstLine(results.flatMap(({ errors = [] }) => errors)[0]?.message) })));
  return [...own, ...suites.flatMap(ranIn)];
}

/** @param {NamedTest} test @param {Ran} one */
export const isOf = ({ file, title }, one) => one.file === file && one.title.includes(title);

/**
 * What of a run belongs to one named test.
 *
 * @param {NamedTest} test
 * @param {readonly Ran[]} ran
 * @returns {import("./row.js").Outcome}
 */
export function outcomeOf(test, ran) {
  const { file, title } = test;
  const own = ran.filter((one) => isOf(test, one));
  const failed = own.filter(({ passed }) => !passed);
  if (own.length === 0) return { reached: `no test “${title}” was run in ${file}`, holds: false };
  if (failed[0]) return { reached: `failed: “${failed[0].title}” (${file})`, holds: false, ...(failed[0].says && { why: failed[0].says }) };
  const seconds = own.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const which = own.length === 1 ? `“${own[0]?.title}”` : `${own.length} tests “… ${title} …”`;
  const figures = [...new Set(own.flatMap(({ figures }) => figures ?? []))].join("; ");
  return { reached: figures ? `${figures} (${which}, ${seconds.toFixed(1)} s)` : `${which} passed in ${seconds.toFixed(1)} s`, holds: true };
}
