/** What a passkey may be called, in characters. */
export const mostNameCharacters = 60;

/** More than anybody has devices, and few enough to be looked through. */
export const mostPasskeys = 20;

/** How long a browser may take over a challenge. */
export const challengeMinutes = 5;

/** How long after a strong sign-in the password is not asked for again. */
export const proofMinutes = 10;

export const tidyPasskeyName = (typed: string): string => typed.normalize("NFC").replace(/\s+/g, " ").trim();

/** A key of `problems` in the catalogue. */
export type PasskeyNameProblem = "required" | "passkey_name_too_long";

export function passkeyNameProblem(name: string): PasskeyNameProblem | undefined {
  if (name === "") return "required";
  return [...name].length > mostNameCharacters ? "passkey_name_too_long" : undefined;
}
