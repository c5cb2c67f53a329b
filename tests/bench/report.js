import { cpus, loadavg } from "node:os";
import { cpuTimeIsKnown } from "./cpu-time.js";
import { judgedAt } from "./limits.js";

/** @typedef {import("./measure.js").PageResult} PageResult */

const columns = ["connections", "requests/s", "bare", "p50 ms", "bare", "p99 ms", "bare", "CPU ms/request", "bare", "% of bare: requests", "CPU"];

/** @param {import("./options.js").BenchOptions} options @returns {string} what was measured, and on what */
export function heading({ learners, rows, seconds, warmUpSeconds }) {
  const [first] = cpus();
  const machine = `Node ${process.versions.node}, ${cpus().length} x ${first?.model ?? "processor"}, load ${loadavg()[0]?.toFixed(1)} before the start`;
  const clinic = `${whole(learners)} learners, ${whole(rows)} of them in the grid; ${seconds} s a measurement after ${warmUpSeconds} s of warm-up; CPU: user and system time of the whole server process`;
  const missing = cpuTimeIsKnown ? "" : "\nProcessor time is not measured: this system has no /proc to read another process's from. Linux has it.";
  return `${machine}\n${clinic}${missing}`;
}

/** @param {PageResult} result @returns {string} one table */
export function tableOf({ page, sent, unpacked, statements, at }) {
  const size = sent === 0 ? "no body" : `${whole(sent)} bytes sent, ${whole(unpacked)} unpacked`;
  const rows = at.map(({ connections, samspill, bare, requestShare, cpuShare }) => [
    whole(connections),
    ...pair(samspill.requestsPerSecond, bare.requestsPerSecond, whole),
    ...pair(samspill.p50, bare.p50, fine),
    ...pair(samspill.p99, bare.p99, fine),
    ...pair(samspill.cpuMilliseconds, bare.cpuMilliseconds, finer),
    percent(requestShare),
    percent(cpuShare),
  ]);
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ cells) => cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ");
  return `\n${page.name}: ${page.method} ${page.path} (${size}; ${statements} statements)\n${[columns, ...rows].map(line).join("\n")}`;
}

/** @param {readonly import("./limits.js").Verdict[]} verdicts */
export const verdictList = (verdicts) => `\nLimits, at ${judgedAt} connections\n${verdicts.map(({ text, verdict }) => `  ${verdict.padEnd(13)} ${text}`).join("\n")}`;

/** @param {number} ours @param {number} theirs @param {(figure: number) => string} format */
const pair = (ours, theirs, format) => [format(ours), format(theirs)];

/** @param {(figure: number) => string} format @returns {(figure: number) => string} */
const orDash = (format) => (figure) => (Number.isFinite(figure) ? format(figure) : "–");

const whole = orDash((figure) => Math.round(figure).toLocaleString("en"));
const fine = orDash((figure) => figure.toFixed(2));
const finer = orDash((figure) => figure.toFixed(3));
const percent = orDash((figure) => `${figure.toFixed(1)} %`);
