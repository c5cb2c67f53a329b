import type { Language } from "#app/i18n/language.ts";
import type { Database } from "#db/client.server.ts";
import { isOpen, reachOf, type GuardedPolicy, type Policy, type Reach, type Role } from "./policy.ts";
import { Refusal } from "./refusal.ts";

/** Whoever is signed in, at one visit. */
export interface Actor {
  readonly accountId: string;
  readonly role: Role;
  readonly language: Language;
  /** The day of the visit, `YYYY-MM-DD`, in the clinic's time zone: what is given for some days is given on those. */
  readonly today: string;
}

declare const proof: unique symbol;

/** Proof that an actor passed a policy. Only `issuePermit` makes one, so a function that asks for it cannot be reached round the table. */
export interface Permit<P extends Policy = Policy> {
  readonly [proof]: P;
  readonly policy: P;
  readonly reach: Reach;
  readonly actor: Actor;
  readonly db: Database;
}

/**
 * @throws {Refusal} `sign_in_first` without an actor; `not_found` where the table does not list the actor's role
 */
export function issuePermit<P extends GuardedPolicy>(db: Database, actor: Actor | undefined, policy: P): Permit<P> {
  if (!actor) throw new Refusal("sign_in_first");
  const reach = isOpen(policy) ? undefined : reachOf(policy, actor.role);
  if (!reach) throw new Refusal("not_found");
  return { policy, reach, actor, db } as Permit<P>;
}

/** For a screen's loader: may this actor do that at all? */
export const allows = (actor: Actor | undefined, policy: Policy): boolean =>
  isOpen(policy) || (actor !== undefined && reachOf(policy, actor.role) !== undefined);
