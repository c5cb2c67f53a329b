import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, auditEntries } from "#db/schema/index.ts";

const p = sql.placeholder;

const looks = reaching((db, within) =>
  db
    .select({ id: auditEntries.id, at: auditEntries.at, action: auditEntries.action, accountId: accounts.id, role: accounts.role, displayName: accounts.displayName })
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.accountId))
    .where(and(inArray(auditEntries.enrolmentId, within.enrolments), lt(auditEntries.id, p("before"))))
    .orderBy(desc(auditEntries.id))
    .limit(p("most"))
    .prepare(),
);

/** Entries of the audit trail about the holder's own enrolment, the newest first, with who it was where the account is still there; the name is sealed. */
export const listLooksAt = (permit: Permit<"looks.read">, before: number, most: number) => looks.all(permit, { before, most });
