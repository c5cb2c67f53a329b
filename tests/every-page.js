import { runScript } from "#app/commands/child.js";
import { packageCommand } from "#app/commands/project.js";
import { makeReady } from "#app/commands/ready.js";
import { runCommand } from "#app/commands/refused.js";

/** The long form of what `npm test` does in short: every page in both colour schemes and in both languages. */
await runCommand(async () => {
  await makeReady({ build: true });
  const env = { ...process.env, EVERY_WAY: "all" };
  const { exitCode } = await runScript(packageCommand("@playwright/test", "playwright"), ["test", "--config", "tests/e2e/playwright.config.ts", "every-page"], { env });
  process.exitCode = exitCode;
});
