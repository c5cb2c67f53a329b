import type { Permit } from "#app/access/permit.server.ts";
import type { Database } from "#db/client.server.ts";
import { countEntries, lastNumberGiven, listEntries, listFollowing, numberBeforeFirst, type AuditFilter, type StoredEntry } from "./audit-list.queries.server.ts";
import { chainedHash } from "./audit.server.ts";
import type { AuditAction } from "./audit.ts";

export type { AuditFilter };

/** One entry as it is listed. */
export interface ListedEntry {
  readonly id: number;
  readonly at: number;
  readonly accountId: string;
  readonly action: AuditAction;
  readonly enrolmentId: string | null;
  readonly groupId: string | null;
}

/** How many entries stand on one page. */
export const entriesOnPage = 50;

/** A page of the audit trail, the newest first, and whether older ones follow it. */
export function listAudit({ db }: Permit<"audit.read">, filter: AuditFilter): { readonly entries: readonly ListedEntry[]; readonly hasOlder: boolean } {
  const found = listEntries(db, filter, entriesOnPage + 1);
  const entries = found.slice(0, entriesOnPage).map(({ id, at, accountId, action, enrolmentId, groupId }) => ({ id, at, accountId, action: action as AuditAction, enrolmentId, groupId }));
  return { entries, hasOlder: found.length > entriesOnPage };
}

/** How much of the trail has been looked at, and the number of the first entry that is not as it was written; undefined where all are. */
export interface Verified {
  readonly entries: number;
  readonly isWhole: boolean;
  readonly broken: number | undefined;
}

/** How many entries are looked at without being asked: what a page can afford. */
const newest = 1000;

/** @param isWhole whether all of it is looked at, which takes some seconds for every million of entries */
export function verifyAudit({ db }: Permit<"audit.read">, isWhole: boolean): Verified {
  const entries = countEntries(db);
  const looked = isWhole ? entries : Math.min(entries, newest);
  return { entries: looked, isWhole: looked === entries, broken: findBrokenEntry(db, isWhole ? undefined : newest) };
}

const batch = 1000;

/**
 * Follows the chain of hashes through what is stored.
 *
 * @param most how many of the newest entries to look at; all of them where nothing is said
 * @returns the number of the first entry that has been changed, or put in before the first, or that is missing where one should stand; undefined where the chain is whole
 */
export function findBrokenEntry(db: Database, most?: number): number | undefined {
  const early = numberBeforeFirst(db);
  if (early !== undefined) return early;
  const last = lastNumberGiven(db);
  const first = most === undefined ? 1 : Math.max(1, last - most + 1);
  let before: StoredEntry | undefined = first === 1 ? undefined : listFollowing(db, first - 2, 1)[0];
  if (first > 1 && before?.id !== first - 1) return first - 1;
  for (let expected = first; expected <= last; ) {
    const found = listFollowing(db, expected - 1, batch);
    if (found.length === 0) return expected;
    for (const entry of found) {
      if (entry.id !== expected || !entry.hash.equals(chainedHash(before?.hash, entry as StoredEntry & { action: AuditAction }))) return expected;
      before = entry;
      expected++;
    }
  }
  return undefined;
}
