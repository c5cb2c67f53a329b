import { lt, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { meetings } from "#db/schema/index.ts";

const removing = prepared((db) =>
  db
    .delete(meetings)
    .where(lt(sql`${meetings.startsAt} + ${meetings.minutes} * 60000`, sql.placeholder("before")))
    .prepare(),
);

/** Removes the meetings that were over before an instant, with all that belongs to them. @returns how many */
export const removeMeetingsBefore = (db: Database, before: number): number => removing(db).run({ before }).changes;
