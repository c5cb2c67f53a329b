import autocannon from "autocannon";

/**
 * So many requests over so many connections, each with one request under way.
 *
 * @typedef {object} Load
 * @property {string} url
 * @property {string} method
 * @property {Record<string, string>} headers
 * @property {string} [body]
 * @property {number} connections
 * @property {number} amount
 * @property {number} status of a right answer
 * @property {readonly [number, number]} bytes of a right answer with its headers: at least, at most
 */

/**
 * @typedef {object} LoadResult
 * @property {number} answered
 * @property {number} wrong answers of another status or length, and requests that got none
 * @property {number} requestsPerSecond
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 */

/** The load's process: takes one load at a time from whoever forked it, and answers with what became of it. */
process.on("message", async (/** @type {Load} */ load) => process.send?.(await run(load)));

/** @param {Load} load @returns {Promise<LoadResult>} */
function run({ url, method, headers, body, connections, amount, status, bytes: [least, most] }) {
  return new Promise((resolve, reject) => {
    /** @type {number[]} */
    const times = [];
    let wrong = 0;
    let ended = 0;
    const began = performance.now();
    const running = autocannon({ url, method, headers, body, connections, amount, sampleInt: 20, timeout: 60 }, (error, outcome) => {
      if (error) return reject(error);
      times.sort((one, other) => one - other);
      const at = (/** @type {number} */ part) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
      const requestsPerSecond = (times.length * 1000) / (ended - began);
      resolve({ answered: times.length, wrong: wrong + outcome.errors + (amount - times.length), requestsPerSecond, p50: at(0.5), p99: at(0.99) });
    });
    running.on("response", (_client, gotStatus, gotBytes, milliseconds) => {
      times.push(milliseconds);
      ended = performance.now();
      if (gotStatus !== status || gotBytes < least || gotBytes > most) wrong++;
    });
  });
}
