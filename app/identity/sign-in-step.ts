/** What a sign-in can wait for; `set-up` and `new-passkey` also stand for a change that somebody signed in has begun. */
export type StepKind = "code" | "set-up" | "passkey" | "new-passkey" | "provider";

export const stepMinutes = 10;

/** After so many wrong answers the step is gone, and the sign-in begins anew. */
export const mostStepFailures = 5;
