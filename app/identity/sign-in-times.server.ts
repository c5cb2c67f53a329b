import type { Database } from "#db/client.server.ts";
import { signIn } from "./sign-in.server.ts";

/** Median milliseconds of a refused sign-in, by what was wrong with it. */
export interface SignInTimes {
  readonly unknownName: number;
  readonly wrongPassword: number;
  readonly disabledAccount: number;
}

const day = 24 * 3_600_000;

/**
 * Measures what whoever guesses at user names could measure. The three kinds take turns, so that whatever else the
 * machine does falls on all alike; each round stands on a day of its own, so that nothing is throttled.
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
      const before = performance.now();
      const outcome = await signIn(db, { userName: tried[kind], password: "not the password at all", clientAddress: "192.0.2.1" }, now);
      times[kind].push(performance.now() - before);
      if (outcome.ok || outcome.code !== "wrong") throw new TypeError("a sign-in that is measured must be refused for its name or password");
    }
  }
  return { unknownName: median(times.unknownName), wrongPassword: median(times.wrongPassword), disabledAccount: median(times.disabledAccount) };
}

const median = (numbers: readonly number[]): number => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
