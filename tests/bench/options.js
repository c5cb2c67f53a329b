import { CommandRefused } from "#app/commands/refused.js";
import { judgedAt } from "./limits.js";

/**
 * What a run was asked for. `learners` counts the whole clinic; `rows` of them are in the group whose grid is measured.
 *
 * @typedef {object} BenchOptions
 * @property {boolean} short only to show that it runs: the build at hand, a small clinic, no figure to rely on
 * @property {number} rows
 * @property {number} learners
 * @property {readonly number[]} connectionCounts each page is asked over so many at once
 * @property {number} seconds each measurement lasts
 * @property {number} warmUpSeconds before each
 */

/** The group that the limits are set for. */
const wholeGroup = 500;
const smallGroup = 40;

/**
 * @param {readonly string[]} args of the command line: `--short`, `--learners 40000`
 * @returns {BenchOptions}
 * @throws {CommandRefused}
 */
export function readOptions(args) {
  const short = args.includes("--short");
  const rows = short ? smallGroup : wholeGroup;
  const at = args.indexOf("--learners");
  const learners = at === -1 ? rows : Number(args[at + 1]);
  if (!Number.isInteger(learners) || learners < rows || learners > 1_000_000) throw new CommandRefused(`--learners takes a whole number from ${rows} to 1000000.`);
  const known = args.filter((arg, index) => arg === "--short" || arg === "--learners" || (at !== -1 && index === at + 1));
  if (known.length < args.length) throw new CommandRefused("npm run bench takes --short and --learners N, and nothing else.");
  const measured = short ? { connectionCounts: [judgedAt], seconds: 0.15, warmUpSeconds: 0.05 } : { connectionCounts: [1, judgedAt, 32], seconds: 4, warmUpSeconds: 1.5 };
  return { short, rows, learners, ...measured };
}
