import { runScript } from "#app/commands/child.js";
import { projectFolder } from "#app/commands/project.js";
import { makeReady } from "#app/commands/ready.js";
import { runCommand } from "#app/commands/refused.js";
import { inTurn } from "#app/commands/turn.js";
import { join } from "node:path";
import { readOptions } from "./options.js";
import { layOutWholeCurriculum } from "./whole-curriculum.js";

/**
 * Measures the four pages that are asked for most, beside a bare server that does the same work on the database. The
 * whole run happens in a copy of the project with as many modules as the finished curriculum; the short one in the
 * project itself.
 */
await runCommand(async () => {
  const args = process.argv.slice(2);
  const { short } = readOptions(args);
  await makeReady({ build: short });
  const folder = short ? projectFolder : await inTurn(layOutWholeCurriculum);
  const { exitCode } = await runScript(join(folder, "tests/bench/run.js"), args);
  process.exitCode = exitCode;
});
