import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runProgram, runScript } from "./child.js";
import { fingerprintOf } from "./fingerprint.js";
import { projectFolder } from "./project.js";
import { CommandRefused } from "./refused.js";
import { step } from "./step.js";

const lockName = "package-lock.json";
const installedName = "node_modules/.package-lock.json";
const noteName = "node_modules/.samspill-lock";

/** The package that is compiled for one version of Node, and what its compiling makes. */
const compiled = "node_modules/better-sqlite3";
const compiledName = `${compiled}/build/Release/better_sqlite3.node`;

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

/**
 * Whether what is installed is what the lock says, for this machine and this Node. A note is kept beside the packages,
 * so that the long answer is needed only once.
 *
 * @param {string} [folder]
 * @param {(folder: string) => Promise<boolean>} [load] whether the compiled packages fit this Node
 */
export async function packagesAreFresh(folder = projectFolder, load = compiledPackagesLoad) {
  if (!existsSync(join(folder, installedName))) return false;
  const note = join(folder, noteName);
  if (existsSync(note) && readFileSync(note, "utf8") === noteFor(folder)) return true;
  if (!agree(readLock(folder, lockName), readLock(folder, installedName)) || !(await load(folder))) return false;
  writeFileSync(note, noteFor(folder));
  return true;
}

/**
 * Whether two lock files name the same packages. Those for other machines are locked, and not installed.
 *
 * @param {Lock} locked
 * @param {Lock} installed
 */
export function agree(locked, installed) {
  const names = new Set([...Object.keys(locked.packages), ...Object.keys(installed.packages)]);
  names.delete("");
  return [...names].every((name) => {
    const wanted = locked.packages[name];
    const found = installed.packages[name];
    if (!wanted) return false;
    if (!found) return Boolean(wanted.optional || wanted.devOptional);
    return wanted.version === found.version && wanted.integrity === found.integrity;
  });
}

/**
 * Installs exactly what the lock says, but for what has to be compiled: nearly all can be used meanwhile.
 *
 * @param {string} [folder]
 * @param {typeof runNpm} [npm]
 * @throws {CommandRefused} where npm fails
 */
export async function unpackPackages(folder = projectFolder, npm = runNpm) {
  rmSync(join(folder, noteName), { force: true });
  await step("Installing the packages", () => succeed(npm(["ci", "--include=dev", "--ignore-scripts", "--loglevel=notice"])));
}

/**
 * Runs the one install script that is needed. (esbuild's makes its start a little quicker, and would put another file in place of the
 * one that a build is running.) SQLite is compiled as its own makefile does,
 * with `-O2`: it took 52 s where the package's `-O3` took 59, and answered as fast.
 *
 * @param {string} [folder]
 * @param {typeof runNpm} [npm]
 * @param {(folder: string) => Promise<boolean>} [load] whether the compiled packages fit this Node
 * @throws {CommandRefused} where npm fails, or has compiled them for another Node
 */
export async function compilePackages(folder = projectFolder, npm = runNpm, load = compiledPackagesLoad) {
  await step("Compiling the database (a minute or two, the first time)", async () => {
    await succeed(npm(["rebuild", basename(compiled), "--loglevel=notice"], { ...process.env, CFLAGS: `${process.env.CFLAGS ?? ""} -O2`.trim() }));
    if (!(await load(folder))) throw new CommandRefused(madeForAnotherNode);
  });
  writeFileSync(join(folder, noteName), noteFor(folder));
}

/** @param {ReturnType<typeof runNpm>} running */
async function succeed(running) {
  const { exitCode, output } = await running;
  if (exitCode !== 0) throw new CommandRefused(`${output.trimEnd()}\n\nThe packages could not be installed. What npm said stands above.`);
}

const madeForAnotherNode = `The packages were installed, and better-sqlite3 does not load in Node ${process.versions.node}: npm compiled it for another Node. Where npm has a "nodedir" setting, it must name this Node's own folder, or be taken away.`;

/**
 * The npm that started this command, else the one on the path.
 *
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} [env]
 */
function runNpm(args, env) {
  const npm = process.env.npm_execpath ?? "";
  if (/npm-cli\.c?js$/.test(npm)) return runScript(npm, args, { env, quiet: true });
  return runProgram(process.platform === "win32" ? "npm.cmd" : "npm", args, { env, quiet: true });
}

/** @param {string} folder */
const noteFor = (folder) => `${fingerprintOf(folder, [lockName, installedName, compiledName])} ${process.platform} ${process.arch} ${process.versions.modules}`;

/**
 * @param {string} folder
 * @param {string} name
 * @returns {Lock}
 */
const readLock = (folder, name) => JSON.parse(readFileSync(join(folder, name), "utf8"));

/**
 * A package compiled for another version of Node does not load in this one.
 *
 * @param {string} folder
 */
async function compiledPackagesLoad(folder) {
  const opening = `new (require(${JSON.stringify(join(folder, compiled))}))(":memory:")`;
  const { exitCode } = await runProgram(process.execPath, ["--eval", opening], { quiet: true });
  return exitCode === 0;
}
