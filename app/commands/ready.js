import { compilePackages, packagesAreFresh, unpackPackages } from "./packages.js";
import { CommandRefused } from "./refused.js";
import { buildSite, siteIsFresh } from "./site.js";
import { inTurn } from "./turn.js";

/**
 * Makes a clone ready to run, doing only what is missing: the locked packages, and the build where it is asked for.
 * Imports nothing that has to be installed first.
 *
 * @template [T=void]
 * @param {{ build: boolean, beside?: () => Promise<T> }} wanted `beside` needs no package that has to be compiled, and is done meanwhile
 * @returns {Promise<T | undefined>} what that found
 * @throws {CommandRefused} where Node is too old, or a package or the build fails
 */
export async function makeReady({ build, beside }) {
  requireNode(process.versions.node);
  return inTurn(async () => {
    const compiles = !(await packagesAreFresh());
    if (compiles) await unpackPackages();
    const compiling = compiles ? compilePackages() : undefined;
    const building = build && !siteIsFresh() ? buildSite() : undefined;
    // The compiler keeps one processor busy for longer than the rest takes on another, one after the other: together they would make it wait.
    const finding = compiles ? Promise.resolve(building).then(() => beside?.()) : beside?.();
    const [found] = await allOf([finding, compiling, building]);
    return found;
  });
}

/**
 * Waits for all, also where one has failed: nothing goes on by itself after an error.
 *
 * @template {readonly unknown[]} T
 * @param {T} works
 */
async function allOf(works) {
  await Promise.allSettled(works);
  return Promise.all(works);
}

/** @param {string} version as `process.versions.node` says it: `20.19.0` */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new CommandRefused(`Samspill needs Node 20.19 or newer, and this is Node ${version}. Get it from https://nodejs.org.`);
}
