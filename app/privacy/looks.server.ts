import type { Permit } from "#app/access/permit.server.ts";
import type { AuditAction } from "./audit.ts";
import { listLooksAt } from "./looks.queries.server.ts";
import { looksOnPage, type Look, type LooksPage } from "./looks.ts";
import { staffMember } from "./staff-member.server.ts";

/**
 * Who has looked at or changed something of the reader's, as the audit trail has it, the newest first.
 *
 * @param before only what has a smaller number than this, where something is said
 */
export function listLooks(permit: Permit<"looks.read">, before = Number.MAX_SAFE_INTEGER): LooksPage {
  const found = listLooksAt(permit, before, looksOnPage + 1);
  const looks = found.slice(0, looksOnPage).map(({ id, at, action, ...who }): Look => ({ id, at, action: action as AuditAction, who: staffMember(permit.db, who) }));
  return { looks, olderThan: found.length > looksOnPage ? looks.at(-1)?.id : undefined };
}
