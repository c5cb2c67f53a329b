import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { projectFolder } from "./project.js";

/**
 * Node 20 runs no TypeScript: Vite loads what writes the table.
 * @type {{ module: typeof import("#app/privacy/register-table.ts") }}
 */
const { module } = await runnerImport(join(projectFolder, "app/privacy/register-table.ts"), { root: projectFolder, configFile: false, logLevel: "error" });
const page = join(projectFolder, "docs/dpia.md");
writeFileSync(page, module.withRegister(readFileSync(page, "utf8")));

console.log("docs/dpia.md has the register as it is.");
