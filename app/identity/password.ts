import type { AccountProblem } from "./account.ts";
import { isCommonPassword, squashed } from "./common-passwords.ts";

/** NIST SP 800-63B-4: at least 15 characters where the password stands alone, 8 beside a second factor. There is no other rule of form. */
export const passwordLength = { minCharacters: 15, minBesideSecondFactor: 8, maxBytes: 1024 } as const;

/** Whether a password is long enough without a second factor. */
export const standsAlone = (password: string): boolean => [...sameSpelling(password)].length >= passwordLength.minCharacters;

/** One spelling for one password, whatever the keyboard sends: NFKC (NIST SP 800-63B-4). Spaces count. */
export const sameSpelling = (password: string): string => password.normalize("NFKC");

export const passwordBytes = (password: string): number => new TextEncoder().encode(sameSpelling(password)).length;

/** Names are common enough to refuse a password that holds one, where they are not just a syllable of other words. */
const shortestNameRefused = 4;

/** @param names what a guesser knows of the account: its user name and the clinic's name; and whether a second factor stands beside the password */
export function passwordProblem(password: string, names: { readonly userName: string; readonly clinicName?: string | undefined; readonly hasSecondFactor?: boolean }): AccountProblem | undefined {
  const spelt = sameSpelling(password);
  if (names.hasSecondFactor ? [...spelt].length < passwordLength.minBesideSecondFactor : !standsAlone(spelt)) return names.hasSecondFactor ? "password_too_short_beside" : "password_too_short";
  if (passwordBytes(password) > passwordLength.maxBytes) return "password_too_long";
  const known = [names.userName, names.clinicName ?? ""];
  const holds = (name: string) => name.length >= shortestNameRefused && squashed(spelt).includes(name);
  if (known.map(squashed).some(holds)) return "password_has_name";
  return isCommonPassword(spelt, known) ? "password_common" : undefined;
}
