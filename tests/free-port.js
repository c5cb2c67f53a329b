import { randomInt } from "node:crypto";
import { isTaken } from "#app/commands/free-port.js";

/** Above the well-known services, and below what systems choose from for outgoing connections (Linux 32768, others 49152). */
const range = /** @type {const} */ ([10_000, 32_768]);

/**
 * A port that nobody listens on now, and that no outgoing connection is given before a server listens there. Another program may
 * still take it in between.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  const port = randomInt(...range);
  return (await isTaken(port)) ? freePort() : port;
}
