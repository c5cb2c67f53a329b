import { identity } from "./identity.js";
import { keeping } from "./keeping.js";
import { notApplicable } from "./not-applicable.js";
import { web } from "./web.js";

/**
 * How a requirement stands where no test's title names it, or where the tests do not prove all of it.
 *
 * @typedef {"built so" | "described" | "the clinic's" | "in part" | "not met"} Standing
 * @typedef {readonly [number: string, level: 1 | 2 | 3, words: string, reason?: readonly [Standing, string]]} Requirement
 */

/** The requirements that apply: all of levels 1 and 2, and those of level 3 that a test proves. */
export const requirements = [...web, ...identity, ...keeping];

/** The requirements of levels 1 and 2 that do not apply, with the reason. */
export const leftOut = notApplicable.flatMap(([one, two, reason]) => [
  ...numbersOf(one).map((number) => ({ number, level: 1, reason })),
  ...numbersOf(two).map((number) => ({ number, level: 2, reason })),
]);

/** How many there are of each level in OWASP ASVS 5.0.0 (May 2025, CC BY-SA 4.0): https://github.com/OWASP/ASVS */
export const inTheStandard = { 1: 70, 2: 183 };

/** @param {string} text */
function numbersOf(text) {
  return text.split(" ").filter(Boolean);
}
