import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { activityEntries, safetyTicks } from "#db/schema/index.ts";

const p = sql.placeholder;

const tick = reaching((db, within) =>
  db
    .select({ tickedAt: safetyTicks.tickedAt })
    .from(safetyTicks)
    .where(and(eq(safetyTicks.enrolmentId, p("enrolmentId")), inArray(safetyTicks.enrolmentId, within.enrolments), eq(safetyTicks.moduleId, p("moduleId"))))
    .prepare(),
);

export const hasSafetyTick = (permit: Permit, enrolmentId: string, moduleId: string): boolean => tick.get(permit, { enrolmentId, moduleId }) !== undefined;

const ticking = reaching((db, within) =>
  db
    .insert(safetyTicks)
    .select(sql`select id, ${p("moduleId")}, ${p("now")} from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`)
    .onConflictDoNothing()
    .prepare(),
);

export function insertSafetyTick(permit: Permit, enrolmentId: string, moduleId: string, now: Date): void {
  ticking.run(permit, { enrolmentId, moduleId, now: now.getTime() });
}

const unticking = reaching((db, within) =>
  db
    .delete(safetyTicks)
    .where(and(eq(safetyTicks.enrolmentId, p("enrolmentId")), inArray(safetyTicks.enrolmentId, within.enrolments), eq(safetyTicks.moduleId, p("moduleId"))))
    .prepare(),
);

export function removeSafetyTick(permit: Permit, enrolmentId: string, moduleId: string): void {
  unticking.run(permit, { enrolmentId, moduleId });
}

/** A line of an activity's log as it lies in the database: sealed. */
export interface SealedEntry {
  readonly id: string;
  readonly loggedAt: number;
  readonly entry: Buffer;
}

const entries = reaching((db, within) =>
  db
    .select({ id: activityEntries.id, loggedAt: activityEntries.loggedAt, entry: activityEntries.entry })
    .from(activityEntries)
    .where(and(eq(activityEntries.enrolmentId, p("enrolmentId")), inArray(activityEntries.enrolmentId, within.enrolments), eq(activityEntries.moduleId, p("moduleId"))))
    .orderBy(desc(activityEntries.loggedAt), desc(activityEntries.id))
    .prepare(),
);

/** The newest first. */
export const listEntries = (permit: Permit, enrolmentId: string, moduleId: string): SealedEntry[] => entries.all(permit, { enrolmentId, moduleId });

const insertion = reaching((db, within) =>
  db
    .insert(activityEntries)
    .select(sql`select ${p("id")}, id, ${p("moduleId")}, ${p("now")}, ${p("entry")} from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`)
    .onConflictDoNothing()
    .prepare(),
);

/** Keeps one line; the same id sent twice is kept once. */
export function insertEntry(permit: Permit, enrolmentId: string, moduleId: string, entry: { id: string; entry: Buffer }, now: Date): void {
  insertion.run(permit, { enrolmentId, moduleId, ...entry, now: now.getTime() });
}

const removal = reaching((db, within) =>
  db
    .delete(activityEntries)
    .where(and(eq(activityEntries.id, p("id")), inArray(activityEntries.enrolmentId, within.enrolments), eq(activityEntries.moduleId, p("moduleId"))))
    .prepare(),
);

export function removeEntry(permit: Permit, moduleId: string, id: string): void {
  removal.run(permit, { moduleId, id });
}
