import { join } from "node:path";
import { runnerImport } from "vite";
import { projectFolder } from "./project.js";

/**
 * Node 20 runs no TypeScript: Vite loads the report.
 * @type {{ module: typeof import("#app/curriculum/content-report.server.ts") }}
 */
const { module } = await runnerImport(join(projectFolder, "app/curriculum/content-report.server.ts"), { root: projectFolder, configFile: false, logLevel: "error" });
const { lines, passed } = await module.contentReport();

console.log(lines.join("\n"));
process.exitCode = passed ? 0 : 1;
