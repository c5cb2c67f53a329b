import { randomUUID } from "node:crypto";
import { writeToFacilitators } from "#app/messages/message.server.ts";
import { link, type Clinic } from "#tests/linked-family.ts";
import { familyWith } from "#tests/waiting-clinic.ts";
import { permit } from "#tests/world.ts";

const day = 86_400_000;

/**
 * Siv wrote yesterday, Ingrid is new, Jonas has been away, Tor and Siv have finished the first topic and both show it, and the group
 * meets in two days. In the other facilitator's group Leila wrote, and Amir is new.
 *
 * @returns where the family of Tor and Siv stands side by side
 */
export function aMorning(clinic: Clinic): string {
  const { db, tor, siv, ingrid, jonas, leila, amir, thursday, monday } = clinic;
  const now = Date.now();
  const run = (sql: string, ...values: readonly (string | number)[]) => void db.$client.prepare(sql).run(...values);
  run("update enrolments set created_at = ?, last_visit_at = ?", now - 100 * day, now - day);
  run("update enrolments set created_at = ?, last_visit_at = null where id in (?, ?)", now - 2 * day, ingrid.enrolmentId, amir.enrolmentId);
  run("update enrolments set last_visit_at = ? where id = ?", now - 20 * day, jonas.enrolmentId);
  for (const learner of [siv, leila]) writeToFacilitators(permit(db, learner, "message.write"), { event: randomUUID(), text: "Kan vi snakke om helga?" }, new Date(now - day));
  for (const group of [thursday, monday])
    run("insert into meetings (id, group_id, kind, starts_at, minutes, place, created_at) values (?, ?, 'group', ?, 60, 'Rom 2', ?)", `k-${group}`, group, now + 2 * day, now);
  link(clinic, [tor, siv]);
  for (const { enrolmentId } of [tor, siv]) {
    for (const lesson of [1, 2, 3]) run("insert into lesson_progress values (?, 't01', ?, ?, ?, 0, ?)", enrolmentId, lesson, now - 2 * day, now - 2 * day, now - 2 * day);
    run("insert into shares values (?, ?, 'progress', 't01', null, null, '2999-01-01', ?, null)", `s-${enrolmentId}`, enrolmentId, now);
  }
  return `/groups/${thursday}/families/${familyWith(clinic, tor)}`;
}
