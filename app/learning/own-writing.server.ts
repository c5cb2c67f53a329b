import { randomUUID } from "node:crypto";
import type { Permit } from "#app/access/permit.server.ts";
import { issuePermit } from "#app/access/permit.server.ts";
import { withdrawShares } from "#app/family/share.server.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import { findSealedWriting, insertWriting, listSealedBetween, listSealedWritings, removeWriting, updateWriting, type SealedWriting } from "./own-writing.queries.server.ts";
import type { RemovalOutcome, Writing, WritingKind, WritingOutcome } from "./own-writing.ts";

type Keeping = Permit<"diary.keep" | "check-in.keep" | "plan.keep" | "together.prepare">;

const place = ({ id, accountId, revision }: Pick<SealedWriting, "id" | "accountId" | "revision">) => ({ table: "writings", column: "text", rowId: id, accountId, revision });

/** A page in clear words. Whoever calls holds a permit that reached its row. */
export const writingOf = <Value>(permit: Permit, sealed: SealedWriting): Writing<Value> => ({
  id: sealed.id,
  slot: sealed.slot,
  value: JSON.parse(open(permit.db, place(sealed), sealed.text)) as Value,
  revision: sealed.revision,
  savedAt: sealed.savedAt,
});

/** Every page of one kind that the learner has kept, the last slot first. */
export function listWritings<Value>(permit: Keeping, kind: WritingKind): Writing<Value>[] {
  return listSealedWritings(permit, requireOwnEnrolment(permit).id, kind).map((sealed) => writingOf<Value>(permit, sealed));
}

/** The learner's pages of one kind from one day to another, both with them, the last first: only they are unsealed. */
export function listWritingsBetween<Value>(permit: Keeping, kind: WritingKind, firstDay: string, lastDay: string): Writing<Value>[] {
  return listSealedBetween(permit, requireOwnEnrolment(permit).id, kind, firstDay, lastDay).map((sealed) => writingOf<Value>(permit, sealed));
}

/** The learner's page in one slot, or undefined where nothing is kept. */
export function findWriting<Value>(permit: Keeping, kind: WritingKind, slot: string): Writing<Value> | undefined {
  const sealed = findSealedWriting(permit, requireOwnEnrolment(permit).id, kind, slot);
  return sealed && writingOf<Value>(permit, sealed);
}

/**
 * Saves a page, sealed as a whole. One made from an older revision than the saved one overwrites nothing: both come back. A page
 * that was shared is shared no longer once its words have changed: its readers were shown other words. The first revision is the
 * moment, so that a page written anew is never taken for one that was taken away.
 *
 * @param revision the revision that the writer's page was made from; 0 where nothing was saved
 */
export function keepWriting<Value>(permit: Keeping, { kind, slot, value, revision }: { kind: WritingKind; slot: string; value: Value; revision: number }, now: Date): WritingOutcome<Value> {
  return inTransaction(permit.db, () => {
    const enrolment = requireOwnEnrolment(permit);
    const sealed = findSealedWriting(permit, enrolment.id, kind, slot);
    const other = sealed && writingOf<Value>(permit, sealed);
    if (other && JSON.stringify(other.value) === JSON.stringify(value)) return { ok: true, saved: other };
    if (other && other.revision !== revision) return { ok: false, other };
    const next = { id: other?.id ?? randomUUID(), revision: other ? other.revision + 1 : now.getTime() };
    const text = seal(permit.db, place({ ...next, accountId: enrolment.accountId }), JSON.stringify(value));
    if (other) {
      updateWriting(permit, { id: other.id, revision: other.revision, text }, now);
      if (kind === "diary") withdrawShares(issuePermit(permit.db, permit.actor, "share.change"), { kind: "diary", item: other.id }, now);
    } else insertWriting(permit, enrolment.id, { ...next, kind, slot, text }, now);
    return { ok: true, saved: { ...next, slot, value, savedAt: now.getTime() } };
  });
}

/** Takes a page away for good, and with it every share of it. Whoever calls knows that it is the one its writer was shown. */
export function removePage(permit: Keeping, kind: WritingKind, slot: string, now: Date): void {
  inTransaction(permit.db, () => {
    const enrolment = requireOwnEnrolment(permit);
    const sealed = findSealedWriting(permit, enrolment.id, kind, slot);
    if (!sealed) return;
    if (kind === "diary") withdrawShares(issuePermit(permit.db, permit.actor, "share.change"), { kind: "diary", item: sealed.id }, now);
    removeWriting(permit, enrolment.id, kind, slot);
  });
}

/**
 * Takes a page away as `removePage`, where it is the one that its writer was shown. Another one stays and comes back; one that has
 * gone already is gone.
 *
 * @param revision of the page that the writer was shown; 0 where none was
 */
export function removeShownPage<Value>(permit: Keeping, { kind, slot, revision }: { kind: WritingKind; slot: string; revision: number }, now: Date): RemovalOutcome<Value> {
  return inTransaction(permit.db, () => {
    const other = findWriting<Value>(permit, kind, slot);
    if (other && other.revision !== revision) return { ok: false, other };
    removePage(permit, kind, slot, now);
    return { ok: true };
  });
}
