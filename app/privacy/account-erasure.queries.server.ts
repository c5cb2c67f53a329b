import { and, asc, eq, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { absences, accounts, enrolments, families, familyMembers, groupFacilitators, groups } from "#db/schema/index.ts";

const p = sql.placeholder;

const erasable = reaching((db, within) =>
  db
    .select({ role: accounts.role, enrolmentId: enrolments.id, groupId: enrolments.groupId })
    .from(accounts)
    .leftJoin(enrolments, eq(enrolments.accountId, accounts.id))
    .where(and(eq(accounts.id, p("accountId")), inArray(accounts.id, within.accounts)))
    .prepare(),
);

/** Whose account within reach it is: staff, or a learner with their enrolment. */
export const findErasable = (permit: Permit, accountId: string) => erasable.get(permit, { accountId });

const named = reaching((db, within) => db.select({ id: accounts.id }).from(accounts).where(and(eq(accounts.userNameIndex, p("index")), inArray(accounts.id, within.accounts))).prepare());

/** The account within reach that has a user name. @param index the name's blind index */
export const findNamed = (permit: Permit, index: Buffer): string | undefined => named.get(permit, { index })?.id;

const ledAlone = reaching((db, within) =>
  db
    .select({ name: groups.name })
    .from(groups)
    .innerJoin(groupFacilitators, eq(groupFacilitators.groupId, groups.id))
    .where(and(inArray(groupFacilitators.accountId, within.accounts), sql`not exists (select 1 from group_facilitators others where others.group_id = ${groups.id} and others.account_id <> ${groupFacilitators.accountId})`))
    .orderBy(asc(groups.createdAt))
    .prepare(),
);

/** Groups that nobody but whoever holds the permit leads. */
export const listLedAlone = (permit: Permit): string[] => ledAlone.all(permit).map(({ name }) => name);

const queries = prepared((db) => ({
  administrator: db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, "administrator"), isNull(accounts.disabledAt), ne(accounts.id, p("accountId"))))
    .limit(1)
    .prepare(),
  families: db
    .select({ id: familyMembers.familyId })
    .from(familyMembers)
    .innerJoin(enrolments, eq(enrolments.id, familyMembers.enrolmentId))
    .where(eq(enrolments.accountId, p("accountId")))
    .prepare(),
  standIns: db.update(absences).set({ substituteId: null }).where(eq(absences.substituteId, p("accountId"))).prepare(),
  remove: db.delete(accounts).where(eq(accounts.id, p("accountId"))).prepare(),
}));

/** Whether anybody but this account can administer the clinic. */
export const hasOtherAdministrator = (db: Database, accountId: string): boolean => queries(db).administrator.get({ accountId }) !== undefined;

/** Every family that an account's learner is in, or has left. */
export const listFamiliesOf = (db: Database, accountId: string): string[] => queries(db).families.all({ accountId }).map(({ id }) => id);

/** Others' absences stay when the one who was to stand in for them goes. */
export function clearStandIn(db: Database, accountId: string): void {
  queries(db).standIns.run({ accountId });
}

/** Removes an account, and by the foreign keys every row that is about it. */
export function removeErased(db: Database, accountId: string): void {
  queries(db).remove.run({ accountId });
}

/** Removes those of some families that nobody is in any more, nor has been. */
export function removeEmptyFamilies(db: Database, ids: readonly string[]): void {
  if (ids.length === 0) return;
  db.delete(families).where(and(inArray(families.id, [...ids]), notInArray(families.id, db.select({ id: familyMembers.familyId }).from(familyMembers)))).run(); // prettier-ignore
}
