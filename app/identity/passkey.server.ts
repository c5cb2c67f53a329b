import { randomUUID } from "node:crypto";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { onAccount, open, seal, type Place } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { challengeMinutes, mostPasskeys, passkeyNameProblem, tidyPasskeyName, type PasskeyNameProblem } from "./passkey.ts";
import { insertPasskey, listOwnPasskeys, removeOwnPasskey, updatePasskeyName } from "./passkey.queries.server.ts";
import { findOwnAccount } from "./queries.server.ts";
import { endOtherSessions } from "./security-page.server.ts";
import { beginStep, finishStep, type Step } from "./sign-in-step.server.ts";
import { newPasskeyOptions, readMade, verifyNew, type PublicKeyCredentialCreationOptionsJSON } from "./webauthn.server.ts";

const placeOf = (id: string, accountId: string): Place => ({ table: "passkeys", column: "name", rowId: id, accountId, revision: 0 });

/** One of one's own passkeys. Instants in UTC milliseconds. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
}

/** One's own passkeys, the oldest first. */
export const listPasskeys = (permit: Permit<"account.read">): OwnPasskey[] =>
  listOwnPasskeys(permit).map(({ id, name, createdAt, usedAt }) => ({ id, name: open(permit.db, placeOf(id, permit.actor.accountId), name), createdAt, usedAt }));

/** What a browser is to make a passkey of, and the cookie of the step that waits for it. */
export interface BegunPasskey {
  readonly ok: true;
  readonly options: PublicKeyCredentialCreationOptionsJSON;
  readonly setCookie: string;
}

/** Begins a new passkey. The caller has asked for the password, or seen that the session is a strong one (`hasProvedLately`). */
export async function beginNewPasskey(permit: Permit<"account.change">, origin: string, now: Date): Promise<BegunPasskey | { readonly ok: false; readonly code: "too_many" }> {
  const { db, actor } = permit;
  const known = listOwnPasskeys(permit);
  if (known.length >= mostPasskeys) return { ok: false, code: "too_many" };
  const own = findOwnAccount(permit);
  if (!own) throw new Refusal("not_found");
  const userName = open(db, onAccount(actor.accountId, "user_name"), own.userName);
  const options = await newPasskeyOptions(origin, { accountId: actor.accountId, userName, known: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })) });
  const { setCookie } = beginStep(db, { kind: "new-passkey", accountId: actor.accountId, challenge: options.challenge }, now);
  return { ok: true, options, setCookie };
}

export type KeptPasskey = { readonly ok: true } | { readonly ok: false; readonly code: "again" } | { readonly ok: false; readonly code: "name"; readonly problem: PasskeyNameProblem };

/** Whether a step's challenge may still be answered. */
export const isFresh = ({ createdAt }: Step, now: Date): boolean => now.getTime() - createdAt < challengeMinutes * 60_000;

/**
 * Keeps the passkey that a browser has made for the step's challenge. The step is used up, whatever the answer is worth.
 *
 * @param step of the kind `new-passkey`, that this same account began
 * @param field as the browser filled it in: JSON
 */
export async function keepNewPasskey(permit: Permit<"account.change">, step: Step | undefined, { field, name: typed }: { readonly field: unknown; readonly name: string }, origin: string, now: Date): Promise<KeptPasskey> {
  const { db, actor } = permit;
  const name = tidyPasskeyName(typed);
  const problem = passkeyNameProblem(name);
  if (problem) return { ok: false, code: "name", problem };
  if (!step?.challenge || step.accountId !== actor.accountId || !finishStep(db, step, now) || !isFresh(step, now)) return { ok: false, code: "again" };
  const answer = readMade(field);
  const made = answer && (await verifyNew(origin, step.challenge, answer));
  if (!made) return { ok: false, code: "again" };
  const id = randomUUID();
  const kept = inTransaction(db, () => listOwnPasskeys(permit).length < mostPasskeys && insertPasskey(db, { ...made, id, accountId: actor.accountId, name: seal(db, placeOf(id, actor.accountId), name), createdAt: now.getTime() }));
  return kept ? { ok: true } : { ok: false, code: "again" };
}

/** Calls one of one's own passkeys something else; another's id does nothing. */
export function renamePasskey(permit: Permit<"account.change">, id: string, typed: string): PasskeyNameProblem | undefined {
  const name = tidyPasskeyName(typed);
  const problem = passkeyNameProblem(name);
  if (!problem) updatePasskeyName(permit, id, seal(permit.db, placeOf(id, permit.actor.accountId), name));
  return problem;
}

/**
 * Takes one of one's own passkeys away: it signs nobody in any more, and whoever came in by it elsewhere is signed out. Another's id
 * does nothing.
 */
export function removePasskey(permit: Permit<"account.change">, id: string, sessionId: string | undefined): boolean {
  return inTransaction(permit.db, () => {
    if (!removeOwnPasskey(permit, id)) return false;
    endOtherSessions(permit, sessionId);
    return true;
  });
}
