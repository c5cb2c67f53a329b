import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#tests/free-port.js";
import type { Asked, Done } from "./clinic-host.js";

/** Where a worker's journeys have their clinics' servers: one process of the production build. */
export interface ClinicServer {
  /**
   * Opens a clinic on a free port.
   *
   * @throws what its start threw
   */
  open(settings: Readonly<Record<string, string>>): Promise<OpenedClinic>;
  stop(): Promise<void>;
}

interface OpenedClinic {
  /** `http://localhost:41234` */
  readonly origin: string;
  /** What has been printed since. */
  printed(): string;
  close(): Promise<void>;
}

export async function startClinicServer(): Promise<ClinicServer> {
  const { PATH, HOME, TMPDIR, NODE_V8_COVERAGE } = process.env;
  const env: NodeJS.ProcessEnv = { PATH, HOME, TMPDIR, NODE_V8_COVERAGE, NODE_ENV: "production" };
  const host = fork(join(import.meta.dirname, "clinic-host.js"), { cwd: tmpdir(), env, execArgv: [], stdio: ["ignore", "pipe", "pipe", "ipc"] });
  let output = "";
  for (const stream of [host.stdout, host.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ask = asking(host, () => output);
  await ask.ready;

  const open = async (settings: Readonly<Record<string, string>>): Promise<OpenedClinic> => {
    const from = output.length;
    // Whether a port is free is known when a server has it: where another program took it in between, another is chosen.
    for (;;) {
      const port = await freePort();
      const origin = `http://localhost:${port}`;
      const { id, error, code } = await ask.done({ open: { ...settings, NODE_ENV: "production", ORIGIN: origin, PORT: String(port) } });
      if (error === undefined) return { origin, printed: () => output.slice(from), close: async () => failIfWrong(await ask.done({ close: id })) };
      if (code !== "EADDRINUSE") throw new Error(`The clinic did not open:\n${error}`);
    }
  };
  const stop = async (): Promise<void> => {
    if (host.exitCode !== null || host.signalCode !== null) return;
    const ended = once(host, "exit");
    host.kill("SIGKILL");
    await ended;
  };
  return { open, stop };
}

function failIfWrong({ error }: Done): void {
  if (error !== undefined) throw new Error(error);
}

/** Questions to the host, whose answers come as messages that name them; an end of the host is an answer to them all. */
function asking(host: ChildProcess, printed: () => string) {
  let last = 0;
  const waiting = new Map<number, { readonly resolve: (done: Done) => void; readonly reject: (error: Error) => void }>();
  const answerTo = (id: number): Promise<Done> => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const ready = answerTo(0);
  host.on("message", (done: Done) => {
    waiting.get(done.id)?.resolve(done);
    waiting.delete(done.id);
  });
  host.once("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error(`The clinics' server ended:\n${printed()}`));
  });
  const done = (what: { open: Readonly<Record<string, string>> } | { close: number }): Promise<Done> => {
    const id = ++last;
    const answer = answerTo(id);
    host.send({ id, ...what } satisfies Asked);
    return answer;
  };
  return { ready, done };
}
