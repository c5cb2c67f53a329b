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
  if (await isTaken(port)) throw new CommandRefused(portTaken(port));
  return port;
}

/**
 * Whether somebody listens on a port of this machine's, on either loopback.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export const isTaken = async (port) => (await isTakenAt(port, "127.0.0.1")) || (await isTakenAt(port, "::1"));

/**
 * @param {number} port
 * @param {string} host one that this machine lacks is not taken
 * @returns {Promise<boolean>}
 */
const isTakenAt = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error && error.code === "EADDRINUSE"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)));
  });
