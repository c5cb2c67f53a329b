import { and, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { agendaItems } from "#db/schema/index.ts";

const p = sql.placeholder;

const chosen = reaching((db, within) =>
  db
    .select({ shareId: agendaItems.shareId, enrolmentId: agendaItems.enrolmentId })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, p("meetingId")), inArray(agendaItems.enrolmentId, within.enrolments)))
    .orderBy(agendaItems.addedAt, agendaItems.shareId)
    .prepare(),
);

/** What those within reach let stand on a meeting's agenda. Whether it is shared still is not said here. */
export const listChosen = (permit: Permit, meetingId: string): { readonly shareId: string; readonly enrolmentId: string }[] => chosen.all(permit, { meetingId });

const putting = reaching((db, within) =>
  db
    .insert(agendaItems)
    .select(
      sql`select ${p("meetingId")}, shares.id, shares.enrolment_id, ${p("now")} from shares
        where shares.id = ${p("shareId")} and shares.enrolment_id in ${within.enrolments} and shares.recipient_id is null and shares.withdrawn_at is null and shares.until_on >= ${p("today")}`,
    )
    .onConflictDoUpdate({ target: [agendaItems.meetingId, agendaItems.shareId], set: { addedAt: sql`added_at` } })
    .prepare(),
);

/** @returns whether it is there now: not where the share is not the learner's own, not with the facilitators, or not live */
export const upsertChosen = (permit: Permit, item: { readonly meetingId: string; readonly shareId: string; readonly today: string }, now: Date): boolean => putting.run(permit, { ...item, now: now.getTime() }).changes > 0;

const taking = reaching((db, within) =>
  db
    .delete(agendaItems)
    .where(and(eq(agendaItems.meetingId, p("meetingId")), eq(agendaItems.shareId, p("shareId")), inArray(agendaItems.enrolmentId, within.enrolments)))
    .prepare(),
);

export function removeChosen(permit: Permit, meetingId: string, shareId: string): void {
  taking.run(permit, { meetingId, shareId });
}
