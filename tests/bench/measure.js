import { cpuMilliseconds } from "./cpu-time.js";

/** @typedef {import("./load.js").LoadResult} LoadResult */
/** @typedef {import("./pages.js").Page} Page */
/** @typedef {import("./running.js").Running} Running */

/** @typedef {LoadResult & { readonly cpuMilliseconds: number }} Measured processor time of the server, for each request answered */

/**
 * Both servers under the same load. The shares are the bare server's work as a part of ours, in percent: ours would be
 * 100 if nothing but the database and the sending cost anything.
 *
 * @typedef {{ connections: number, samspill: Measured, bare: Measured, requestShare: number, cpuShare: number }} Comparison
 */

/** @typedef {{ page: Page, sent: number, unpacked: number, statements: number, at: Comparison[] }} PageResult `sent` and `unpacked`: bytes of the answer's body */

/** Requests before anything is known of the rate. */
const firstRequests = 40;

/**
 * @param {{ run(load: import("./load.js").Load): Promise<LoadResult> }} loading
 * @param {{ samspill: Running, bare: Running }} servers
 * @param {Page} page
 * @param {number} sent bytes of the answer's body
 * @param {import("./options.js").BenchOptions} options
 * @returns {Promise<Comparison[]>} one for each number of connections
 */
export async function comparePage(loading, { samspill, bare }, page, sent, options) {
  /** @type {Comparison[]} */
  const comparisons = [];
  for (const connections of options.connectionCounts) {
    const ours = await measure(loading, samspill, page, sent, connections, options);
    const theirs = await measure(loading, bare, page, sent, connections, options);
    const requestShare = (100 * ours.requestsPerSecond) / theirs.requestsPerSecond;
    const cpuShare = (100 * theirs.cpuMilliseconds) / ours.cpuMilliseconds;
    comparisons.push({ connections, samspill: ours, bare: theirs, requestShare, cpuShare });
  }
  return comparisons;
}

/**
 * Warms a server up and then measures it. Every load is a number of requests, not a time: when it ends none is under way,
 * so that the processor time counted is that of the requests counted.
 *
 * @param {{ run(load: import("./load.js").Load): Promise<LoadResult> }} loading
 * @param {Running} server
 * @param {Page} page
 * @param {number} sent
 * @param {number} connections
 * @param {import("./options.js").BenchOptions} options
 * @returns {Promise<Measured>}
 */
async function measure(loading, server, page, sent, connections, { seconds, warmUpSeconds }) {
  const { method, path, headers, body, status } = page;
  /** @param {number} amount */
  const ask = async (amount) => {
    const url = `http://127.0.0.1:${server.port}${path}`;
    const result = await loading.run({ url, method, headers, body, connections, amount, status, bytes: lengths(sent) });
    if (result.wrong > 0) throw new Error(`${page.name}: ${result.wrong} of ${amount} answers over ${connections} connections were not the page.`);
    return result;
  };
  const amountFor = (/** @type {number} */ rate, /** @type {number} */ duration) => Math.max(connections * 2, Math.round(rate * duration));

  const first = await ask(Math.max(connections * 2, firstRequests));
  const warm = await ask(amountFor(first.requestsPerSecond, warmUpSeconds));
  const before = cpuMilliseconds(server.pid);
  const result = await ask(amountFor(warm.requestsPerSecond, seconds));
  return { ...result, cpuMilliseconds: (cpuMilliseconds(server.pid) - before) / result.answered };
}

const headerBytes = 4_096;

/**
 * A page holds a few random words, so that its packed length differs a little from answer to answer.
 *
 * @param {number} sent
 * @returns {[number, number]}
 */
const lengths = (sent) => [Math.floor(sent * 0.97), Math.ceil(sent * 1.03) + headerBytes];
