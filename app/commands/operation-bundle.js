import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFolder } from "./project.js";
import { CommandRefused } from "./refused.js";

const bundle = join(projectFolder, "build/operation/index.js");

/** Bundles the commands' half of the program, which needs neither pages nor React. */
export async function bundleOperation() {
  const { build } = await import("esbuild");
  await build({ absWorkingDir: projectFolder, entryPoints: ["app/commands/operation.server.ts"], outfile: bundle, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "error" });
}

/**
 * @returns {Promise<typeof import("./operation.server.ts")>}
 * @throws {CommandRefused} before the first build
 */
export async function importOperation() {
  if (!existsSync(bundle)) throw new CommandRefused("There is no build in this folder. Run: npm ci && npm run build");
  return import(pathToFileURL(bundle).href);
}
