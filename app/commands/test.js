import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getChromium } from "./get-chromium.js";
import { makeReady } from "./ready.js";
import { runCommand } from "./refused.js";
import { checkTypes, runJourneys, runTests, tellTypes } from "./suites.js";
import { closingLines, sumOf } from "./tally.js";

await runCommand(async () => {
  const types = tellTypes(await makeReady({ build: true, beside: checkTypes }));
  const chromium = await getChromium();
  const folder = mkdtempSync(join(tmpdir(), "samspill-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const sum = sumOf([types, await runTests(folder), await runJourneys(folder, chromium)]);
  console.log(`\n${closingLines(sum)}`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
});
