import { inTransaction, type Database } from "#db/client.server.ts";
import { takeCode } from "./second-factor.server.ts";
import { failStep, finishStep, type Step } from "./sign-in-step.server.ts";
import { forgiveAttempt, takeAttempt, type Throttled } from "./throttle.server.ts";

/** `left`: recovery codes that remain, where one was used. `again: false`: the sign-in begins anew. `retryAt`: UTC milliseconds. */
export type CodeOutcome =
  | { readonly ok: true; readonly accountId: string; readonly left: number | undefined }
  | { readonly ok: false; readonly code: "wrong"; readonly again: boolean }
  | { readonly ok: false; readonly code: "throttled"; readonly retryAt: number };

/**
 * Answers a sign-in that waits for a code (`readStep` of the kind `code`). Wrong codes are counted against the account, as
 * wrong passwords are, and against the step. The caller goes on to `completeSignIn`.
 */
export function answerCodeStep(db: Database, step: Step, typed: string, now: Date): CodeOutcome {
  const { kind, accountId } = step;
  if (kind !== "code" || !accountId) throw new TypeError("this step asks for no code");
  const throttled: readonly Throttled[] = [{ as: "second_factor", value: accountId }];
  return inTransaction(db, () => {
    const attempt = takeAttempt(db, throttled, now);
    if (!attempt.allowed) return { ok: false, code: "throttled", retryAt: attempt.retryAt };
    const taken = takeCode(db, accountId, typed, now);
    if (!taken) return { ok: false, code: "wrong", again: failStep(db, step) };
    if (!finishStep(db, step, now)) return { ok: false, code: "wrong", again: false };
    forgiveAttempt(db, throttled, now);
    return { ok: true, accountId, left: taken.by === "recovery" ? taken.left : undefined };
  });
}
