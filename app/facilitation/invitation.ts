/** Crockford's base 32: no I, L, O or U, so that nothing is taken for something else when it is read aloud or copied by hand. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 26 characters of 5 bits: 130 random bits. */
const codeLength = 26;

/** How the characters are grouped on paper. */
const groupLengths = [5, 4, 4, 4, 4, 5] as const;

/** A new code, without hyphens, from the system's own source of randomness. */
export const makeCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(codeLength)), (byte) => alphabet[byte % alphabet.length]).join("");

/** A code as it is printed and put in a link: `7K2QM-4XTB-9D0W-HHZ3-C5RV-A8N6E`. */
export function writeCode(code: string): string {
  let at = 0;
  return groupLengths.map((length) => code.slice(at, (at += length))).join("-");
}

/**
 * Reads a code as people type and paste it: in small letters, with spaces and hyphens anywhere or nowhere, O for 0,
 * I or L for 1, or as the whole link.
 *
 * @returns the code without hyphens, or undefined for what cannot be one
 */
export function readCode(text: string): string | undefined {
  if (text.length > 500) return undefined;
  const typed = /\/(?:join|new-password)\/([^/?#]*)/i.exec(text)?.[1] ?? text;
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/%20|[\s\p{Pd}\p{Cf}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === codeLength && [...code].every((character) => alphabet.includes(character)) ? code : undefined;
}

/** Whether an invitation still lets somebody in, and if not, why. */
export type InvitationStatus = "waiting" | "used" | "expired" | "withdrawn";

/** Why a code lets nobody in. */
export type InvitationFault = "unknown" | Exclude<InvitationStatus, "waiting">;

/** How many invitations one sheet holds, how often one can be used, and for how many days. */
export const invitationLimits = {
  count: { least: 1, usual: 1, most: 60 },
  maxUses: { least: 1, usual: 1, most: 100 },
  days: { least: 1, usual: 30, most: 90 },
} as const;

export interface Countable {
  readonly uses: number;
  readonly maxUses: number;
  readonly expiresAt: number;
  readonly withdrawnAt: number | null;
}

/** `expiresAt` is the first instant at which the invitation lets nobody in any more. */
export function invitationStatus({ uses, maxUses, expiresAt, withdrawnAt }: Countable, now: Date): InvitationStatus {
  if (uses >= maxUses) return "used";
  if (withdrawnAt !== null) return "withdrawn";
  return expiresAt <= now.getTime() ? "expired" : "waiting";
}
