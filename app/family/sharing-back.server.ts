import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { listOwnShares } from "./share.queries.server.ts";
import { listShared } from "./share.server.ts";

/** The enrolments with which the learner and they share each other's progress in one module today, both ways. */
export function listSharingBack(permit: Permit<"path.read">, moduleId: string, now: Date): string[] {
  const { db, actor } = permit;
  const to = new Set(listOwnShares(issuePermit(db, actor, "share.change"), osloDate(now.getTime())).flatMap(({ kind, item, recipientId }) => (kind === "progress" && item === moduleId ? [recipientId] : [])));
  if (to.size === 0) return [];
  return listShared(issuePermit(db, actor, "shared.read"), now).flatMap(({ kind, item, enrolmentId }) => (kind === "progress" && item === moduleId && to.has(enrolmentId) ? [enrolmentId] : []));
}
