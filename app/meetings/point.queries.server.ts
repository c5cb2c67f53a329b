import { and, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { meetingPoints, meetings } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A point as the database holds it. */
export interface SealedPoint {
  readonly id: string;
  readonly accountId: string;
  readonly text: Buffer;
}

const points = reaching((db, within) =>
  db
    .select({ id: meetingPoints.id, accountId: meetingPoints.accountId, text: meetingPoints.text })
    .from(meetings)
    .innerJoin(meetingPoints, eq(meetingPoints.meetingId, meetings.id))
    .where(and(eq(meetings.id, p("meetingId")), inArray(meetings.groupId, within.groups)))
    .orderBy(meetingPoints.writtenAt, meetingPoints.id)
    .prepare(),
);

/** The points of a meeting within reach, the oldest first. */
export const listSealedPoints = (permit: Permit, meetingId: string): SealedPoint[] => points.all(permit, { meetingId });

const adding = reaching((db, within) =>
  db
    .insert(meetingPoints)
    .select(sql`select ${p("id")}, meetings.id, ${p("actor")}, ${p("text")}, ${p("now")} from meetings where meetings.id = ${p("meetingId")} and meetings.group_id in ${within.groups}`)
    .onConflictDoNothing()
    .prepare(),
);

export function insertPoint(permit: Permit, point: { readonly id: string; readonly meetingId: string; readonly text: Buffer }, now: Date): void {
  adding.run(permit, { ...point, now: now.getTime() });
}

const removing = reaching((db, within) =>
  db
    .delete(meetingPoints)
    .where(and(eq(meetingPoints.id, p("pointId")), eq(meetingPoints.meetingId, p("meetingId")), inArray(meetingPoints.meetingId, sql`(select id from meetings where id = ${p("meetingId")} and group_id in ${within.groups})`)))
    .prepare(),
);

/** @returns whether the meeting, within reach, had such a point */
export const removeSealedPoint = (permit: Permit, meetingId: string, pointId: string): boolean => removing.run(permit, { meetingId, pointId }).changes > 0;
