import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { listProgressShares } from "./mutual-progress.queries.server.ts";
import { listFamilies } from "./pairing.server.ts";
import { listOwnShares } from "./share.queries.server.ts";
import { listShared } from "./share.server.ts";

/** The enrolments with which the learner and they share each other's progress in one module today, both ways. */
export function listSharingBack(permit: Permit<"path.read">, moduleId: string, now: Date): string[] {
  const { db, actor } = permit;
  const to = new Set(listOwnShares(issuePermit(db, actor, "share.change"), osloDate(now.getTime())).flatMap(({ kind, item, recipientId }) => (kind === "progress" && item === moduleId ? [recipientId] : [])));
  if (to.size === 0) return [];
  return listShared(issuePermit(db, actor, "shared.read"), now).flatMap(({ kind, item, enrolmentId }) => (kind === "progress" && item === moduleId && to.has(enrolmentId) ? [enrolmentId] : []));
}

/** Two of a family who share their progress in a module with each other. */
export interface MutualProgress {
  readonly familyId: string;
  readonly moduleId: string;
  readonly enrolmentIds: readonly [string, string];
}

/** Which two of the open families in the facilitator's groups share their progress with each other today. Whoever has closed what is shared has withdrawn theirs. */
export function listMutualProgress(permit: Permit<"family.list">, now: Date): MutualProgress[] {
  const familyOf = new Map(listFamilies(permit).flatMap(({ familyId, isOpen, members }) => (isOpen ? members.map(({ enrolmentId }) => [enrolmentId, familyId] as const) : [])));
  const shares = listProgressShares(permit, osloDate(now.getTime()));
  return shares.flatMap(({ enrolmentId: one, recipientId: other, moduleId }): MutualProgress[] => {
    const familyId = familyOf.get(one);
    const isBoth = one < other && shares.some((share) => share.enrolmentId === other && share.recipientId === one && share.moduleId === moduleId);
    return isBoth && familyId !== undefined && familyOf.get(other) === familyId ? [{ familyId, moduleId, enrolmentIds: [one, other] }] : [];
  });
}
