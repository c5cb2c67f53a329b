import { runScript } from "#app/commands/child.js";
import { packageCommand } from "#app/commands/project.js";
import { runCommand } from "#app/commands/refused.js";

/** The long form of what `npm test` does in short: 10,000 sequences of everything that can happen to what is shared. */
await runCommand(async () => {
  const env = { ...process.env, NODE_ENV: undefined, SHARE_SEQUENCES: "10000" };
  const { exitCode } = await runScript(packageCommand("vitest", "vitest"), ["run", "--config", "remix.config.js", "tests/share-sequences.test.ts"], { env });
  process.exitCode = exitCode;
});
