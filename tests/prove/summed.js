import { cpus, freemem, loadavg, totalmem } from "node:os";

/** @typedef {import("./row.js").Outcome} Outcome */

/** How many processes want a processor, on the average of the last minute. */
export const load = () => loadavg()[0] ?? 0;

/**
 * What of this machine may have kept a row from its figure, as it is now.
 *
 * @param {number} loadBefore when the run began
 */
export const circumstances = (loadBefore) =>
  `this machine has ${cpus().length} processors and ${gigabytes(totalmem())} GB of memory, ${gigabytes(freemem())} GB of it free; ${loadBefore.toFixed(1)} processes wanted a processor when the run began, ${load().toFixed(1)} when this row ended`;

const gigabytes = (/** @type {number} */ bytes) => (bytes / 2 ** 30).toFixed(1);

/**
 * What a row has reached, of what each of its proofs has. One that misses its figure always says why: what its proofs
 * know of it, and what the machine was like meanwhile.
 *
 * @param {readonly Outcome[]} outcomes
 * @param {() => string} machine
 * @returns {Outcome}
 */
export function summed(outcomes, machine) {
  const holds = outcomes.every((outcome) => outcome.holds);
  const whys = [...outcomes.flatMap(({ why }) => why ?? []), ...(holds ? [] : [machine()])];
  return { reached: outcomes.map(({ reached }) => reached).join("; "), holds, ...(whys.length > 0 && { why: whys.join("; ") }) };
}
