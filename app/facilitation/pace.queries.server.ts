import { and, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { IndividualPace } from "#app/learning/path.ts";
import { accounts, enrolments, individualPaces } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A decision about one module for one learner as it lies in the database: the reason sealed with the learner's key. */
export interface SealedPace {
  readonly id: string;
  readonly moduleId: string;
  readonly kind: IndividualPace;
  readonly reason: Buffer;
  readonly setAt: number;
  readonly setterId: string | null;
  readonly setterName: Buffer | null;
}

const all = reaching((db, within) =>
  db
    .select({
      id: individualPaces.id,
      moduleId: individualPaces.moduleId,
      kind: individualPaces.kind,
      reason: individualPaces.reason,
      setAt: individualPaces.setAt,
      setterId: accounts.id,
      setterName: accounts.displayName,
    })
    .from(enrolments)
    .innerJoin(individualPaces, eq(individualPaces.enrolmentId, enrolments.id))
    .leftJoin(accounts, eq(accounts.id, individualPaces.setBy))
    .where(and(eq(enrolments.id, p("enrolmentId")), eq(enrolments.groupId, p("groupId")), inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

export const listPaces = (permit: Permit, groupId: string, enrolmentId: string): SealedPace[] => all.all(permit, { groupId, enrolmentId });

const removal = reaching((db, within) =>
  db
    .delete(individualPaces)
    .where(and(eq(individualPaces.enrolmentId, p("enrolmentId")), inArray(individualPaces.enrolmentId, within.enrolments), eq(individualPaces.moduleId, p("moduleId"))))
    .prepare(),
);

export function removePace(permit: Permit, enrolmentId: string, moduleId: string): void {
  removal.run(permit, { enrolmentId, moduleId });
}

const insertion = reaching((db, within) =>
  db
    .insert(individualPaces)
    .select(sql`select ${p("id")}, id, ${p("moduleId")}, ${p("kind")}, ${p("reason")}, ${p("actor")}, ${p("now")} from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`)
    .prepare(),
);

/** Keeps one by whoever holds the permit. */
export function insertPace(permit: Permit, enrolmentId: string, pace: Pick<SealedPace, "id" | "moduleId" | "kind" | "reason">, now: Date): void {
  insertion.run(permit, { enrolmentId, ...pace, now: now.getTime() });
}
