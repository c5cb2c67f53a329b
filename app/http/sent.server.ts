import type { ServerResponse } from "node:http";
import type { Departure } from "./arrival.server.ts";
import { pack } from "./packing.server.ts";
import type { FlatHeaders } from "./security-headers.server.ts";

interface Sending {
  readonly method: string;
  readonly acceptEncoding: string | undefined;
  readonly security: FlatHeaders;
  /** Whether the connection ends with this answer. */
  readonly last: boolean;
}

/** Writes an answer in one piece. Whoever has gone away is not written to. */
export function send(response: ServerResponse, departure: Departure, { method, acceptEncoding, security, last }: Sending): void {
  if (response.destroyed) return;
  const { status } = departure;
  const bodyless = method === "HEAD" || status === 204 || status === 304;
  const { body, encoding } = pack(typeof departure.body === "string" ? bytesOf(departure.body) : departure.body, bodyless ? undefined : acceptEncoding);
  const headers = [...security, ...departure.headers];
  if (encoding) headers.push("Content-Encoding", encoding);
  if (!bodyless || (method === "HEAD" && body.length > 0)) headers.push("Content-Length", String(body.length));
  if (last) headers.push("Connection", "close");
  response.writeHead(status, headers);
  response.end(bodyless ? undefined : body);
}

const desk = Buffer.allocUnsafeSlow(512 * 1024);
const mostBytesPerCharacter = 3;

/** As `Buffer.from`, which first counts the bytes and so reads a whole page twice. */
function bytesOf(text: string): Buffer {
  if (text.length * mostBytesPerCharacter > desk.length) return Buffer.from(text);
  return Buffer.from(desk.subarray(0, desk.write(text)));
}
