import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { clinicFiles, type ClinicFiles } from "#app/commands/clinic-files.js";
import { projectFolder } from "#app/commands/project.js";
import { portTaken } from "#app/commands/refused.js";
import { freePort } from "#tests/free-port.js";

/** Fills a clinic's database before its server starts, and lets go of it. */
export type Seed = (files: SeededFiles) => Started | Promise<Started>;

/** Settings of its own that a clinic's server is started with, where it has any: `{ SMTP_URL: "mailbox:" }`. Staff sign in by a password alone unless `STAFF_SECOND_FACTOR` says `required`. */
type Started = void | Readonly<Record<string, string>>;

/** The clinic's files, and a folder for forms of its own, which is not there unless the seed makes it. */
export interface SeededFiles extends ClinicFiles {
  readonly instrumentsFolder: string;
}

/** A production server with a clinic of its own. */
export interface RunningClinic extends ClinicFiles {
  /** `http://localhost:41234` */
  readonly origin: string;
  /** What the server has printed until now. */
  printed(): string;
  /** Stops the server as an operator would, and throws the clinic away. */
  close(): Promise<void>;
}

const startMs = 20_000;
const stopMs = 15_000;

/** @throws where the server does not start in time, with what it printed */
export async function openClinic(seed: Seed): Promise<RunningClinic> {
  const folder = await mkdtemp(join(tmpdir(), "samspill-clinic-"));
  const files = clinicFiles(folder);
  const instrumentsFolder = join(folder, "forms");
  const own = await seed({ ...files, instrumentsFolder });
  const settings = { ...own, DATABASE_FILE: files.databaseFile, KEY_FILE: files.keyFile, ...(existsSync(instrumentsFolder) && { INSTRUMENTS_FOLDER: instrumentsFolder }) };
  const remove = () => rm(folder, { recursive: true, force: true });
  const { server, origin, printed } = await startOnFreePort(folder, settings).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const close = async () => {
    await stop(server);
    await remove();
  };
  return { ...files, origin, printed, close };
}

/** Whether a port is free is known when a server has it: where another program took it in between, another port is chosen. */
async function startOnFreePort(folder: string, settings: Record<string, string>) {
  for (;;) {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const { PATH, HOME, TMPDIR, NODE_V8_COVERAGE } = process.env;
    const env: NodeJS.ProcessEnv = { PATH, HOME, TMPDIR, NODE_V8_COVERAGE, NODE_ENV: "production", STAFF_SECOND_FACTOR: "offered", ...settings, ORIGIN: origin, PORT: String(port) };
    const server = spawn(process.execPath, [join(projectFolder, "app/commands/start.js")], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [server.stdout, server.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    const printed = () => output;
    if (await listens(server, printed)) return { server, origin, printed };
    await stop(server);
    if (!output.includes(portTaken(port))) throw new Error(`The server did not start:\n${output}`);
  }
}

/** By what this server prints, and not by an answer, which another test's server could give. */
async function listens(server: ChildProcess, printed: () => string): Promise<boolean> {
  const until = Date.now() + startMs;
  while (Date.now() < until && server.exitCode === null) {
    if (printed().includes('"msg":"listening"')) return true;
    await wait(25);
  }
  return false;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  const late = setTimeout(() => server.kill("SIGKILL"), stopMs);
  await ended;
  clearTimeout(late);
}
