import { onAccount, open, seal, type Place } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { drawQr, type QrCode } from "#app/ui/qr-code.server.ts";
import { appLink, makeSecret, stepOfCode } from "./authenticator.server.ts";
import { findUserName } from "./queries.server.ts";
import { inFours, readTypedCode } from "./second-factor.ts";
import { keepAuthenticator } from "./second-factor.server.ts";
import { endAllSessions } from "./session.server.ts";
import { beginStep, endSteps, failStep, finishStep, type Step } from "./sign-in-step.server.ts";

/**
 * The secret waits in the step, sealed with its owner's key: an app that is in use stays so until the new one has shown a code. Beside
 * it stands the session in which somebody signed in has begun.
 */
const placeOf = (accountId: string): Place => ({ table: "sign_in_steps", column: "challenge", rowId: accountId, accountId, revision: 0 });

interface NewSetUp {
  readonly accountId: string;
  readonly next?: string | undefined;
  readonly shared: boolean;
  /** As the database has it; undefined where the sign-in itself waits for the app. */
  readonly sessionId?: string | undefined;
}

/** Begins to set up an authenticator app, for somebody who has just shown who they are. @returns the `Set-Cookie` header */
export function beginSetUp(db: Database, { accountId, next, shared, sessionId = "" }: NewSetUp, now: Date): { readonly setCookie: string } {
  const challenge = seal(db, placeOf(accountId), `${makeSecret()} ${sessionId}`).toString("base64");
  return beginStep(db, { kind: "set-up", accountId, challenge, next, shared }, now);
}

/**
 * Whether a set-up was begun in this very session, or, where there is none, by a sign-in that waits for it. What somebody signed in has
 * begun ends with their session: it would let the next one at the device in.
 */
export const isBegunIn = (db: Database, step: Step, sessionId: string | undefined): boolean => waiting(db, step).sessionId === (sessionId ?? "");

/** What an app takes the secret from: a picture for another screen, a link on the phone itself, and letters to type. */
export interface AppSecret {
  readonly qr: QrCode;
  readonly link: string;
  readonly letters: string;
}

export function readSetUp(db: Database, step: Step): AppSecret {
  const { accountId, secret } = waiting(db, step);
  const sealedName = findUserName(db, accountId);
  const link = appLink(secret, sealedName ? open(db, onAccount(accountId, "user_name"), sealedName) : "");
  return { qr: drawQr(link), link, letters: inFours(secret) };
}

export type SetUp = { readonly ok: true; readonly accountId: string; readonly recoveryCodes: readonly string[] } | { readonly ok: false; readonly again: boolean };

/**
 * The first code of the app: from now on it is asked for. Every session and every other step of the account is over; whoever
 * set it up goes in by `completeSignIn`.
 *
 * @returns `again: false` where the step is gone, by too many wrong codes or because another tab was first
 */
export function finishSetUp(db: Database, step: Step, typed: string, now: Date): SetUp {
  const { accountId, secret } = waiting(db, step);
  return inTransaction(db, () => {
    const read = readTypedCode(typed);
    const halfMinute = read?.kind === "app" ? stepOfCode(secret, read.code, now) : undefined;
    if (halfMinute === undefined) return { ok: false, again: failStep(db, step) };
    if (!finishStep(db, step, now)) return { ok: false, again: false };
    const recoveryCodes = keepAuthenticator(db, accountId, secret, halfMinute, now);
    endAllSessions(db, accountId);
    endSteps(db, accountId);
    return { ok: true, accountId, recoveryCodes };
  });
}

function waiting(db: Database, { kind, accountId, challenge }: Step): { readonly accountId: string; readonly secret: string; readonly sessionId: string } {
  if (kind !== "set-up" || !accountId || !challenge) throw new TypeError("this step sets up no app");
  const [secret = "", sessionId = ""] = open(db, placeOf(accountId), Buffer.from(challenge, "base64")).split(" ");
  return { accountId, secret, sessionId };
}
