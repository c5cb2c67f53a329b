import { days, type world } from "./world.ts";

/** In each group somebody is new, and somebody has gone quiet: their names are what there is to find on Today. */
export function markToday({ db, siv, amir, ingrid, leila }: ReturnType<typeof world>, now: Date): void {
  const run = (sql: string, ...values: readonly (string | number)[]) => void db.$client.prepare(sql).run(...values);
  for (const { enrolmentId } of [siv, amir]) run("update enrolments set created_at = ? where id = ?", now.getTime() - days(2), enrolmentId);
  for (const { enrolmentId } of [ingrid, leila]) run("update enrolments set last_visit_at = ? where id = ?", now.getTime() - days(30), enrolmentId);
}
