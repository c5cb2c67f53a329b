/** For how long a code for a new password can be used. */
export const passwordCodeHours = 24;

/** Whether a code still lets somebody choose a new password, and if not, why. */
export type PasswordCodeStatus = "waiting" | "used" | "expired" | "withdrawn";

/** Why a code lets nobody choose a password. */
export type PasswordCodeFault = "unknown" | Exclude<PasswordCodeStatus, "waiting">;

/** Why no code is made for an account. */
export type PasswordCodeProblem = "disabled" | "own_account";

/** `expiresAt` is the first instant at which the code is good for nothing any more. */
export function passwordCodeStatus(code: { readonly usedAt: number | null; readonly withdrawnAt: number | null; readonly expiresAt: number }, now: Date): PasswordCodeStatus {
  if (code.usedAt !== null) return "used";
  if (code.withdrawnAt !== null) return "withdrawn";
  return code.expiresAt <= now.getTime() ? "expired" : "waiting";
}
