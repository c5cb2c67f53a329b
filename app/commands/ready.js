import { installPackages, packagesAreFresh } from "./packages.js";
import { CommandRefused } from "./refused.js";
import { buildSite, siteIsFresh } from "./site.js";
import { inTurn } from "./turn.js";

/**
 * Makes a clone ready to run, doing only what is missing: the locked packages, and the build where it is asked for.
 * Imports nothing that has to be installed first.
 *
 * @param {{ build: boolean }} wanted
 * @throws {CommandRefused} where Node is too old, or a package or the build fails
 */
export async function makeReady({ build }) {
  requireNode(process.versions.node);
  await inTurn(async () => {
    if (!(await packagesAreFresh())) await installPackages();
    if (build && !siteIsFresh()) await buildSite();
  });
}

/** @param {string} version as `process.versions.node` says it: `20.19.0` */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new CommandRefused(`Samspill needs Node 20.19 or newer, and this is Node ${version}. Get it from https://nodejs.org.`);
}
