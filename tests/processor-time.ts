const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

/** What something takes of this process's own processor time, once, in milliseconds. What else the machine does meanwhile does not count. */
export function timeOnce(visit: () => unknown): number {
  const before = process.cpuUsage();
  visit();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The same at the median of many visits, after a few that warm it up.
 *
 * @param visits an odd number
 * @returns milliseconds
 */
export function medianTime(visit: () => unknown, visits = 41): number {
  for (let warming = 0; warming < 5; warming++) visit();
  return median(Array.from({ length: visits }, () => timeOnce(visit)));
}
