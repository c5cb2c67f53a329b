import { and, asc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { SealedName } from "#app/identity/names.server.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { absences, accounts } from "#db/schema/index.ts";

const p = sql.placeholder;
const absent = alias(accounts, "absent");
const substitutes = alias(accounts, "substitutes");

/** Time away as the database holds it, the names still sealed. */
export interface AbsenceRow {
  readonly id: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly absent: SealedName;
  readonly substitute: SealedName | null;
}

const columns = {
  id: absences.id,
  fromOn: absences.fromOn,
  untilOn: absences.untilOn,
  absent: { accountId: absent.id, displayName: absent.displayName },
  substitute: { accountId: substitutes.id, displayName: substitutes.displayName },
};

const still = and(gte(absences.untilOn, p("actorsDay")), isNull(absences.endedAt));

const all = reaching((db, within) =>
  db
    .select(columns)
    .from(absent)
    .innerJoin(absences, eq(absences.accountId, absent.id))
    .leftJoin(substitutes, eq(substitutes.id, absences.substituteId))
    .where(and(eq(absent.role, "facilitator"), inArray(absent.id, within.accounts), still))
    .orderBy(asc(absences.fromOn), asc(absences.id))
    .limit(p("most"))
    .offset(p("after"))
    .prepare(),
);

/** Time away of those within reach that is not over, the first to begin first. */
export const listAbsenceRows = (permit: Permit, { after, most }: { after: number; most: number }): AbsenceRow[] => all.all(permit, { after, most });

const stoodIn = reaching((db) =>
  db
    .select(columns)
    .from(absences)
    .innerJoin(absent, eq(absent.id, absences.accountId))
    .innerJoin(substitutes, eq(substitutes.id, absences.substituteId))
    .where(and(eq(absences.substituteId, p("actor")), still))
    .orderBy(asc(absences.fromOn), asc(absences.id))
    .limit(30)
    .prepare(),
);

/** Time away in which the actor stands in for somebody, that is not over. */
export const listStoodIn = (permit: Permit): AbsenceRow[] => stoodIn.all(permit);

const overlap = prepared((db) =>
  db
    .select({ id: absences.id })
    .from(absences)
    .where(and(eq(absences.accountId, p("accountId")), isNull(absences.endedAt), gte(absences.untilOn, p("fromOn")), lte(absences.fromOn, p("untilOn"))))
    .limit(1)
    .prepare(),
);

/** Is somebody away on any of these days? */
export const isAway = (db: Database, days: { accountId: string; fromOn: string; untilOn: string }): boolean => overlap(db).get({ ...days }) !== undefined;

const facilitators = prepared((db) =>
  db
    .select({ accountId: accounts.id, displayName: accounts.displayName })
    .from(accounts)
    .where(and(eq(accounts.role, "facilitator"), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.createdAt), asc(accounts.id))
    .prepare(),
);

/** Facilitators of the clinic who can sign in, their names still sealed. */
export const listActiveFacilitators = (db: Database): SealedName[] => facilitators(db).all();

const noting = reaching((db, within) =>
  db
    .insert(absences)
    .select(
      sql`select ${p("id")}, id, ${p("substituteId")}, ${p("fromOn")}, ${p("untilOn")}, ${p("now")}, null from accounts
        where id = ${p("accountId")} and id in ${within.accounts} and role = 'facilitator' and disabled_at is null`,
    )
    .onConflictDoNothing()
    .prepare(),
);

/** @returns false where the account is out of reach or is no facilitator who can sign in, or the id is there already */
export const insertAbsence = (permit: Permit, absence: { id: string; accountId: string; substituteId: string | null; fromOn: string; untilOn: string }, now: Date): boolean =>
  noting.run(permit, { ...absence, now: now.getTime() }).changes > 0;

const ending = reaching((db, within) =>
  db
    .update(absences)
    .set({ endedAt: sql`${p("now")}` })
    .where(and(eq(absences.id, p("id")), isNull(absences.endedAt), inArray(absences.accountId, within.accounts)))
    .prepare(),
);

const known = reaching((db, within) =>
  db
    .select({ id: absences.id })
    .from(absences)
    .where(and(eq(absences.id, p("id")), inArray(absences.accountId, within.accounts)))
    .prepare(),
);

/** Is there such time away within reach, over or not? */
export const isAbsence = (permit: Permit, id: string): boolean => known.get(permit, { id }) !== undefined;

/** Ends time away at once. @returns whether there was such, not over and within reach */
export const updateEnded = (permit: Permit, id: string, now: Date): boolean => ending.run(permit, { id, now: now.getTime() }).changes > 0;
