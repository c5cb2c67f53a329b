import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ownClinic } from "./own-clinic.js";
import { answerOf, whole } from "./writers.js";

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const commits = isShort ? 40 : 500;
  const clinic = await ownClinic();
  try {
    const full = await syncsOf(clinic, commits, []);
    const normal = await syncsOf(clinic, commits, ["--import", join(import.meta.dirname, "normal-synchronous.js")]);
    return { reached: `${whole(commits)} commits one after the other: ${whole(full)} fsyncs; at NORMAL ${whole(normal)}, which this would refuse`, holds: full >= commits && normal < commits };
  } finally {
    clinic.remove();
  }
}

/** `-D` keeps the server our own child, so that a signal reaches it and not the tracer. @param {import("./own-clinic.js").OwnClinic} clinic @param {number} commits @param {readonly string[]} node @returns {Promise<number>} fsyncs while so many writes were acknowledged, one after the other */
async function syncsOf(clinic, commits, node) {
  const trace = join(clinic.folder, "trace");
  const server = await clinic.start({ before: ["strace", "-D", "-f", "-ttt", "-e", "trace=fsync,fdatasync", "-o", trace], node });
  const began = Date.now() / 1000;
  for (let count = 0; count < commits; count++) {
    const { status } = await server.ask(answerOf(clinic, randomUUID()));
    if (status !== 303) throw new Error(`A write was answered ${status}.`);
  }
  const ended = Date.now() / 1000;
  await server.end("SIGTERM");
  // The trace is written to its end a moment after the program has ended.
  const until = Date.now() + 10_000;
  while (!/exited with|killed by/.test(readFileSync(trace, "utf8")) && Date.now() < until) await wait(50);
  const times = [...readFileSync(trace, "utf8").matchAll(/^\d+ +(\d+\.\d+) (?:fsync|fdatasync)\(/gm)].map(([, at]) => Number(at));
  return times.filter((at) => at >= began && at <= ended).length;
}
