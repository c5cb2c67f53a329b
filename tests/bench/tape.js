import { readFileSync } from "node:fs";

/**
 * One value bound to a statement: itself, bytes in base64, or the moment the statement ran.
 *
 * @typedef {number | string | null | { readonly bytes: string } | { readonly clock: true }} TapedValue
 */

/**
 * One statement that a server ran, as a line of its tape.
 *
 * @typedef {{ sql: string, method: "run" | "get" | "all", raw: boolean, values: TapedValue[] }} TapedStatement
 */

/** An instant this near was read from the clock for the statement. */
const presentMilliseconds = 5_000;

/** @param {unknown} value @returns {TapedValue} */
export function toTape(value) {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "number") return Math.abs(value - Date.now()) < presentMilliseconds ? { clock: true } : value;
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  throw new TypeError(`A statement was given ${typeof value}`);
}

let last = 0;

/** Never the same moment twice: SQLite leaves a row alone that would be written as it is. */
const clock = () => (last = Math.max(last + 1, Date.now()));

/**
 * @param {readonly TapedValue[]} values
 * @returns {() => readonly unknown[]} the values to bind, with the clock read anew each time
 */
export function fromTape(values) {
  const plain = values.map((value) => (value !== null && typeof value === "object" && "bytes" in value ? Buffer.from(value.bytes, "base64") : value));
  const clocks = plain.flatMap((value, index) => (value !== null && typeof value === "object" && "clock" in value ? [index] : []));
  if (clocks.length === 0) return () => plain;
  return () => {
    const now = clock();
    const bound = [...plain];
    for (const index of clocks) bound[index] = now;
    return bound;
  };
}

/** @param {string} file @returns {TapedStatement[]} every statement until now */
export const readTape = (file) => readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
