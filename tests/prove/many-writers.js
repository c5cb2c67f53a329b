import { randomUUID } from "node:crypto";
import { quantile } from "./client.js";
import { ownClinic } from "./own-clinic.js";
import { answerOf, lostOf, whole } from "./writers.js";

const writers = 16;

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const writes = isShort ? 20 : 1000;
  const clinic = await ownClinic();
  const server = await clinic.start();
  /** @type {number[]} */
  const times = [];
  /** @type {Set<string>} */
  const acknowledged = new Set();
  let errors = 0;
  const write = async () => {
    for (let count = 0; count < writes; count++) {
      const event = randomUUID();
      const began = performance.now();
      const answer = await server.ask(answerOf(clinic, event)).catch(() => undefined);
      times.push(performance.now() - began);
      if (answer?.status === 303) acknowledged.add(event);
      else errors++;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  await server.end("SIGTERM");
  const lost = lostOf(clinic, acknowledged);
  clinic.remove();
  const p99 = quantile(times, 0.99);
  return { reached: `${writers} x ${whole(writes)} over HTTP: ${errors} errors, ${lost} lost, p99 ${p99.toFixed(0)} ms`, holds: errors === 0 && lost === 0 && p99 < 1000 };
}
