import { randomFillSync } from "node:crypto";

const nonceBytes = 16;
const pool = Buffer.alloc(nonceBytes * 256);
let taken = pool.length;

/** A word that nobody can guess, for the scripts of one answer: 128 random bits, base64. Drawn by the handful: asking the system costs more than using it. */
export function newNonce(): string {
  if (taken === pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += nonceBytes;
  return pool.toString("base64", taken - nonceBytes, taken);
}
