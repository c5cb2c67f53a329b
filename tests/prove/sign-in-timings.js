import { quantile } from "./client.js";
import { ownClinic } from "./own-clinic.js";

const mostMilliseconds = 5;

/**
 * Wrong passwords for names that are somebody's and names that are nobody's, in turn, each from an address of its own, as fast as one
 * answer comes after the other.
 *
 * @param {boolean} isShort
 * @returns {Promise<import("./row.js").Outcome>}
 */
export async function prove(isShort) {
  const [warming, timed] = isShort ? [5, 40] : [20, 500];
  const clinic = await ownClinic({ learners: warming + timed });
  const server = await clinic.start();
  /** @type {{ somebody: number[], nobody: number[] }} */
  const times = { somebody: [], nobody: [] };
  const statuses = new Set();
  let address = 0;
  /** @param {string} username */
  const guess = async (username) => {
    address++;
    const began = performance.now();
    const { status } = await server.ask({ path: "/sign-in", headers: { "x-forwarded-for": `10.1.${address >> 8}.${address & 255}` }, form: { username, password: "ikke dette passordet" } });
    statuses.add(status);
    return performance.now() - began;
  };
  for (let n = 1; n <= warming + timed; n++) {
    // Whoever is asked first in a pair is not always the same.
    const pair = /** @type {const} */ ([["somebody", `person-${n}`], ["nobody", `ingenen-${n}`]]);
    for (const [who, name] of n % 2 === 0 ? pair : [...pair].reverse()) {
      const took = await guess(name);
      if (n > warming) times[who].push(took);
    }
  }
  await server.end("SIGTERM");
  clinic.remove();
  const [somebody, nobody] = [quantile(times.somebody, 0.5), quantile(times.nobody, 0.5)];
  const apart = Math.abs(somebody - nobody);
  const reached = `${timed} + ${timed} timings over HTTP: medians ${somebody.toFixed(2)} ms and ${nobody.toFixed(2)} ms, ${apart.toFixed(2)} ms apart; answers ${[...statuses].join(", ")}`;
  return { reached, holds: apart < mostMilliseconds && statuses.size === 1 && statuses.has(422) };
}
