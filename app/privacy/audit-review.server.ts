import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { osloTime } from "#app/i18n/dates.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { countByAccount, countByAction, countByHour, findFirstAfter, findLastReview, findNewestNumber, hasEntry, insertReview, listMarked } from "./audit-review.queries.server.ts";
import { reviewDays, usualHours, usualLearners, type SinceReview, type Unusual } from "./audit-review.ts";
import { recordAudit } from "./audit.server.ts";
import type { AuditAction } from "./audit.ts";

const hourMilliseconds = 3_600_000;

/** How much that is unusual is listed at once. */
const mostUnusual = 50;

/** What has come into the log since it was last looked through, and what of it is unusual. */
export function readSinceReview({ db }: Permit<"audit.read">): SinceReview {
  const last = findLastReview(db);
  const span = { after: last?.throughId ?? 0, through: findNewestNumber(db) };
  const byAction = countByAction(db, span).map(({ action, entries }) => ({ action: action as AuditAction, entries }));
  const unusual = [...unusualHours(db, span), ...listMarked(db, span, mostUnusual + 1).map(({ at, accountId, action }): Unusual => ({ kind: "marked", accountId, at, action: action as AuditAction }))];
  unusual.sort((one, other) => other.at - one.at);
  return {
    last: last && { at: last.at, accountId: last.accountId },
    throughId: span.through,
    entries: byAction.reduce((sum, { entries }) => sum + entries, 0),
    byAction,
    byAccount: countByAccount(db, span),
    unusual: unusual.slice(0, mostUnusual),
    hasMore: unusual.length > mostUnusual,
  };
}

/** Hours in which somebody looked outside the usual ones, or at more learners than is usual. Oslo is whole hours from UTC. */
const unusualHours = (db: Database, span: { after: number; through: number }): Unusual[] =>
  countByHour(db, span).flatMap(({ accountId, hour, looks, learners }): Unusual[] => {
    const at = hour * hourMilliseconds;
    const hourInOslo = Number(osloTime(at).slice(0, 2));
    const isOutside = hourInOslo < usualHours.from || hourInOslo >= usualHours.until;
    return [...(isOutside ? (["hours"] as const) : []), ...(learners > usualLearners ? (["many"] as const) : [])].map((kind) => ({ kind, accountId, at, looks, learners }));
  });

/**
 * Notes that the log has been looked through up to and including an entry.
 *
 * @throws {Refusal} `bad_request` for an entry that there is not, or one that somebody has looked past
 */
export function reviewAudit(permit: Permit<"audit.review">, throughId: number, now: Date): void {
  const { db, actor } = permit;
  inTransaction(db, () => {
    if (!hasEntry(db, throughId) || throughId < (findLastReview(db)?.throughId ?? 0)) throw new Refusal("bad_request");
    insertReview(db, { at: now.getTime(), accountId: actor.accountId, throughId });
    recordAudit(permit, { action: "audit.review" }, now);
  });
}

/** Whether it is time to look through the log: something has stood there for longer than a month since anybody did. */
export function isReviewDue({ db }: Permit<"audit.read">, now: Date): boolean {
  const last = findLastReview(db);
  const from = Math.max(findFirstAfter(db, last?.throughId ?? 0) ?? Number.POSITIVE_INFINITY, last?.at ?? 0);
  return now.getTime() - from > reviewDays * 24 * hourMilliseconds;
}
