import { reliability } from "./reliability.js";
import { threats } from "./threats.js";

/** @typedef {import("./row.js").Row} Row */

/**
 * One row's last run. `commit` is the one that stood there; `command` is what was typed.
 *
 * @typedef {import("./row.js").Outcome & { readonly at: string, readonly commit: string, readonly command: string, readonly seconds: number }} Proved
 */

/** @typedef {Readonly<Record<string, Proved>>} Results by a row's number */

/** @param {Proved | undefined} proved @returns {"reached" | "not reached" | "not proved"} */
export const verdictOf = (proved) => (!proved ? "not proved" : proved.holds ? "reached" : "not reached");

/**
 * @param {Results} results
 * @param {string} machine what they were measured on
 * @param {readonly string[]} [only] the rows to show
 * @returns {string} both tables, as Markdown
 */
export function reportOf(results, machine, only) {
  const shown = (/** @type {readonly Row[]} */ rows) => rows.filter(({ number }) => only?.includes(number) ?? true);
  const all = shown([...threats, ...reliability]);
  const reached = all.filter(({ number }) => results[number]?.holds).length;
  return [
    "# Proof",
    `\`npm run prove\` writes this page. Each row is from the last run of it that stands beside it; nothing here is written by hand. ${machine}.`,
    `${reached} of ${all.length} rows reached.`,
    "## Twenty threats",
    table(["#", "threat", "answer", "asked", "reached", "", "run"], shown(threats).map((row) => [row.number, row.name, row.answer ?? "", row.asked, ...cells(row, results[row.number])])),
    "## Reliability",
    table(["#", "test", "asked", "reached", "", "run"], shown(reliability).map((row) => [row.number, row.name, row.asked, ...cells(row, results[row.number])])),
  ].join("\n\n");
}

/** @param {Row} row @param {Proved | undefined} proved @returns {string[]} */
function cells({ note }, proved) {
  const text = [proved?.reached, proved?.why && `Why: ${proved.why}`, note].filter(Boolean).join(". ");
  return [text, `**${verdictOf(proved)}**`, proved ? `${proved.at.slice(0, 16).replace("T", " ")} UTC, ${proved.commit}, ${proved.seconds} s: \`${proved.command}\`` : ""];
}

/** @param {readonly string[]} heads @param {readonly (readonly string[])[]} rows */
const table = (heads, rows) => [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`).join("\n");
