import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { listOwnShares, listProgressAmong } from "./share.queries.server.ts";
import { listShared } from "./share.server.ts";

/** The enrolments with which the learner and they share each other's progress in one module today, both ways. */
export function listSharingBack(permit: Permit<"path.read">, moduleId: string, now: Date): string[] {
  const { db, actor } = permit;
  const to = new Set(listOwnShares(issuePermit(db, actor, "share.change"), osloDate(now.getTime())).flatMap(({ kind, item, recipientId }) => (kind === "progress" && item === moduleId ? [recipientId] : [])));
  if (to.size === 0) return [];
  return listShared(issuePermit(db, actor, "shared.read"), now).flatMap(({ kind, item, enrolmentId }) => (kind === "progress" && item === moduleId && to.has(enrolmentId) ? [enrolmentId] : []));
}

/**
 * Whether each of some learners shows every other one of them, today, how far they are in a module: what may be read aloud among them.
 * Whether one of them has closed what is shared, the caller has seen to.
 *
 * @returns tells it of a module
 */
export function progressAmong(permit: Permit<"meeting.read">, enrolmentIds: readonly string[], now: Date): (moduleId: string) => boolean {
  const open = new Set(listProgressAmong(permit, enrolmentIds, osloDate(now.getTime())).map(({ enrolmentId, recipientId, item }) => `${enrolmentId} ${recipientId} ${item}`));
  return (moduleId) => enrolmentIds.every((one) => enrolmentIds.every((other) => one === other || open.has(`${one} ${other} ${moduleId}`)));
}
