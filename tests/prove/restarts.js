import { ownClinic } from "./own-clinic.js";
import { setTimeout as wait } from "node:timers/promises";
import { lostOf, whole, writeUntil } from "./writers.js";

const writers = 16;
const mostMilliseconds = 10_000;

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const restarts = isShort ? 2 : 100;
  const clinic = await ownClinic();
  /** @type {Set<string>} */
  const acknowledged = new Set();
  let slowest = 0;
  let badEnds = 0;
  for (let restart = 1; restart <= restarts; restart++) {
    const server = await clinic.start();
    const before = acknowledged.size;
    const writing = Promise.all(Array.from({ length: writers }, () => writeUntil(clinic, server, acknowledged, () => false)));
    while (acknowledged.size < before + 100) await Promise.race([wait(5), writing]);
    const { code, milliseconds } = await server.end("SIGTERM");
    await writing;
    slowest = Math.max(slowest, milliseconds);
    if (code !== 0) badEnds++;
  }
  const lost = lostOf(clinic, acknowledged);
  clinic.remove();
  const reached = `${restarts} restarts, ${whole(acknowledged.size)} acknowledged writes, ${lost} lost, the slowest drained in ${whole(slowest)} ms, ${badEnds} ended with another code than 0`;
  return { reached, holds: lost === 0 && badEnds === 0 && slowest < mostMilliseconds };
}
