import { spawn } from "node:child_process";
import { projectFolder } from "./project.js";

/**
 * `quiet` keeps the output from the screen; an `undefined` in `env` leaves that variable out.
 *
 * @typedef {{ env?: Readonly<Record<string, string | undefined>>, quiet?: boolean }} RunOptions
 */

/**
 * Runs a program to its end in the project's folder, without standard input. A stop asked of this process is asked of
 * the program too, and then ends both.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ exitCode: number, output: string }>} `output` is empty unless `quiet`
 */
export function runProgram(program, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const shown = quiet ? "pipe" : "inherit";
    const child = spawn(program, args, { cwd: projectFolder, env: /** @type {NodeJS.ProcessEnv} */ (env), stdio: ["ignore", shown, shown] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text));

    let stopped = false;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      stopped = true;
      // A terminal sends Ctrl-C to the child as well; a second one would cut short its tidying up.
      if (signal === "SIGTERM" || !process.stdin.isTTY) child.kill(signal);
    };
    process.on("SIGINT", passOn).on("SIGTERM", passOn);
    const release = () => process.off("SIGINT", passOn).off("SIGTERM", passOn);

    child.once("error", (error) => (release(), reject(error)));
    child.once("close", (code) => {
      release();
      if (stopped) process.exit(130);
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

/**
 * The same for a script run by this Node.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runScript = (script, args, options) => runProgram(process.execPath, [script, ...args], options);
