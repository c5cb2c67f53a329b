import { eq, lt, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { meetings, retentionChoices } from "#db/schema/index.ts";

const chosen = prepared((db) => db.select({ days: retentionChoices.days }).from(retentionChoices).where(eq(retentionChoices.kind, "meetings")).prepare());

/** For how many days the clinic has chosen to keep meetings; undefined where it has not. */
export const findChosenDays = (db: Database): number | undefined => chosen(db).get()?.days;

const removing = prepared((db) =>
  db
    .delete(meetings)
    .where(lt(sql`${meetings.startsAt} + ${meetings.minutes} * 60000`, sql.placeholder("before")))
    .prepare(),
);

/** Removes the meetings that were over before an instant, with all that belongs to them. @returns how many */
export const removeMeetingsBefore = (db: Database, before: number): number => removing(db).run({ before }).changes;
