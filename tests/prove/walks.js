import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram, runScript } from "#app/commands/child.js";
import { packageCommand } from "#app/commands/project.js";
import { makeReady } from "#app/commands/ready.js";
import { CommandRefused, runCommand } from "#app/commands/refused.js";

// Whatever ends the run throws its clones away.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

/** Types the walks of docs/operation.md in clean clones, with the real git, npm and build, and upgrades from every version that has been released. */
await runCommand(async () => {
  const { output: changed } = await runProgram("git", ["status", "--porcelain"], { quiet: true });
  if (changed !== "") throw new CommandRefused(`A clone has what is committed, and this folder has more. Commit it first:\n${changed.trimEnd()}`);
  await makeReady({ build: true });
  const folder = mkdtempSync(join(tmpdir(), "samspill-walks-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, NODE_ENV: undefined, TMPDIR: folder, IN_CLEAN_CLONE: "yes", EVERY_UPGRADE: "1" };
  const { exitCode } = await runScript(packageCommand("vitest", "vitest"), ["run", "--config", "remix.config.js", "--reporter=verbose", "tests/operation.test.ts"], { env });
  process.exitCode = exitCode;
});
