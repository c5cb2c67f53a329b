import { join } from "node:path";
import { runnerImport } from "vite";
import { projectFolder } from "./project.js";

/**
 * Node 20 runs no TypeScript: Vite loads what makes the review.
 * @type {{ module: typeof import("#app/curriculum/review.server.ts") }}
 */
const { module } = await runnerImport(join(projectFolder, "app/curriculum/review.server.ts"), { root: projectFolder, configFile: false, logLevel: "error" });
const pages = await module.writeReview();

console.log(`${pages.length} pages: ${pages[0]} and those it leads to.`);
