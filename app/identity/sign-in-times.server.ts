import type { Database } from "#db/client.server.ts";
import { signIn } from "./sign-in.server.ts";

/** Median milliseconds of the whole process's work for a refused sign-in, by what was wrong with it. */
export interface SignInTimes {
  readonly unknownName: number;
  readonly wrongPassword: number;
  readonly disabledAccount: number;
}

const day = 24 * 3_600_000;

/**
 * Measures the work that whoever guesses at user names waits for: processor time of all the process's threads, which holds on
 * a machine that is busy with other things, where a clock does not. The three kinds take turns; each round stands on a day of
 * its own, so that nothing is throttled.
 *
 * @param names user names of an account that can sign in and of one that is disabled
 * @param rounds how many of each: 500 for the proof (medians less than 5 ms apart)
 */
export async function measureSignInTimes(db: Database, names: { readonly active: string; readonly disabled: string }, rounds: number): Promise<SignInTimes> {
  const times: Record<keyof SignInTimes, number[]> = { unknownName: [], wrongPassword: [], disabledAccount: [] };
  const start = Date.now();
  for (let round = 0; round < rounds; round++) {
    const now = new Date(start + round * 2 * day);
    const tried = { unknownName: `nobody ${round}`, wrongPassword: names.active, disabledAccount: names.disabled };
    for (const kind of ["unknownName", "wrongPassword", "disabledAccount"] as const) {
      const before = process.cpuUsage();
      const outcome = await signIn(db, { userName: tried[kind], password: "not the password at all", clientAddress: "192.0.2.1" }, now);
      const { user, system } = process.cpuUsage(before);
      times[kind].push((user + system) / 1000);
      if (outcome.ok || outcome.code !== "wrong") throw new TypeError("a sign-in that is measured must be refused for its name or password");
    }
  }
  return { unknownName: median(times.unknownName), wrongPassword: median(times.wrongPassword), disabledAccount: median(times.disabledAccount) };
}

const median = (numbers: readonly number[]): number => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
