import { existsSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { createRequire } from "node:module";
import { Server } from "node:net";
import { join } from "node:path";
import { duplexPair } from "node:stream";
import type { ServerBuild } from "@remix-run/server-runtime";
import { vi } from "vitest";
import type { Settings } from "#app/http/environment.server.ts";

/** The address that readers know. Https, so that cookies and headers are those of production. */
export const origin = "https://samspill.example.no";

export interface Ask {
  readonly method?: "GET" | "HEAD" | "POST";
  /** Path and query. */
  readonly path: string;
  readonly cookie?: string | undefined;
  /** Posted as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Where a form says it comes from: this site where nothing is said. */
  readonly from?: string | null;
  /** The network address that the proxy in front has seen. */
  readonly visitor?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface BuiltSite {
  readonly build: ServerBuild;
  ask(what: Ask): Promise<Answer>;
}

const entry = join(import.meta.dirname, "../build/server/index.js");

/**
 * Opens the production build in this process, on files of the test's own. It listens on no port: every connection is a
 * pair of streams, with Node's own HTTP on both ends.
 */
export async function openBuiltSite(files: { readonly databaseFile: string; readonly keyFile: string; readonly instrumentsFolder?: string }): Promise<BuiltSite> {
  if (!existsSync(entry)) throw new Error("There is no production build to test: run `npm run build` first.");
  vi.stubEnv("NODE_ENV", "production");
  const build = createRequire(import.meta.url)(entry) as ServerBuild;
  const server = await openWithoutPort(build, {
    NODE_ENV: "production",
    ORIGIN: origin,
    DATABASE_FILE: files.databaseFile,
    KEY_FILE: files.keyFile,
    INSTRUMENTS_FOLDER: files.instrumentsFolder,
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "silent",
  });
  return { build, ask: (what) => answerOf(server, what) };
}

/** Keeps the server that the program wanted to open a port with. */
async function openWithoutPort(build: ServerBuild, settings: Settings): Promise<Server> {
  let server: Server | undefined;
  const listen = vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server, ...given: unknown[]) {
    server = this;
    (given.at(-1) as () => void)();
    return this;
  });
  const address = vi.spyOn(Server.prototype, "address").mockReturnValue({ address: "127.0.0.1", family: "IPv4", port: 0 });
  try {
    await (build.entry.module as unknown as typeof import("#app/entry.server.tsx")).openSite(build, settings);
  } finally {
    for (const spy of [listen, address]) spy.mockRestore();
  }
  if (!server) throw new Error("The program has opened a site without a server.");
  return server;
}

function answerOf(server: Server, { method, path, cookie, form, from = origin, visitor = "192.0.2.7" }: Ask): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString();
  const headers = {
    host: new URL(origin).host,
    accept: "text/html",
    "accept-language": "nb",
    "x-forwarded-for": visitor,
    ...(cookie && { cookie }),
    ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) }),
    ...(body !== undefined && from !== null && { origin: from }),
  };
  const createConnection = () => {
    const [ours, theirs] = duplexPair({ highWaterMark: 1024 * 1024 });
    server.emit("connection", theirs);
    return ours;
  };
  return new Promise((resolve, reject) => {
    const asking = request({ method: method ?? (form ? "POST" : "GET"), path, headers, createConnection }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on("data", (chunk: Buffer) => chunks.push(chunk));
      reply.on("end", () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks).toString("utf8") }));
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
