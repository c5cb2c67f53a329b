import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching, type Within } from "#app/access/reach.server.ts";
import { accounts, groupFacilitators } from "#db/schema/index.ts";

const p = sql.placeholder;

const isStaffWithin = (within: Within) => and(inArray(accounts.id, within.accounts), inArray(accounts.role, ["facilitator", "administrator"]));

const staffColumns = {
  accountId: accounts.id,
  role: accounts.role,
  displayName: accounts.displayName,
  createdAt: accounts.createdAt,
  disabledAt: accounts.disabledAt,
};

const all = reaching((db, within) => db.select(staffColumns).from(accounts).where(isStaffWithin(within)).orderBy(asc(accounts.createdAt), asc(accounts.id)).prepare());

/** Facilitators and administrators within reach, the oldest account first, their names still sealed. */
export const listStaffAccounts = (permit: Permit) => all.all(permit);

const one = reaching((db, within) =>
  db
    .select(staffColumns)
    .from(accounts)
    .where(and(eq(accounts.id, p("accountId")), isStaffWithin(within)))
    .prepare(),
);

export const findStaffAccount = (permit: Permit, accountId: string) => one.get(permit, { accountId });

const otherAdministrators = reaching((db, within) =>
  db
    .select({ accountId: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, "administrator"), isNull(accounts.disabledAt), sql`${accounts.id} <> ${p("accountId")}`, inArray(accounts.id, within.accounts)))
    .limit(1)
    .prepare(),
);

/** Whether anybody but this account can still administer the clinic. */
export const isOtherAdministratorActive = (permit: Permit, accountId: string): boolean => otherAdministrators.get(permit, { accountId }) !== undefined;

const disabling = reaching((db, within) =>
  db
    .update(accounts)
    .set({ disabledAt: sql`${p("disabledAt")}` })
    .where(and(eq(accounts.id, p("accountId")), isStaffWithin(within)))
    .prepare(),
);

export function updateDisabledAt(permit: Permit, accountId: string, disabledAt: number | null): void {
  disabling.run(permit, { accountId, disabledAt });
}

const led = reaching((db, within) =>
  db
    .select({ groupId: groupFacilitators.groupId })
    .from(groupFacilitators)
    .where(and(eq(groupFacilitators.accountId, p("accountId")), inArray(groupFacilitators.accountId, within.accounts)))
    .limit(1)
    .prepare(),
);

/** Whether the account has a part in any group. */
export const hasGroups = (permit: Permit, accountId: string): boolean => led.get(permit, { accountId }) !== undefined;

const promoting = reaching((db, within) =>
  db
    .update(accounts)
    .set({ role: "administrator" })
    .where(and(eq(accounts.id, p("accountId")), eq(accounts.role, "facilitator"), inArray(accounts.id, within.accounts)))
    .prepare(),
);

export function updateToAdministrator(permit: Permit, accountId: string): void {
  promoting.run(permit, { accountId });
}
