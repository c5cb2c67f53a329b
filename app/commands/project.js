import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * The script behind a package's command, to be run with `node` itself: a server started through npx outlives npx.
 *
 * @param {string} packageName as in package.json: `@remix-run/dev`
 * @param {string} commandName as on the command line: `remix`
 * @returns {string} its absolute path
 */
export function packageCommand(packageName, commandName) {
  const folder = join(projectFolder, "node_modules", packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const script = typeof bin === "string" ? bin : bin[commandName];
  if (!script) throw new Error(`${packageName} has no command named ${commandName}`);
  return join(folder, script);
}
