import { existsSync, readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second, whatever the machine. */
const tickMilliseconds = 10;

/** Whether this system tells how much processor time another process has used. */
export const cpuTimeIsKnown = existsSync("/proc/self/stat");

/**
 * How long all threads of a process have been on a processor, in their own code and in the system's.
 *
 * @param {number} pid
 * @returns {number} milliseconds since the process began, to the hundredth of a second; NaN where the system does not tell
 */
export const cpuMilliseconds = (pid) => (cpuTimeIsKnown ? cpuTimeIn(readFileSync(`/proc/${pid}/stat`, "utf8")) : Number.NaN);

/**
 * @param {string} stat `/proc/<pid>/stat` as proc(5) describes it: `utime` and `stime` are its fields 14 and 15
 * @returns {number} milliseconds
 */
export function cpuTimeIn(stat) {
  // The second field is the program's name, which may hold spaces and brackets.
  const [utime, stime] = stat.slice(stat.lastIndexOf(")") + 2).split(" ").slice(11);
  return (Number(utime) + Number(stime)) * tickMilliseconds;
}
