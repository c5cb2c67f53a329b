import { createHash } from "node:crypto";
import type { Permit } from "#app/access/permit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { appendAuditEntry, findLastHash, type NewAuditEntry } from "./audit.queries.server.ts";
import type { AuditAction } from "./audit.ts";

/** What was done: to one learner's record, to a group, or to the clinic. */
export interface Audited {
  readonly action: AuditAction;
  readonly enrolmentId?: string;
  readonly groupId?: string;
}

/** Adds one entry to the audit trail, by whoever holds the permit. Stands in the transaction of what it is about, or in one of its own. */
export function recordAudit({ db, actor }: Permit, { action, enrolmentId, groupId }: Audited, now: Date): void {
  inTransaction(db, () => {
    const entry: NewAuditEntry = { at: now.getTime(), accountId: actor.accountId, action, enrolmentId: enrolmentId ?? null, groupId: groupId ?? null };
    appendAuditEntry(db, { ...entry, hash: chainedHash(findLastHash(db), entry) });
  });
}

/** SHA-256 over the hash of the entry before and every field of this one. */
export function chainedHash(before: Buffer | undefined, { at, accountId, action, enrolmentId, groupId }: NewAuditEntry): Buffer {
  return createHash("sha256").update(before ?? Buffer.alloc(32)).update(JSON.stringify([at, accountId, action, enrolmentId, groupId])).digest(); // prettier-ignore
}
