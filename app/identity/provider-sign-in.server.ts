import { randomUUID } from "node:crypto";
import { Refusal } from "#app/access/refusal.ts";
import type { Permit } from "#app/access/permit.server.ts";
import type { Role } from "#app/access/policy.ts";
import { subjectIndex } from "#app/privacy/blind-index.server.ts";
import { onProviderIdentity, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { OpenIdFailed, type Awaited, type OpenIdFault, type Person } from "./openid.server.ts";
import { findIdentity, findOwnIdentity, insertIdentity, removeOwnIdentity, updateIdentityUse } from "./provider-identity.queries.server.ts";
import { providerOf, type Provider } from "./provider.server.ts";
import { provesTwoFactors } from "./provider-settings.ts";
import { endOtherSessions } from "./security-page.server.ts";
import { beginStep, finishStep, type Step } from "./sign-in-step.server.ts";
import { requireLeaveToBegin } from "./throttle.server.ts";

/**
 * Why somebody did not come in through the service, or was not linked with it. `again`: too late, twice, or in another browser.
 * `another`: whoever was to show once more that the account is theirs is somebody else at the service.
 */
export type ProviderFault = OpenIdFault | "again" | "unknown" | "taken" | "another";

export type BegunProvider = { readonly ok: true; readonly to: string; readonly setCookie: string } | { readonly ok: false; readonly fault: ProviderFault };

/** Who is to be linked; or, where somebody signs in, from where, how it goes on, and who has to be shown to be there, where somebody is signed in. */
type Journey = { readonly accountId: string } | { readonly clientAddress: string; readonly next?: string | undefined; readonly shared: boolean; readonly owner?: string | undefined };

/** What waits in the step: whom the service has to name is null where anybody may come in. */
interface Waiting extends Awaited {
  readonly owner: string | null;
}

function requireProvider(db: Database): Provider {
  const provider = providerOf(db);
  if (!provider) throw new Refusal("not_found");
  return provider;
}

/**
 * Where to send the browser. State, nonce and verifier wait in a step. They stand there as they are: they are good for nothing without
 * the cookie, whose value the database does not hold, and without this site's own secret at the service.
 *
 * @throws {Refusal} `not_found` where there is no service; `too_many_attempts` where one address begins again and again
 */
export async function beginProvider(db: Database, journey: Journey, now: Date): Promise<BegunProvider> {
  const { client } = requireProvider(db);
  if ("clientAddress" in journey) requireLeaveToBegin(db, journey.clientAddress, now);
  const waits = "accountId" in journey ? { accountId: journey.accountId } : { next: journey.next, shared: journey.shared };
  try {
    const { to, awaited } = await client.begin();
    const waiting: Waiting = { ...awaited, owner: ("owner" in journey && journey.owner) || null };
    return { ok: true, to, setCookie: beginStep(db, { kind: "provider", challenge: JSON.stringify(waiting), ...waits }, now).setCookie };
  } catch (error) {
    return { ok: false, fault: faultIn(error) };
  }
}

/** `done: "linked"`: the account at hand. `isStrong`: the service has asked for two factors, and the clinic takes its word. */
export type CameBack =
  | { readonly ok: true; readonly done: "linked" }
  | { readonly ok: true; readonly done: "known"; readonly accountId: string; readonly role: Role; readonly isStrong: boolean }
  | { readonly ok: false; readonly fault: ProviderFault };

/**
 * What somebody who comes back from the service has come for. Each return is good once, in the browser that left. Whom the service
 * names and nobody here is linked with gets no account: e-mail and names are never compared.
 *
 * @param step of the kind `provider`
 * @param at the address that the browser was sent back to, with its query
 * @param actorId whoever is signed in at this moment
 */
export async function finishProvider(db: Database, step: Step | undefined, at: URL, actorId: string | undefined, now: Date): Promise<CameBack> {
  const provider = requireProvider(db);
  if (step?.kind !== "provider" || !step.challenge || !finishStep(db, step, now)) return { ok: false, fault: "again" };
  const { owner, ...awaited } = JSON.parse(step.challenge) as Waiting;
  for (const begunBy of [step.accountId, owner]) if (begunBy !== null && begunBy !== actorId) return { ok: false, fault: "again" };
  try {
    const person = await provider.client.finish(at, awaited);
    return step.accountId === null ? recognised(db, provider, person, actorId, now) : linked(db, provider, step.accountId, person, now);
  } catch (error) {
    return { ok: false, fault: faultIn(error) };
  }
}

function recognised(db: Database, { settings }: Provider, person: Person, actorId: string | undefined, now: Date): CameBack {
  const found = findIdentity(db, settings.issuer, subjectIndex(db, settings.issuer, person.subject));
  if (!found || found.disabledAt !== null) return { ok: false, fault: "unknown" };
  if (actorId !== undefined && actorId !== found.accountId) return { ok: false, fault: "another" };
  updateIdentityUse(db, found.id, now);
  return { ok: true, done: "known", accountId: found.accountId, role: found.role, isStrong: provesTwoFactors(settings, person) };
}

function linked(db: Database, { settings: { issuer } }: Provider, accountId: string, { subject }: Person, now: Date): CameBack {
  const id = randomUUID();
  const index = subjectIndex(db, issuer, subject);
  return inTransaction(db, () => {
    if (insertIdentity(db, { id, accountId, issuer, subject: seal(db, onProviderIdentity(id, accountId), subject), subjectIndex: index, createdAt: now.getTime() })) return { ok: true, done: "linked" };
    return findIdentity(db, issuer, index)?.accountId === accountId ? { ok: true, done: "linked" } : { ok: false, fault: "taken" };
  });
}

function faultIn(error: unknown): ProviderFault {
  if (error instanceof OpenIdFailed) return error.fault;
  throw error;
}

/** The service as its own page shows it. Instants in UTC milliseconds. */
export interface OwnLink {
  readonly name: string;
  readonly since: number | null;
  readonly usedAt: number | null;
}

/** Undefined where there is no service. */
export function readOwnLink(permit: Permit<"account.read">): OwnLink | undefined {
  const provider = providerOf(permit.db);
  if (!provider) return undefined;
  const own = findOwnIdentity(permit, provider.settings.issuer);
  return { name: provider.settings.names[permit.actor.language], since: own?.createdAt ?? null, usedAt: own?.usedAt ?? null };
}

/**
 * The service signs whoever holds the permit in no more, and whoever came in by it elsewhere is signed out.
 *
 * @throws {Refusal} `not_found` where there is no service
 */
export function unlinkProvider(permit: Permit<"account.change">, sessionId: string | undefined): boolean {
  const { issuer } = requireProvider(permit.db).settings;
  return inTransaction(permit.db, () => {
    if (!removeOwnIdentity(permit, issuer)) return false;
    endOtherSessions(permit, sessionId);
    return true;
  });
}
