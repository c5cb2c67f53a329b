import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { listOwnPasskeys } from "./passkey.queries.server.ts";
import { findOwnIdentity } from "./provider-identity.queries.server.ts";
import { providerOf } from "./provider.server.ts";
import { findOwnAccount } from "./queries.server.ts";
import { countRecoveryCodes, findAuthenticator } from "./second-factor.queries.server.ts";
import { isSecondFactorRequired, takenAwayAt } from "./second-factor.server.ts";
import { listSessions, removeOtherSessions, removeOwnSession } from "./session.queries.server.ts";

/** One place where somebody is signed in. Instants in UTC milliseconds. */
export interface SignedInPlace {
  readonly id: string;
  readonly isHere: boolean;
  readonly device: string | null;
  readonly means: "password" | "code" | "passkey" | "provider";
  readonly shared: boolean;
  readonly createdAt: number;
  readonly seenAt: number | null;
}

export type SecurityChange = { readonly what: "password" | "factor" | "codes" | "usedCode" | "passkey" | "provider" | "email"; readonly at: number };

/** How long a change is told of on one's own page. */
const toldDays = 30;

/** How one signs in, what of it was added or changed lately, and where one is signed in; the place at hand first. */
export interface SecurityPage {
  /** Since when a second factor stands; null where none does. */
  readonly factorSince: number | null;
  readonly codesLeft: number;
  readonly isRequired: boolean;
  readonly takenAwayAt: number | null;
  readonly changes: readonly SecurityChange[];
  readonly sessions: readonly SignedInPlace[];
}

/** @param sessionId of the session at hand, as the database has it */
export function readSecurityPage(permit: Permit<"account.read">, sessionId: string | undefined, now: Date): SecurityPage {
  const { db, actor } = permit;
  const codes = countRecoveryCodes(db, actor.accountId);
  const sessions = listSessions(db, actor.accountId)
    .filter(({ expiresAtSeconds }) => expiresAtSeconds * 1000 > now.getTime())
    .map(({ expiresAtSeconds: _, ...session }): SignedInPlace => ({ ...session, isHere: session.id === sessionId }))
    .sort((one, other) => Number(other.isHere) - Number(one.isHere) || (other.seenAt ?? other.createdAt) - (one.seenAt ?? one.createdAt));
  return {
    factorSince: findAuthenticator(db, actor.accountId)?.confirmedAt ?? null,
    codesLeft: codes.left,
    isRequired: isSecondFactorRequired(db, actor.role),
    takenAwayAt: takenAwayAt(db, actor.accountId) ?? null,
    changes: listSecurityChanges(permit, now),
    sessions,
  };
}

/** What has been added, changed or used of how one signs in during the last month, the newest first: nothing remembers what has been removed; the first password is no change, nor an address before it is confirmed: nothing is sent to it. */
export function listSecurityChanges(permit: Permit<"account.read">, now: Date): SecurityChange[] {
  const { db, actor } = permit;
  const own = findOwnAccount(permit);
  if (!own) throw new Refusal("not_found");
  const factorAt = findAuthenticator(db, actor.accountId)?.confirmedAt ?? null;
  const { madeAt, lastUsedAt } = countRecoveryCodes(db, actor.accountId);
  const issuer = providerOf(db)?.settings.issuer;
  const changes: readonly { what: SecurityChange["what"]; at: number | null }[] = [
    { what: "password", at: own.passwordChangedAt !== null && own.passwordChangedAt > own.createdAt ? own.passwordChangedAt : null },
    { what: "factor", at: factorAt },
    { what: "codes", at: madeAt === factorAt ? null : madeAt },
    { what: "usedCode", at: lastUsedAt },
    ...listOwnPasskeys(permit).map(({ createdAt }) => ({ what: "passkey" as const, at: createdAt })),
    { what: "provider", at: (issuer !== undefined && findOwnIdentity(permit, issuer)?.createdAt) || null },
    { what: "email", at: own.emailConfirmedAt },
  ];
  return changes
    .filter((change): change is SecurityChange => change.at !== null && change.at > now.getTime() - toldDays * 86_400_000)
    .sort((one, other) => other.at - one.at);
}

/** Ends one of one's own sessions; another's id does nothing. */
export const endOwnSession = ({ db, actor }: Permit<"account.change">, id: string): void => removeOwnSession(db, actor.accountId, id);

/** Ends all of one's own sessions but the one at hand. */
export const endOtherSessions = ({ db, actor }: Permit<"account.change">, sessionId: string | undefined): void => removeOtherSessions(db, actor.accountId, sessionId ?? "");
