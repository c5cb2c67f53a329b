import { setTimeout as wait } from "node:timers/promises";
import { client, quantile } from "./client.js";
import { ownClinic } from "./own-clinic.js";
import { byStatus } from "./writers.js";

const crowd = 200;

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const waves = isShort ? 1 : 20;
  const clinic = await ownClinic();
  const server = await clinic.start();
  const looking = client(clinic.port);
  // A server that has just started is still compiling: what is measured is one that has been at work.
  for (let n = 0; n < (isShort ? 50 : 400); n++) await server.ask(guess(`10.0.${n >> 8}.${n & 255}`, `tidlig-${n}`));
  /** @type {number[]} */
  const times = [];
  /** @type {Record<number, number>} */
  const statuses = {};
  for (let wave = 0; wave < waves; wave++) {
    let done = false;
    const signingIn = Promise.all(
      Array.from({ length: crowd }, async (_, n) => {
        const { status } = await server.ask(guess(`10.${wave + 1}.0.${n}`, `gjest-${wave}-${n}`));
        statuses[status] = (statuses[status] ?? 0) + 1;
      }),
    ).finally(() => (done = true));
    do {
      const began = performance.now();
      const { status } = await looking({ path: "/healthz" });
      if (status !== 200) throw new Error(`/healthz answered ${status}.`);
      times.push(performance.now() - began);
      await wait(2);
    } while (!done);
    await signingIn;
  }
  looking.close();
  await server.end("SIGTERM");
  clinic.remove();
  const p99 = quantile(times, 0.99);
  const answers = byStatus(statuses);
  const other = Object.keys(statuses).some((status) => !["422", "503"].includes(status));
  return { reached: `${waves} x ${crowd} sign-ins at once (${answers}); /healthz asked ${times.length} times meanwhile, p99 ${p99.toFixed(0)} ms`, holds: p99 < 250 && !other };
}

/** @param {string} address @param {string} username @returns {import("./client.js").Asked} */
const guess = (address, username) => ({ path: "/sign-in", headers: { "x-forwarded-for": address }, form: { username, password: "ikke dette passordet" } });
