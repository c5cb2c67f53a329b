import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/**
 * An answer as it came over the line, still packed. `headers` are names and values in turn.
 *
 * @typedef {{ status: number, headers: string[], body: Buffer }} RawAnswer
 */

/**
 * Asks once.
 *
 * @param {number} port on this machine
 * @param {Pick<import("./pages.js").Page, "method" | "path" | "headers" | "body">} page
 * @returns {Promise<RawAnswer>}
 */
export function exchange(port, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const asked = request({ host: "127.0.0.1", port, method, path, headers: { ...headers, ...length }, agent: false }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => resolve({ status: response.statusCode ?? 0, headers: response.rawHeaders, body: Buffer.concat(chunks) }));
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

/** @param {RawAnswer} answer @returns {string} the body's text, unpacked */
export function textOf({ headers, body }) {
  const at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === "content-encoding");
  const encoding = at === -1 ? "" : headers[at + 1];
  if (encoding === "br") return brotliDecompressSync(body).toString("utf8");
  return (encoding === "gzip" ? gunzipSync(body) : body).toString("utf8");
}
