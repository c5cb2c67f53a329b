import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { prepared } from "#db/client.server.ts";
import { accounts, emergencyAccesses, enrolments, groupFacilitators, groups, lessonProgress } from "#db/schema/index.ts";

const p = sql.placeholder;

const record = reaching((db, within) =>
  db
    .select({ accountId: accounts.id, displayName: accounts.displayName, track: enrolments.track, lastVisitAt: enrolments.lastVisitAt, groupId: groups.id, group: groups.name, untilAt: emergencyAccesses.untilAt })
    .from(emergencyAccesses)
    .innerJoin(enrolments, eq(enrolments.id, emergencyAccesses.enrolmentId))
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .innerJoin(groups, eq(groups.id, enrolments.groupId))
    .where(and(eq(emergencyAccesses.accountId, p("actor")), eq(enrolments.id, p("enrolmentId")), inArray(enrolments.id, within.enrolments)))
    .orderBy(desc(emergencyAccesses.untilAt))
    .limit(1)
    .prepare(),
);

/** The learner whose record the holder has open at an instant, and until when; undefined where it is not. The name is sealed. */
export const findOpened = (permit: Permit<"emergency.read">, enrolmentId: string, instant: number) => record.get(permit, { enrolmentId, instant });

const named = reaching((db, within) =>
  db
    .select({ enrolmentId: enrolments.id, groupId: enrolments.groupId })
    .from(accounts)
    .innerJoin(enrolments, eq(enrolments.accountId, accounts.id))
    .where(and(eq(accounts.userNameIndex, p("index")), inArray(enrolments.id, within.enrolments)))
    .prepare(),
);

/** The learner of the holder's own groups who has a user name. @param index the name's blind index */
export const findLedNamed = (permit: Permit<"progress.read">, index: Buffer) => named.get(permit, { index });

const progress = reaching((db, within) =>
  db
    .select({ moduleId: lessonProgress.moduleId, completedAt: lessonProgress.completedAt })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.enrolmentId, p("enrolmentId")), inArray(lessonProgress.enrolmentId, within.enrolments)))
    .prepare(),
);

export const listOpenedProgress = (permit: Permit<"emergency.read">, enrolmentId: string, instant: number) => progress.all(permit, { enrolmentId, instant });

const leaders = prepared((db) =>
  db
    .select({ accountId: accounts.id, displayName: accounts.displayName })
    .from(groupFacilitators)
    .innerJoin(accounts, eq(accounts.id, groupFacilitators.accountId))
    .where(and(eq(groupFacilitators.groupId, p("groupId")), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.createdAt))
    .prepare(),
);

/** Who leads the group of the record that is open, and can sign in; names sealed. */
export const listLeadersOf = ({ db }: Permit<"emergency.read">, groupId: string) => leaders(db).all({ groupId });
