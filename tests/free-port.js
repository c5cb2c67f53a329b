import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Above the well-known services, and below what systems choose from for outgoing connections (Linux 32768, others 49152). */
const range = /** @type {const} */ ([10_000, 32_768]);

/**
 * A port that nobody listens on now, and that no outgoing connection is given before a server listens there. Another program may
 * still take it in between.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(...range);
    const probe = createServer().listen(port, "127.0.0.1");
    const isFree = await once(probe, "listening").then(() => true, () => false); // prettier-ignore
    if (!isFree) continue;
    probe.close();
    await once(probe, "close");
    return port;
  }
}
