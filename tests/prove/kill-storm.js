import { setTimeout as wait } from "node:timers/promises";
import { ownClinic } from "./own-clinic.js";
import { lostOf, whole, writeUntil } from "./writers.js";

const writers = 16;

/** @typedef {import("better-sqlite3").Database} Database */

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const [kills, writes] = isShort ? [2, 200] : [500, 100_000];
  const clinic = await ownClinic();
  /** @type {Set<string>} */
  const acknowledged = new Set();
  let lost = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const server = await clinic.start();
    const writing = Promise.all(Array.from({ length: writers }, () => writeUntil(clinic, server, acknowledged, () => false)));
    while (acknowledged.size < (writes * kill) / kills) await Promise.race([wait(5), writing]);
    await wait(Math.random() * 20);
    await server.end("SIGKILL");
    await writing;
    if (kill % 50 === 0 || kill === kills) lost += lostOf(clinic, acknowledged);
  }
  const verdict = clinic.look((/** @type {Database} */ db) => db.pragma("integrity_check", { simple: true }));
  const dangling = clinic.look((/** @type {Database} */ db) => /** @type {unknown[]} */ (db.pragma("foreign_key_check")).length);
  clinic.remove();
  const reached = `${whole(kills)} kills, ${whole(acknowledged.size)} acknowledged writes, ${lost} lost, integrity_check ${verdict}, ${dangling} dangling references`;
  return { reached, holds: lost === 0 && verdict === "ok" && dangling === 0 && acknowledged.size >= writes };
}
