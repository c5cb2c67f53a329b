import { runScript } from "#app/commands/child.js";
import { projectFolder } from "#app/commands/project.js";
import { makeReady } from "#app/commands/ready.js";
import { runCommand } from "#app/commands/refused.js";
import { join } from "node:path";

/** Measures the four pages that are asked for most, beside a bare server that does the same work on the database. */
await runCommand(async () => {
  await makeReady({ build: true });
  const { exitCode } = await runScript(join(projectFolder, "tests/bench/run.js"), process.argv.slice(2));
  process.exitCode = exitCode;
});
