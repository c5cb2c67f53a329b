/** Crockford's base 32: no I, L, O or U, so that nothing is taken for something else when it is copied by hand. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 16 characters of 5 bits: 80 random bits, which no throttled guessing meets. */
const recoveryLength = 16;
export const recoveryCodeCount = 10;

/** A code for when the app is not at hand, from the system's own source of randomness. */
export const makeRecoveryCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(recoveryLength)), (byte) => alphabet[byte % alphabet.length]).join("");

/** `JBSW Y3DP EHPK 3PXP`, as people read it out and type it. */
export const inFours = (text: string, between = " "): string => text.match(/.{1,4}/g)?.join(between) ?? "";

/** What somebody has typed where a code is asked for: the app's six digits, a recovery code, or something that can be neither. */
export type TypedCode = { readonly kind: "app" | "recovery"; readonly code: string } | undefined;

const plainly = (typed: string): string => typed.normalize("NFKC").toUpperCase().replace(/[\s\p{Pd}\p{Cf}]/gu, "");

/** Whether something typed is so long that it was not meant as the app's six digits. */
export const isMeantAsRecovery = (typed: string): boolean => typed.length <= 100 && plainly(typed).length > 8;

/** Reads a code as people type and paste it: with spaces and hyphens anywhere, in small letters, O for 0, I or L for 1. */
export function readTypedCode(typed: string): TypedCode {
  if (typed.length > 100) return undefined;
  const plain = plainly(typed);
  if (/^\d{6}$/.test(plain)) return { kind: "app", code: plain };
  const code = plain.replaceAll("O", "0").replace(/[IL]/g, "1");
  return code.length === recoveryLength && [...code].every((character) => alphabet.includes(character)) ? { kind: "recovery", code } : undefined;
}
