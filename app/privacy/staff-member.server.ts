import type { Role } from "#app/access/policy.ts";
import type { Database } from "#db/client.server.ts";
import { onAccount, open } from "./sealed.server.ts";
import type { StaffMember } from "./staff-member.ts";

/** An account as a query joins it on: all of it null where the account is gone. */
interface JoinedAccount {
  readonly accountId: string | null;
  readonly role: Role | null;
  /** Sealed. */
  readonly displayName: Buffer | null;
}

/** Who of the staff it was; undefined where the account is gone. */
export function staffMember(db: Database, { accountId, role, displayName }: JoinedAccount): StaffMember | undefined {
  if (accountId === null || displayName === null || role === null || role === "learner") return undefined;
  return { name: open(db, onAccount(accountId, "display_name"), displayName), role };
}
