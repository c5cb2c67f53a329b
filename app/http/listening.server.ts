import { createServer, STATUS_CODES, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { mostHeaderBytes } from "./request-limits.server.ts";
import type { FlatHeaders } from "./security-headers.server.ts";

/**
 * How long anybody may take. A browser sends its headers at once. 65 s between two requests is longer than proxies keep
 * a connection (60 s), so that none is closed under a form on its way. `silence`: how long nothing may come or go.
 */
export const patience = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 2_000, silence: 60_000 };
const mostConnections = 4_096;

const lastAnswersMilliseconds = 8_000;
const sweepMilliseconds = 50;

export interface Listening {
  /** @returns the port, which the system chooses where 0 is asked for */
  listen(port: number, host: string): Promise<number>;
  /** Takes no more connections, waits for the answers under way (8 s at most), and resolves when the last connection has ended. */
  close(): Promise<void>;
}

/** A plain `node:http` server that slow or broken clients cannot hold up. */
export function listening(handle: RequestListener, security: FlatHeaders, { silence, ...timeouts } = patience, most = mostConnections): Listening {
  const server = createServer({ ...timeouts, maxHeaderSize: mostHeaderBytes, requireHostHeader: false, noDelay: true }, handle);
  server.timeout = silence;
  server.maxConnections = most;
  server.on("checkExpectation", handle);
  server.on("clientError", (error: Error & { code?: string }, socket) => turnAway(socket as Socket, error.code, security));

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds);
        const late = setTimeout(() => server.closeAllConnections(), lastAnswersMilliseconds);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(late);
          resolve();
        });
      }),
  };
}

const statusOf: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is not HTTP, or never became a whole request. A connection that is in the middle of an answer is only ended. */
function turnAway(socket: Socket & { _httpMessage?: ServerResponse }, code = "", security: FlatHeaders): void {
  if (code === "ECONNRESET" || !socket.writable || socket._httpMessage?.headersSent) return void socket.destroy();
  const status = statusOf[code] ?? 400;
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, "Connection: close", "Content-Length: 0", "Cache-Control: no-store"];
  for (let at = 0; at < security.length; at += 2) lines.push(`${security[at]}: ${security[at + 1]}`);
  socket.end(`${lines.join("\r\n")}\r\n\r\n`);
}
