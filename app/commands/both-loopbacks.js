import { connect, createServer } from "node:net";

/**
 * Hands on what comes to a port of ::1 to the same port of 127.0.0.1: some browsers and proxies know `localhost` as the
 * one alone, some as the other. Does nothing on a machine that has no ::1. Keeps no process from ending.
 *
 * @param {number} port
 * @returns {Promise<void>} when it listens
 */
export const openBothLoopbacks = (port) =>
  new Promise((resolve) => {
    const door = createServer((visitor) => {
      const server = connect(port, "127.0.0.1");
      for (const [one, other] of [[visitor, server], [server, visitor]]) {
        one?.unref().once("error", () => other?.destroy());
        if (other) one?.pipe(other);
      }
    });
    door.once("error", () => resolve());
    door.unref().listen({ port, host: "::1" }, () => resolve());
  });
