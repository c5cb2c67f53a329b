import { exchange, textOf } from "./exchange.js";
import { readTape } from "./tape.js";

/** @typedef {import("./exchange.js").RawAnswer} RawAnswer */
/** @typedef {import("./bare.js").BarePage} BarePage */

/** After so many visits nothing is written down any more that is written once, such as the visit itself. */
const visitsBefore = 3;

/** What node writes by itself, for every server. */
const ownHeaders = new Set(["connection", "date", "keep-alive"]);

/**
 * Asks a recorded server for a page, and keeps what it answered and what it asked of the database for it.
 *
 * @param {number} port
 * @param {string} tapeFile
 * @param {import("./pages.js").Page} page
 * @returns {Promise<{ bare: BarePage, sent: number, unpacked: number }>} bytes of the body on the line, and unpacked
 * @throws where the answer is not the page
 */
export async function capture(port, tapeFile, page) {
  for (let visit = 0; visit < visitsBefore; visit++) await exchange(port, page);
  const before = readTape(tapeFile).length;
  const answer = await exchange(port, page);
  const text = textOf(answer);
  if (answer.status !== page.status || !page.isRight(text)) throw new Error(`${page.name}: the answer (${answer.status}) is not the page:\n${text.slice(0, 2000)}`);
  const { method, path } = page;
  const bare = { method, path, status: answer.status, headers: withoutOwn(answer.headers), body: answer.body.toString("base64"), statements: readTape(tapeFile).slice(before) };
  return { bare, sent: answer.body.length, unpacked: Buffer.byteLength(text) };
}

/** @param {readonly string[]} headers */
const withoutOwn = (headers) => headers.flatMap((name, index) => (index % 2 === 0 && !ownHeaders.has(name.toLowerCase()) ? [name, headers[index + 1] ?? ""] : []));
