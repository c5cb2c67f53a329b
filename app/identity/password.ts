import type { AccountProblem } from "./account.ts";
import { isCommonPassword, squashed } from "./common-passwords.ts";

/** NIST SP 800-63B-4: at least 15 characters where the password stands alone. There is no other rule of form. */
export const passwordLength = { minCharacters: 15, maxBytes: 1024 } as const;

/** One spelling for one password, whatever the keyboard sends: NFKC (NIST SP 800-63B-4). Spaces count. */
export const sameSpelling = (password: string): string => password.normalize("NFKC");

export const passwordBytes = (password: string): number => new TextEncoder().encode(sameSpelling(password)).length;

/** Names are common enough to refuse a password that holds one, where they are not just a syllable of other words. */
const shortestNameRefused = 4;

/** @param names what a guesser knows of the account: its user name and the clinic's name */
export function passwordProblem(password: string, names: { readonly userName: string; readonly clinicName?: string | undefined }): AccountProblem | undefined {
  const spelt = sameSpelling(password);
  if ([...spelt].length < passwordLength.minCharacters) return "password_too_short";
  if (passwordBytes(password) > passwordLength.maxBytes) return "password_too_long";
  const known = [names.userName, names.clinicName ?? ""];
  const holds = (name: string) => name.length >= shortestNameRefused && squashed(spelt).includes(name);
  if (known.map(squashed).some(holds)) return "password_has_name";
  return isCommonPassword(spelt, known) ? "password_common" : undefined;
}
