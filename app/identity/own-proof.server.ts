import type { Permit } from "#app/access/permit.server.ts";
import { isOwnPassword } from "./own-password.server.ts";
import { listOwnPasskeys } from "./passkey.queries.server.ts";
import { proofMinutes } from "./passkey.ts";
import { findOwnIdentity } from "./provider-identity.queries.server.ts";
import { providerOf } from "./provider.server.ts";
import { findSession } from "./session.queries.server.ts";
import type { SessionAtHand } from "./session.server.ts";

type Asking = Permit<"account.change" | "account.read" | "account.erase" | "account.erase-for">;

/**
 * Whether the session was begun within the last minutes by something else than a password alone: then nothing is asked again. The
 * service asks anew at each sign-in (openid.server.ts), so coming from there is a proof too.
 */
export function hasProvedLately({ db, actor }: Asking, session: SessionAtHand | undefined, now: Date): boolean {
  const kept = session && findSession(db, session.id);
  if (!kept || kept.accountId !== actor.accountId || kept.means === "password") return false;
  return now.getTime() - kept.createdAt < proofMinutes * 60_000;
}

/**
 * Whether whoever sits at the screen is its owner: by such a sign-in a short while ago, or by the password.
 *
 * @throws {Refusal} `too_many_attempts` where the password was guessed at; `busy`
 */
export const isOwner = async (permit: Permit<"account.change" | "account.read">, session: SessionAtHand | undefined, typed: string, now: Date): Promise<boolean> => hasProvedLately(permit, session, now) || isOwnPassword(permit, typed, now);

/** How somebody can show that the account is theirs, besides the password: for those who have none, or do not remember it. */
export interface OwnProof {
  /** Whether nothing is asked, because they have just shown it. */
  readonly isProved: boolean;
  readonly hasPasskey: boolean;
  /** The service that the account is linked with, by its name. */
  readonly service: string | null;
}

export function readOwnProof(permit: Asking, session: SessionAtHand | undefined, now: Date): OwnProof {
  const settings = providerOf(permit.db)?.settings;
  return {
    isProved: hasProvedLately(permit, session, now),
    hasPasskey: listOwnPasskeys(permit).length > 0,
    service: settings && findOwnIdentity(permit, settings.issuer) ? settings.names[permit.actor.language] : null,
  };
}
