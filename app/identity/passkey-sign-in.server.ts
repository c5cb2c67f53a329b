import type { Database } from "#db/client.server.ts";
import { findPasskeyByCredential, listCredentials, updatePasskeyUse } from "./passkey.queries.server.ts";
import { isFresh } from "./passkey.server.ts";
import { beginStep, finishStep, type Step } from "./sign-in-step.server.ts";
import { forgiveAttempt, requireLeaveToBegin, takeAttempt, type Throttled } from "./throttle.server.ts";
import { readUsed, signInOptions, verifyUse, type PublicKeyCredentialRequestOptionsJSON } from "./webauthn.server.ts";

type Begun = { readonly clientAddress: string; readonly next?: string | undefined; readonly shared: boolean; readonly actorId?: string | undefined };

/**
 * What a browser is asked, and the cookie of the step that waits for its answer. Nobody has said who they are: the passkey does. Where
 * somebody is signed in, they are to show once more that the account is theirs, and nobody else's passkey will do.
 *
 * @throws {Refusal} `too_many_attempts` where one address begins again and again
 */
export async function beginPasskeySignIn(db: Database, { clientAddress, next, shared, actorId }: Begun, origin: string, now: Date): Promise<{ readonly options: PublicKeyCredentialRequestOptionsJSON; readonly setCookie: string }> {
  requireLeaveToBegin(db, clientAddress, now);
  const options = await signInOptions(origin, actorId === undefined ? [] : listCredentials(db, actorId));
  const { setCookie } = beginStep(db, { kind: "passkey", accountId: actorId, challenge: options.challenge, next, shared }, now);
  return { options, setCookie };
}

/** `retryAt`: UTC milliseconds. */
export type PasskeyOutcome = { readonly ok: true; readonly accountId: string } | { readonly ok: false; readonly code: "wrong" | "another" } | { readonly ok: false; readonly code: "throttled"; readonly retryAt: number };

const wrong: PasskeyOutcome = { ok: false, code: "wrong" };

/**
 * Who the passkey belongs to that has answered the step's challenge. It is both factors at once: the device, and the finger, face or
 * code that opens it. An unknown passkey, a wrong answer and a disabled account get the same answer; `another` is a passkey of another
 * account than the one that is to be shown for. The step is used up in any case; the caller goes on to `completeSignIn`.
 *
 * @param step of the kind `passkey`
 * @param field as the browser filled it in: JSON
 */
export async function answerPasskey(db: Database, step: Step | undefined, field: unknown, { origin, clientAddress, actorId }: { readonly origin: string; readonly clientAddress: string; readonly actorId?: string | undefined }, now: Date): Promise<PasskeyOutcome> {
  const throttled: readonly Throttled[] = [{ as: "sign_in_address", value: clientAddress }];
  const attempt = takeAttempt(db, throttled, now);
  if (!attempt.allowed) return { ok: false, code: "throttled", retryAt: attempt.retryAt };
  if (step?.kind !== "passkey" || !step.challenge || !finishStep(db, step, now) || !isFresh(step, now)) return wrong;
  if (step.accountId !== null && step.accountId !== actorId) return wrong;
  const answer = readUsed(field);
  const known = answer && findPasskeyByCredential(db, answer.id);
  if (!known || known.disabledAt !== null) return wrong;
  const { userHandle } = answer.response;
  if (userHandle !== undefined && Buffer.from(userHandle, "base64url").toString("utf8") !== known.accountId) return wrong;
  const counter = await verifyUse(origin, step.challenge, answer, known);
  if (counter === undefined || !updatePasskeyUse(db, known.id, counter, now.getTime())) return wrong;
  forgiveAttempt(db, throttled, now);
  if (actorId !== undefined && actorId !== known.accountId) return { ok: false, code: "another" };
  return { ok: true, accountId: known.accountId };
}
