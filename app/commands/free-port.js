import { createServer } from "node:net";
import { CommandRefused, portTaken } from "./refused.js";

/**
 * The port that was asked for, known to be free.
 *
 * @param {string | undefined} asked as in the environment variable `PORT`; 3000 where it is not set
 * @throws {CommandRefused}
 */
export async function freePort(asked) {
  const port = Number(asked || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new CommandRefused(`PORT must be a whole number from 1 to 65535, and is "${asked}".`);
  for (const host of ["127.0.0.1", "::1"]) {
    if (await isTaken(port, host)) throw new CommandRefused(portTaken(port));
  }
  return port;
}

/**
 * @param {number} port
 * @param {string} host one that this machine lacks is not taken
 * @returns {Promise<boolean>}
 */
const isTaken = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error && error.code === "EADDRINUSE"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)));
  });
