import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Arrival } from "./arrival.server.ts";
import { clientAddress } from "./client-address.server.ts";

/** What came through a socket. */
export const received = (id: string, request: IncomingMessage, trustedProxies: number): Arrival => ({
  id,
  method: request.method ?? "",
  target: request.url ?? "",
  headers: request.headers,
  clientAddress: clientAddress(request.socket.remoteAddress, single(request.headers["x-forwarded-for"]), trustedProxies),
  signal: signalOf(request.socket),
  body: (mostBytes) => readBody(request, mostBytes),
});

const single = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header.join(",") : header);

const departures = new WeakMap<Socket, AbortSignal>();

/** One signal for all that is asked over one connection: it fires when the connection ends, which most do between two requests. */
function signalOf(socket: Socket): AbortSignal {
  const known = departures.get(socket);
  if (known) return known;
  const controller = new AbortController();
  socket.once("close", () => controller.abort());
  departures.set(socket, controller.signal);
  return controller.signal;
}

/** What is too large is read to its end and thrown away, so that its sender gets to read the answer; how long that may last is the server's request timeout. */
function readBody(request: IncomingMessage, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | "too_large"> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) return void chunks.push(chunk);
      chunks = [];
      resolve("too_large");
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => reject(new Error("The connection ended before the body did.")));
  });
}
