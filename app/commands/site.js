import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runScript } from "./child.js";
import { compressFiles } from "./compress.js";
import { fingerprintOf } from "./fingerprint.js";
import { bundleOperation } from "./operation-bundle.js";
import { packageCommand, projectFolder } from "./project.js";
import { CommandRefused } from "./refused.js";
import { step } from "./step.js";

/** All that a build is made of. */
const sources = ["app", "content", "db", "public", "remix.config.js", "package.json", "package-lock.json", "tsconfig.json"];

/** The server's half of the build. */
export const serverEntry = join(projectFolder, "build/server/index.js");

const noteName = "build/.samspill-build";

/**
 * Whether the build was made of what stands in the tree now.
 *
 * @param {string} [folder]
 */
export function siteIsFresh(folder = projectFolder) {
  const note = join(folder, noteName);
  return existsSync(note) && existsSync(join(folder, "build/server/index.js")) && readFileSync(note, "utf8") === sourcesFingerprint(folder);
}

/** @param {string} folder */
export const sourcesFingerprint = (folder) => fingerprintOf(folder, sources, (name) => !/\.test\.tsx?$/.test(name));

/** Builds the pages for production. What changes while it builds makes the build stale, not wrong. */
export async function buildSite() {
  const fingerprint = sourcesFingerprint(projectFolder);
  const note = join(projectFolder, noteName);
  rmSync(note, { force: true });
  await step("Building the pages", async () => {
    const remix = packageCommand("@remix-run/dev", "remix");
    const env = { ...process.env, NODE_ENV: "production" };
    const { exitCode, output } = await runScript(remix, ["vite:build", "--config", "remix.config.js"], { env, quiet: true });
    if (exitCode !== 0) throw new CommandRefused(`${output.trimEnd()}\n\nThe pages could not be built. What stopped the build stands above.`);
    cpSync(join(projectFolder, "db/migrations"), join(projectFolder, "build/server/migrations"), { recursive: true });
    await compressFiles(join(projectFolder, "build/client"));
    await bundleOperation();
  });
  writeFileSync(note, fingerprint);
}
