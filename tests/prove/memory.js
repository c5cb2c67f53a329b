import { millionRequests } from "./million-requests.js";
import { byStatus, whole } from "./writers.js";

const mebibyte = 1024 * 1024;
const asked = 1_000_000;
const step = 100_000;

/** @param {boolean} isShort @returns {Promise<import("./row.js").Outcome>} */
export async function prove(isShort) {
  const { requests, usual, memory } = await millionRequests(isShort);
  const [first, last] = [memory[0], memory.at(-1)];
  if (!first || !last) throw new Error("Nothing was measured.");
  const growth = (last.used - first.used) / mebibyte / ((requests * 0.9) / step);
  const figure = isShort ? "too few for a figure" : `${growth.toFixed(2)} MB growth per ${whole(step)} after the first tenth`;
  const reached = `${whole(requests)} requests: those of r11, and between them pages and forms as people ask for them (${byStatus(usual)}): ${figure}; after each ${whole(requests / 10)}: ${memory.map(({ used }) => (used / mebibyte).toFixed(1)).join(", ")} MB in use, resident ${whole(last.rss / mebibyte)} MB at the end`;
  return { reached, holds: isShort || (requests >= asked && growth < 1) };
}
