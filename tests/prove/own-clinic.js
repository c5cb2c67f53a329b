import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { clinicFiles } from "#app/commands/clinic-files.js";
import { importBundled } from "#app/commands/demo-clinic.js";
import { projectFolder } from "#app/commands/project.js";
import { freePort } from "#tests/free-port.js";
import { client } from "./client.js";

/** @typedef {typeof import("./inside.ts")} Inside */

/** @type {Promise<Inside> | undefined} */
let bundled;

/** The program's own modules, bundled once. */
export const inside = () => (bundled ??= importBundled("tests/prove/inside.ts"));

const startMilliseconds = 60_000;

/**
 * @typedef {object} Started
 * @property {number} port
 * @property {ReturnType<typeof client>} ask
 * @property {import("node:child_process").ChildProcess} child
 * @property {(signal: NodeJS.Signals) => Promise<{ code: number | null, milliseconds: number }>} end how it ended, and how long after the signal
 */

/**
 * A clinic of a few learners with the production build to serve it. The learner asks as `cookie`, for `accountId`.
 *
 * @param {{ learners?: number }} [size]
 */
export async function ownClinic({ learners = 4 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "samspill-prove-"));
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  const files = clinicFiles(folder);
  const { makeBenchClinic, connect } = await inside();
  const people = await makeBenchClinic({ ...files, rows: learners, learners, now: new Date() });
  const port = await freePort();

  /**
   * Starts the server, and returns once it answers.
   *
   * @param {{ before?: readonly string[], node?: readonly string[], env?: Readonly<Record<string, string>> }} [how] `before`: a program that runs Node; `node`: its own arguments
   * @returns {Promise<Started>}
   */
  const start = async ({ before = [], node = [], env = {} } = {}) => {
    const logFile = join(folder, "server.log");
    const log = openSync(logFile, "w", 0o600);
    const [program = "", ...args] = [...before, process.execPath, ...node, join(projectFolder, "app/commands/start.js")];
    const { PATH, HOME, TMPDIR } = process.env;
    const settings = { DATABASE_FILE: files.databaseFile, KEY_FILE: files.keyFile, ORIGIN: `http://localhost:${port}`, PORT: String(port), LOG_LEVEL: "error", TRUSTED_PROXIES: "1" };
    const child = spawn(program, args, { env: { PATH, HOME, TMPDIR, NODE_ENV: "production", ...settings, ...env }, stdio: ["ignore", log, log] });
    const ended = once(child, "exit");
    const killAtExit = () => void child.kill("SIGKILL");
    process.once("exit", killAtExit);
    const ask = client(port);
    const until = Date.now() + startMilliseconds;
    while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
      const answer = await ask({ path: "/healthz" }).catch(() => undefined);
      if (answer?.status === 200) return { port, ask, child, end: (signal) => end(signal) };
      await wait(15);
    }
    child.kill("SIGKILL");
    throw new Error(`The server did not start: ${readFileSync(logFile, "utf8").slice(0, 300)}`);

    /** @param {NodeJS.Signals} signal */
    async function end(signal) {
      const began = Date.now();
      child.kill(signal);
      await ended;
      process.off("exit", killAtExit);
      ask.close();
      return { code: child.exitCode, milliseconds: Date.now() - began };
    }
  };

  /**
   * @template T
   * @param {(db: import("better-sqlite3").Database) => T} look at the database, which nobody else has open
   */
  const look = (look) => {
    const db = connect(files.databaseFile);
    try {
      return look(db);
    } finally {
      db.close();
    }
  };
  return { ...people, files, folder, origin: `http://localhost:${port}`, port, start, look, remove };
}

/** @typedef {Awaited<ReturnType<typeof ownClinic>>} OwnClinic */
