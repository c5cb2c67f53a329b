import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { eraseAccount, findByName } from "#app/privacy/account-erasure.server.ts";
import { erasureReasons } from "#app/privacy/account-erasure.ts";
import type { Problems } from "#app/ui/problems.ts";

import { tidyUserName } from "./account.ts";
import { forgetName } from "./names.server.ts";
import { isOwner } from "./own-proof.server.ts";
import type { SessionAtHand } from "./session.server.ts";
import { takeAttempt } from "./throttle.server.ts";

/** What was typed to have an account deleted, as the form's fields. */
export interface TypedDeletion {
  readonly password: string;
  /** Whether the box was ticked that says that it is wanted. */
  readonly isSure: boolean;
  /** By which its owner may have shown a moment ago who they are. */
  readonly session?: SessionAtHand | undefined;
}

export type DeletionOutcome = { readonly ok: true } | { readonly ok: false; readonly problems?: Problems; readonly refused?: "last_administrator" };

/**
 * Deletes one's own account.
 *
 * @throws {Refusal} `too_many_attempts` where the password was guessed at; `busy`
 */
export async function deleteOwnAccount(permit: Permit<"account.erase">, typed: TypedDeletion, now: Date): Promise<DeletionOutcome> {
  const problems = await problemsOf(permit, typed, now);
  return problems ? { ok: false, problems } : erased(permit, permit.actor.accountId, undefined, now);
}

export interface TypedErasing extends TypedDeletion {
  readonly userName: string;
  readonly why: string;
}

/**
 * Deletes the account of somebody who has asked for it in writing. The password is that of the administrator.
 *
 * @throws {Refusal} `too_many_attempts` where the password or names were guessed at; `busy`
 */
export async function deleteAccountOf(permit: Permit<"account.erase-for">, typed: TypedErasing, now: Date): Promise<DeletionOutcome> {
  const why = erasureReasons.find((reason) => reason === typed.why);
  const problems = { ...(typed.userName.trim() === "" && { userName: "required" }), ...(!why && { why: "choose" }), ...(await problemsOf(permit, typed, now)) };
  if (!why || Object.keys(problems).length > 0) return { ok: false, problems };
  if (!takeAttempt(permit.db, [{ as: "person_name", value: permit.actor.accountId }], now).allowed) throw new Refusal("too_many_attempts");
  const accountId = findByName(permit, tidyUserName(typed.userName));
  return accountId ? erased(permit, accountId, why, now) : { ok: false, problems: { userName: "no_such_account" } };
}

async function problemsOf({ db, actor }: Permit, { password, isSure, session }: TypedDeletion, now: Date): Promise<Problems | undefined> {
  const isRight = await isOwner(issuePermit(db, actor, "account.read"), session, password, now);
  const problems: Problems = { ...(!isRight && { password: "password_wrong" }), ...(!isSure && { sure: "not_ticked" }) };
  return Object.keys(problems).length > 0 ? problems : undefined;
}

function erased(permit: Parameters<typeof eraseAccount>[0], accountId: string, why: Parameters<typeof eraseAccount>[2], now: Date): DeletionOutcome {
  const outcome = eraseAccount(permit, accountId, why, now);
  if (!outcome.ok) return { ok: false, refused: outcome.problem };
  forgetName(permit.db, accountId);
  return { ok: true };
}
