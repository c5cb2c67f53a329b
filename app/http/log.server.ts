import { pino, type DestinationStream } from "pino";
import type { Removed } from "#app/privacy/retention-run.server.ts";
import { timedKinds } from "#app/privacy/retention.ts";
import type { Environment } from "./environment.server.ts";
import { traceOf, type Trace } from "./trace.server.ts";

/** All that a log line can say of an answer. The route is its pattern, `/modules/:module`, never the address asked for. */
export interface AnsweredLine {
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/**
 * One JSON line each, to standard output. Every line is built here of named fields, and there is no method that takes
 * free text: no address, form, name or network address can reach the log.
 */
export interface Log {
  answered(line: AnsweredLine): void;
  /** A bug, or a fault of the machine. @param id of the request, if there was one */
  failed(error: unknown, id?: string): void;
  /** Written at once: others wait for it. */
  happened(event: "listening" | "stopping" | "stopped" | "backed up" | "not backed up" | "old copies removed" | "older data keys removed"): void;
  /** How many rows were thrown away because their time had come, by kind; nothing where there were none. */
  removed(counts: Removed): void;
  /** Writes what is still held back. */
  flush(): void;
}

const methods = new Set(["GET", "HEAD", "POST"]);

/** @param destination for tests; standard output else, written a few times a second rather than at every line */
export function createLog(level: Environment["logLevel"], destination?: DestinationStream): Log {
  const output = destination ? undefined : standardOutput();
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } }, destination ?? output?.stream);
  return {
    answered: ({ id, method, route, status, milliseconds }) => lines.info({ id, method: methods.has(method) ? method : "other", route, status, milliseconds }, "answered"),
    failed: (error, id) => lines.error({ id, error: traceOf(error) satisfies Trace }, "failed"),
    happened: (event) => {
      lines[event === "not backed up" ? "error" : "info"](event);
      output?.flush();
    },
    removed: (counts) => {
      const some = Object.fromEntries(timedKinds.flatMap((kind) => (counts[kind] > 0 ? [[kind, Number(counts[kind])]] : [])));
      if (Object.keys(some).length > 0) lines.info({ removed: some }, "removed");
    },
    flush: () => output?.flush(),
  };
}

const heldMilliseconds = 250;

/**
 * Standard output, to which lines are given a few times a second. A reader of the log that has gone away keeps the program neither from
 * answering nor from ending: pino's own destination (sonic-boom 4) would try for ever to hand over the last lines.
 */
function standardOutput() {
  let held = "";
  const flush = (): void => {
    const lines = held;
    held = "";
    if (lines !== "" && process.stdout.writable) process.stdout.write(lines);
  };
  process.stdout.on("error", () => undefined);
  setInterval(flush, heldMilliseconds).unref();
  return { stream: { write: (line: string) => void (held += line) }, flush };
}
