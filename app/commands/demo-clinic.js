import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { clinicFiles } from "./clinic-files.js";
import { madeUpPassword } from "./demo-password.js";
import { projectFolder } from "./project.js";
import { CommandRefused } from "./refused.js";

const shortestPassword = 15;

/**
 * The password of all demo sign-ins: the one asked for, or one made up.
 *
 * @param {string | undefined} asked as in the environment variable `DEMO_PASSWORD`
 */
export function demoPassword(asked) {
  if (!asked) return madeUpPassword();
  if (asked.length < shortestPassword) throw new CommandRefused(`DEMO_PASSWORD must have at least ${shortestPassword} characters.`);
  return asked;
}

/**
 * Makes the demo clinic anew in a folder, and throws away what was there.
 *
 * @param {string} folder
 * @param {string} password for every sign-in
 * @returns {Promise<import("./clinic-files.js").ClinicFiles>}
 */
export async function makeDemoClinic(folder, password) {
  rmSync(folder, { recursive: true, force: true });
  const files = clinicFiles(folder);
  const { makeDemo } = await importBundled("db/demo.ts");
  await makeDemo({ ...files, password, now: new Date() });
  return files;
}

/**
 * Imports one of our TypeScript modules from plain Node: bundled without the packages it uses, which stay installed ones.
 *
 * @param {string} name from the project's folder
 */
export async function importBundled(name) {
  const { build, stop } = await import("esbuild");
  const outfile = join(projectFolder, `node_modules/.cache/samspill/${process.pid}.js`);
  await build({
    absWorkingDir: projectFolder,
    entryPoints: [name],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    packages: "external",
    logLevel: "error",
    plugins: [{ name: "own-folder", setup: keepOwnFolder }],
  });
  await stop();
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

/**
 * A module that reads files beside it finds them from the bundle too.
 *
 * @param {import("esbuild").PluginBuild} bundle
 */
function keepOwnFolder(bundle) {
  bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const source = await readFile(path, "utf8");
    return { loader: "ts", contents: source.replaceAll("import.meta.dirname", JSON.stringify(dirname(path))) };
  });
}
