import { CommandRefused } from "#app/commands/refused.js";

/** @typedef {{ readonly isShort: boolean, readonly only: readonly string[] | undefined }} ProveOptions */

/**
 * @param {readonly string[]} args of the command line: `--short`, `--only 7,r3`
 * @param {readonly string[]} numbers of all rows
 * @returns {ProveOptions}
 * @throws {CommandRefused}
 */
export function readOptions(args, numbers) {
  const at = args.indexOf("--only");
  const only = at === -1 ? undefined : (args[at + 1] ?? "").split(",");
  const known = args.filter((arg, index) => arg === "--short" || arg === "--only" || (at !== -1 && index === at + 1));
  if (known.length < args.length) throw new CommandRefused("It takes --short, and --only with the numbers of rows, and nothing else.");
  const strange = only?.find((number) => !numbers.includes(number));
  if (strange !== undefined) throw new CommandRefused(`There is no row ${strange || "without a number"}: there are ${numbers.length}, from ${numbers[0]} to ${numbers.at(-1)}.`);
  return { isShort: args.includes("--short"), only };
}
