import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clinicFiles } from "#app/commands/clinic-files.js";
import { importBundled } from "#app/commands/demo-clinic.js";
import { projectFolder } from "#app/commands/project.js";
import { runCommand } from "#app/commands/refused.js";
import { buildSite, siteIsFresh } from "#app/commands/site.js";
import { step } from "#app/commands/step.js";
import { inTurn } from "#app/commands/turn.js";
import { freePort } from "#tests/free-port.js";
import { capture } from "./capture.js";
import { verdictsOn } from "./limits.js";
import { startLoading } from "./loading.js";
import { comparePage } from "./measure.js";
import { readOptions } from "./options.js";
import { pagesOf } from "./pages.js";
import { heading, tableOf, verdictList } from "./report.js";
import { start } from "./running.js";

/** @typedef {import("#app/commands/clinic-files.js").ClinicFiles} ClinicFiles */

const startScript = join(projectFolder, "app/commands/start.js");
const recorder = join(import.meta.dirname, "record.js");
const bareScript = join(import.meta.dirname, "bare.js");

// Whatever ends the run ends its servers and throws its clinic away.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

/** Measures the built site. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!siteIsFresh()) await inTurn(buildSite);
  const folder = mkdtempSync(join(tmpdir(), "samspill-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  console.log(heading(options));

  const files = clinicFiles(folder);
  /** @type {typeof import("./clinic.ts")} */
  const { makeBenchClinic } = await importBundled("tests/bench/clinic.ts");
  const clinic = await step(`Making a clinic of ${options.learners} learners`, () => makeBenchClinic({ ...files, ...options, now: new Date() }));
  const ports = { samspill: await freePort(), bare: await freePort() };
  const pages = pagesOf(`http://localhost:${ports.samspill}`, clinic, options.rows);

  const captured = await captureAll(folder, files, ports.samspill, pages);
  const bareFile = join(folder, "bare.sqlite");
  copyFileSync(files.databaseFile, bareFile);
  const settings = join(folder, "bare.json");
  writeFileSync(settings, JSON.stringify({ port: ports.bare, databaseFile: bareFile, pages: captured.map(({ bare }) => bare) }));

  const samspill = await startSamspill(folder, files, ports.samspill);
  const bare = await start({ args: [bareScript, settings], port: ports.bare, path: "/", env: {}, logFile: join(folder, "bare.log") });
  const loading = startLoading();
  const results = [];
  for (const [index, page] of pages.entries()) {
    const { sent = 0, unpacked = 0, bare: replayed } = captured[index] ?? {};
    const at = await comparePage(loading, { samspill, bare }, page, sent, options);
    const result = { page, sent, unpacked, statements: replayed?.statements.length ?? 0, at };
    results.push(result);
    console.log(tableOf(result));
  }
  loading.stop();
  await Promise.all([samspill.stop(), bare.stop()]);

  if (options.short) return console.log("\nThe short run only shows that the bench runs: no limit is judged.");
  const verdicts = verdictsOn(results);
  console.log(verdictList(verdicts));
  process.exitCode = verdicts.every(({ verdict }) => verdict === "reached") ? 0 : 1;
});

/** @param {string} folder @param {ClinicFiles} files @param {number} port @param {readonly import("./pages.js").Page[]} pages */
async function captureAll(folder, files, port, pages) {
  const tape = join(folder, "tape.jsonl");
  const recorded = await startSamspill(folder, files, port, ["--import", recorder], { BENCH_TAPE: tape });
  const captured = [];
  for (const page of pages) captured.push(await capture(port, tape, page));
  await recorded.stop();
  return captured;
}

/**
 * @param {string} folder
 * @param {ClinicFiles} files
 * @param {number} port
 * @param {readonly string[]} [nodeArgs]
 * @param {Record<string, string>} [env]
 */
function startSamspill(folder, { databaseFile, keyFile }, port, nodeArgs = [], env = {}) {
  return start({
    args: [...nodeArgs, startScript],
    port,
    path: "/healthz",
    env: { DATABASE_FILE: databaseFile, KEY_FILE: keyFile, ORIGIN: `http://localhost:${port}`, PORT: String(port), ...env },
    logFile: join(folder, "samspill.log"),
  });
}
