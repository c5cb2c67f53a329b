/** What can be wrong with what somebody writes about their account: keys of `problems` in the catalogue. */
export type AccountProblem =
  | "user_name_too_short"
  | "user_name_too_long"
  | "user_name_characters"
  | "user_name_taken"
  | "display_name_required"
  | "display_name_too_long"
  | "email_invalid"
  | "password_too_short"
  | "password_too_short_beside"
  | "password_too_long"
  | "password_common"
  | "password_has_name"
  | "old_password_wrong";

export const userNameLength = { min: 3, max: 40 } as const;
export const displayNameLength = { max: 40 } as const;
/** RFC 5321, 4.5.3.1.3, less the angle brackets. */
export const emailLength = { max: 254 } as const;

/**
 * A user name as it is kept. Phones put a space after a word they suggest, and between words: the spaces around are
 * taken off, and one inside is as good as three.
 */
export const tidyUserName = (typed: string): string => typed.slice(0, 1000).normalize("NFKC").replace(/\s+/gu, " ").trim();

/** A name to be called by: on one line, without signs that cannot be seen or that turn the line round. */
export const tidyDisplayName = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();

/** Length as people count it: æ is one, and so is an emoji of one code point. */
const characters = (text: string): number => [...text].length;

/** Letters of any alphabet, digits, full stop, hyphen, underscore and single spaces; at least one letter or digit. */
const userNamePattern = /^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}._ -]+$/u;

/** @param userName as `tidyUserName` gives it */
export function userNameProblem(userName: string): AccountProblem | undefined {
  if (characters(userName) < userNameLength.min) return "user_name_too_short";
  if (characters(userName) > userNameLength.max) return "user_name_too_long";
  return userNamePattern.test(userName) ? undefined : "user_name_characters";
}

/** Letters and signs that leave the line empty: fillers of Hangul, and the Braille cell without a dot. */
const blank = /[\u115f\u1160\u2800\u3164\uffa0]/gu;

/** @param displayName as `tidyDisplayName` gives it */
export function displayNameProblem(displayName: string): AccountProblem | undefined {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(displayName.replace(blank, ""))) return "display_name_required";
  return characters(displayName) > displayNameLength.max ? "display_name_too_long" : undefined;
}

/** Something, one @, and a domain with a full stop in it: whether it exists only a message can tell. */
export const emailProblem = (email: string): AccountProblem | undefined =>
  email.length <= emailLength.max && /^[^\s@\p{Cc}<>"(),;]+@[^\s@\p{Cc}<>"(),;.]+(?:\.[^\s@\p{Cc}<>"(),;.]+)+$/u.test(email) ? undefined : "email_invalid";
