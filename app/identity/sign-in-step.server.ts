import { createHash, randomBytes } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { cookieName, isSecure, readCookie } from "./cookie.server.ts";
import { appendFailure, findStep, insertStep, removeExpiredSteps, removeStep, removeStepsOf, type StepRow } from "./sign-in-step.queries.server.ts";
import { mostStepFailures, stepMinutes, type StepKind } from "./sign-in-step.ts";

/** A sign-in, or a change of how one signs in, that waits for its next step, and only in the browser that began it. */
export type Step = StepRow;

export interface NewStep {
  readonly kind: StepKind;
  /** Who has given the right password, or is signed in; left out where nobody has said yet who they are. */
  readonly accountId?: string | undefined;
  /** What the next step must answer. What must not be read in a copy of the database is sealed by whoever begins the step. */
  readonly challenge?: string | undefined;
  /** Where to go afterwards: an address that `sameSitePath` has let through. */
  readonly next?: string | undefined;
  /** Whether the session that comes of it is one on a device that others use too. */
  readonly shared?: boolean;
}

const minute = 60_000;
const valueShape = /^[A-Za-z0-9_-]{43}$/;
const storedId = (value: string): string => createHash("sha256").update(value).digest("hex");

/** Begins a step under 256 random bits that only the browser keeps. @returns the `Set-Cookie` header */
export function beginStep(db: Database, { kind, accountId, challenge, next, shared = false }: NewStep, now: Date): { readonly setCookie: string } {
  const value = randomBytes(32).toString("base64url");
  const createdAt = now.getTime();
  insertStep(db, { id: storedId(value), kind, accountId: accountId ?? null, challenge: challenge ?? null, next: next ?? null, shared, createdAt, expiresAt: createdAt + stepMinutes * minute });
  return { setCookie: stepCookie(db, value) };
}

/**
 * The step that a request's cookie speaks of; undefined where it is not one of these kinds, has run out, was answered wrongly
 * too often, or has been taken. A step with an `accountId` says that its password was right, or that its owner was signed
 * in when it began: a page of somebody signed in compares it with `actor.accountId`.
 */
export function readStep(db: Database, cookieHeader: string | null, kinds: readonly StepKind[], now: Date): Step | undefined {
  const value = readCookie(db, "samspill-step", valueShape, cookieHeader);
  const step = value && findStep(db, storedId(value), now.getTime());
  return step && kinds.includes(step.kind) ? step : undefined;
}

/** Counts one wrong answer. @returns whether there may be another; after the fifth the step is gone */
export function failStep(db: Database, { id }: Step): boolean {
  return (appendFailure(db, id) ?? mostStepFailures) < mostStepFailures;
}

/**
 * Takes the step: it is used once, however many answer at once. Stands before what the step was for, or in the same transaction.
 *
 * @returns false where another was first, or it has run out meanwhile: what it was for must not happen then
 */
export const finishStep = (db: Database, { id }: Step, now: Date): boolean => removeStep(db, id, now.getTime());

/** The `Set-Cookie` header that blanks the cookie; `completeSignIn` sends it along. */
export const blankStepCookie = (db: Database): string => stepCookie(db, "", "; Max-Age=0");

/** Ends all that waits for one account: its password or its second factor is another one now. */
export const endSteps = (db: Database, accountId: string): void => removeStepsOf(db, accountId);

/** Removes the steps that have run out. Run it about once an hour. */
export const removeOldSteps = (db: Database, now: Date): void => removeExpiredSteps(db, now.getTime());

/** Lax, so that it comes along when a sign-in service sends the browser back; no script reads it, and the browser forgets it when it closes. */
const stepCookie = (db: Database, value: string, age = ""): string =>
  `${cookieName(db, "samspill-step")}=${value}; HttpOnly${age}; Path=/; SameSite=Lax${isSecure(db) ? "; Secure" : ""}`;
