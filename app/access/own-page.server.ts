import { ownerField } from "./PageOwner.tsx";
import type { Actor } from "./permit.server.ts";
import { isOpen, type Policy } from "./policy.ts";
import { Refusal } from "./refusal.ts";

/**
 * A form acts for the person whose page it stands on, and for nobody else who has signed in since. A visitor's page has
 * no owner: what its forms do, anyone may do.
 *
 * @throws {Refusal} `other_account`; `bad_request` where a form that acts for somebody does not say for whom
 */
export function requireOwnPage(actor: Actor, form: FormData, policy: Policy): void {
  const owner = form.get(ownerField);
  if (owner === null && !isOpen(policy)) throw new Refusal("bad_request");
  if (owner !== null && owner !== actor.accountId) throw new Refusal("other_account");
}
