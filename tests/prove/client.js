import { Agent, request } from "node:http";

/** @typedef {{ path: string, method?: string, headers?: Record<string, string>, form?: Record<string, string>, body?: string | Buffer }} Asked */
/** @typedef {{ status: number, text: string, headers: import("node:http").IncomingHttpHeaders }} Answered */

/**
 * Asks a server on this machine, over connections that are kept. A form is sent as from a page of the site.
 *
 * @param {number} port
 */
export function client(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  /** @param {Asked} asked @returns {Promise<Answered>} */
  const ask = ({ path, method, headers = {}, form, body = form && new URLSearchParams(form).toString() }) =>
    new Promise((resolve, reject) => {
      const own = { ...(form && { "content-type": "application/x-www-form-urlencoded", origin: `http://localhost:${port}` }), ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }), ...headers };
      const asking = request({ host: "127.0.0.1", port, agent, path, method: method ?? (body === undefined ? "GET" : "POST"), headers: { host: `localhost:${port}`, ...own } }, (reply) => {
        /** @type {Buffer[]} */
        const chunks = [];
        reply.on("data", (chunk) => chunks.push(chunk));
        reply.once("error", reject);
        reply.once("end", () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8"), headers: reply.headers }));
      });
      asking.once("error", reject);
      asking.end(body);
    });
  return Object.assign(ask, { close: () => agent.destroy() });
}

/**
 * @param {readonly number[]} times
 * @param {number} part 0.5 for the median, 0.99 for the ninety-ninth of a hundred
 */
export const quantile = (times, part) => [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
