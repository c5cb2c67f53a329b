import { randomBytes } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { Refusal } from "#app/access/refusal.ts";
import { passwordBytes, passwordLength, sameSpelling } from "./password.ts";

/** Argon2id after OWASP's password storage cheat sheet: 19 MiB, two passes, one lane; about 11 ms. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** How many passwords may be at work or wait at once: more would only make everyone wait, 19 MiB at a time. */
export const passwordsAtOnce = 8;

let atWork = 0;

/** @throws {Refusal} `busy` where the next password would be one too many */
export function requireRoom(): void {
  if (atWork >= passwordsAtOnce) throw new Refusal("busy");
}

/**
 * @returns the password's hash in PHC format, with its parameters and salt
 * @throws {Refusal} `busy`
 */
export const hashPassword = (password: string): Promise<string> => working(() => hash(sameSpelling(password), parameters));

export interface Verdict {
  readonly matches: boolean;
  /** The hash was made with other parameters than today's. */
  readonly outdated: boolean;
}

/**
 * Compares a password with a hash. Where there is no hash, or the password is longer than any can be, the same work is
 * done for nothing, so that the time it takes tells no one whether an account exists.
 *
 * @throws {Refusal} `busy`
 */
export async function verifyPassword(kept: string | undefined, password: string): Promise<Verdict> {
  const possible = kept !== undefined && passwordBytes(password) <= passwordLength.maxBytes;
  const matches = await working(() => (possible ? verify(kept, sameSpelling(password)) : verify(nobodysHash, "nobody's password")));
  return { matches: possible && matches, outdated: possible && isOutdated(kept) };
}

async function working<T>(work: () => Promise<T>): Promise<T> {
  requireRoom();
  atWork++;
  try {
    return await work();
  } finally {
    atWork--;
  }
}

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

/** The hash of no password: as much work to compare with as any other. */
const nobodysHash = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(parameters.outputLen))}`;

function isOutdated(kept: string): boolean {
  const { memoryCost, timeCost, parallelism, outputLen } = parseOptions(kept);
  return memoryCost !== parameters.memoryCost || timeCost !== parameters.timeCost || parallelism !== parameters.parallelism || outputLen !== parameters.outputLen;
}
