/** @typedef {import("./measure.js").PageResult} PageResult */
/** @typedef {{ readonly text: string, readonly verdict: "reached" | "NOT REACHED" | "not measured" }} Verdict */

/** How many connections the limits are judged at: a busy evening of a large clinic. */
export const judgedAt = 8;

/**
 * The most processor time the server may spend on one request, in milliseconds, and the least it must reach of the bare
 * server, in percent.
 *
 * @type {Readonly<Record<import("./pages.js").Page["key"], { readonly cpuMilliseconds: number, readonly sharePercent?: number }>>}
 */
export const limits = {
  lesson: { cpuMilliseconds: 1.5, sharePercent: 5 },
  done: { cpuMilliseconds: 0.8, sharePercent: 5 },
  home: { cpuMilliseconds: 1.7 },
  grid: { cpuMilliseconds: 30 },
};

/**
 * Holds what was measured against the limits. The share counts by requests a second or by processor time, whichever says
 * less: the first flatters where the load is what is slow, the second where the disk is.
 *
 * @param {readonly PageResult[]} results
 * @returns {Verdict[]}
 */
export function verdictsOn(results) {
  return results.flatMap(({ page, at }) => {
    const judged = at.find(({ connections }) => connections === judgedAt);
    const { cpuMilliseconds: most, sharePercent: least } = limits[page.key];
    if (!judged) return [];
    const spent = judged.samspill.cpuMilliseconds;
    const cpu = { text: `${page.name}: ${spent.toFixed(2)} ms of processor time a request, at most ${most}`, verdict: verdict(spent, spent <= most) };
    if (least === undefined) return [cpu];
    const share = Math.min(judged.requestShare, judged.cpuShare);
    return [cpu, { text: `${page.name}: ${share.toFixed(1)} % of the bare server, at least ${least}`, verdict: verdict(share, share >= least) }];
  });
}

/** @param {number} figure @param {boolean} reached @returns {Verdict["verdict"]} */
const verdict = (figure, reached) => (Number.isNaN(figure) ? "not measured" : reached ? "reached" : "NOT REACHED");
