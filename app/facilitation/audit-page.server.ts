import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { endOfDay, addDays, isDate, osloDate } from "#app/i18n/dates.ts";
import { listStaff } from "#app/identity/staff.server.ts";
import { listAudit, verifyAudit, type Verified } from "#app/privacy/audit-list.server.ts";
import { isAuditAction, learnerNumber, type AuditAction } from "#app/privacy/audit.ts";
import type { Problems } from "#app/ui/problems.ts";
import { listGroups } from "./group.server.ts";

/** What the filter asks for, as it was typed; empty for what it does not. */
export const auditFields = ["who", "action", "group", "learner", "from", "until"] as const;
export type AuditQuery = Readonly<Record<(typeof auditFields)[number], string>>;

/** One entry in words: names where they are the administrator's to read, a learner's number else. */
export interface AuditLine {
  readonly id: number;
  readonly at: number;
  readonly action: AuditAction;
  /** Undefined where the account is gone. */
  readonly who: string | undefined;
  readonly learner: string | undefined;
  /** Undefined where it is about no group, null where the group is gone. */
  readonly group: string | null | undefined;
}

export interface AuditPage {
  readonly query: AuditQuery;
  readonly problems: Problems | undefined;
  readonly lines: readonly AuditLine[];
  /** The number of the last entry on the page, where older ones follow it. */
  readonly olderThan: number | undefined;
  readonly isFirst: boolean;
  readonly verified: Verified;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
}

/** No day has a later one: whoever writes it into the file is not to keep the page, and what it says of the chain, from being shown. */
const latestInstant = Date.UTC(9999, 11, 31);

/** The filter in an address. A choice that there is not is none. */
export const auditQuery = (search: URLSearchParams): AuditQuery => Object.fromEntries(auditFields.map((field) => [field, (search.get(field) ?? "").trim().slice(0, 40)])) as AuditQuery;

/**
 * A page of the audit trail, the newest first, with its chain followed.
 *
 * @param before only entries before this number, where the address says one
 * @param isWhole whether all of the chain is followed
 */
export function readAuditPage(permit: Permit<"audit.read">, query: AuditQuery, before: number | undefined, isWhole: boolean, now: Date): AuditPage {
  const { db, actor } = permit;
  const staff = listStaff(issuePermit(db, actor, "staff.read")).map(({ accountId, displayName }) => ({ id: accountId, name: displayName }));
  const groups = listGroups(issuePermit(db, actor, "group.list")).map(({ id, name }) => ({ id, name }));
  const problems = problemsOf(query);
  const { entries, hasOlder } = problems
    ? { entries: [], hasOlder: false }
    : listAudit(permit, {
        accountId: staff.find(({ id }) => id === query.who)?.id,
        action: isAuditAction(query.action) ? query.action : undefined,
        groupId: groups.find(({ id }) => id === query.group)?.id,
        enrolment: query.learner === "" ? undefined : query.learner.toLowerCase(),
        from: query.from === "" ? undefined : endOfDay(addDays(query.from, -1)) + 1,
        until: query.until === "" ? undefined : endOfDay(query.until),
        before,
      });
  const nameOf = (named: readonly { readonly id: string; readonly name: string }[], id: string): string | undefined => named.find((one) => one.id === id)?.name;
  return {
    query,
    problems,
    lines: entries.map(({ id, at, action, accountId, enrolmentId, groupId }) => ({
      id,
      at: Math.abs(at) <= latestInstant ? at : 0,
      action,
      who: nameOf(staff, accountId),
      learner: enrolmentId === null ? undefined : learnerNumber(enrolmentId),
      group: groupId === null ? undefined : (nameOf(groups, groupId) ?? null),
    })),
    olderThan: hasOlder ? entries.at(-1)?.id : undefined,
    isFirst: before === undefined,
    verified: verifyAudit(permit, isWhole),
    staff,
    groups,
    today: osloDate(now.getTime()),
  };
}

function problemsOf({ learner, from, until }: AuditQuery): Problems | undefined {
  const problems = {
    ...(learner !== "" && !/^[\da-f-]{4,36}$/i.test(learner) && { learner: "learner_number" }),
    ...(from !== "" && !isDay(from) && { from: "not_a_date" }),
    ...(until !== "" && !isDay(until) && { until: "not_a_date" }),
  };
  return Object.keys(problems).length > 0 ? problems : undefined;
}

const isDay = (value: string): boolean => isDate(value) && value.startsWith("20");
