import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { exchange } from "./exchange.js";

const startMilliseconds = 60_000;

/**
 * A server of ours in a process of its own.
 *
 * @typedef {{ readonly pid: number, readonly port: number, stop(): Promise<void> }} Running
 */

/**
 * Starts a script as a server, and returns once it answers. What it prints goes to a file, as a service's log does.
 *
 * @param {object} server
 * @param {readonly string[]} server.args of `node`
 * @param {number} server.port where it will listen
 * @param {string} server.path what it answers when it is ready
 * @param {Record<string, string>} server.env on top of what every program needs
 * @param {string} server.logFile
 * @returns {Promise<Running>}
 */
export async function start({ args, port, path, env, logFile }) {
  const log = openSync(logFile, "w", 0o600);
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, args, { env: { PATH, HOME, TMPDIR, NODE_ENV: "production", ...env }, stdio: ["ignore", log, log] });
  process.once("exit", () => child.kill("SIGKILL"));
  const ended = once(child, "exit");
  const until = Date.now() + startMilliseconds;
  while (child.exitCode === null && Date.now() < until) {
    if (await answers(port, path)) return { pid: Number(child.pid), port, stop: async () => void (child.kill("SIGTERM"), await ended) };
    await wait(25);
  }
  throw new Error(`${args.join(" ")} did not start:\n${readFileSync(logFile, "utf8")}`);
}

/** @param {number} port @param {string} path */
const answers = (port, path) => exchange(port, { method: "GET", path, headers: {} }).then(() => true, () => false);
