import { randomUUID } from "node:crypto";
import { openShare } from "#app/family/share.server.ts";
import { stationsOf } from "#app/learning/path.ts";
import { countedFor } from "#app/curriculum/programme.ts";
import { programme } from "#content/programme.ts";
import { link } from "./linked-family.ts";
import { days, later, now, permit, type Learner, type world } from "./world.ts";

export type Clinic = ReturnType<typeof world>;

const run = ({ db }: Clinic, sql: string, ...values: readonly (string | number | null)[]) => void db.$client.prepare(sql).run(...values);

/** The small clinic in which everybody joined 100 days ago and was here yesterday: nothing waits. */
export function settled<C extends Clinic>(clinic: C): C {
  run(clinic, "update enrolments set created_at = ?, last_visit_at = ?", later(days(-100)).getTime(), later(days(-1)).getTime());
  return clinic;
}

/** When somebody joined and was last here, in days before now. */
export const joined = (clinic: Clinic, { enrolmentId }: Learner, daysAgo: number, lastVisitDaysAgo: number | null) =>
  run(clinic, "update enrolments set created_at = ?, last_visit_at = ? where id = ?", later(days(-daysAgo)).getTime(), lastVisitDaysAgo === null ? null : later(days(-lastVisitDaysAgo)).getTime(), enrolmentId);

export const lastHereDaysAgo = (clinic: Clinic, learner: Learner, daysAgo: number) => joined(clinic, learner, 100, daysAgo);

/** A message as the database holds one. Its text opens for nobody: whoever lists messages does not read them. */
export const message = (clinic: Clinic, { enrolmentId }: Learner, daysAgo: number, sender: "learner" | "facilitator" = "learner") =>
  run(clinic, "insert into messages values (?, ?, ?, null, x'00', ?, null)", randomUUID(), enrolmentId, sender, later(days(-daysAgo)).getTime());

/** A meeting that begins so many days from now. @returns its id */
export function meeting(clinic: Clinic, groupId: string, inDays: number, { familyId = null, moduleId = null }: { familyId?: string | null; moduleId?: string | null } = {}): string {
  const id = randomUUID();
  const kind = familyId ? "family" : moduleId ? "activity" : "group";
  run(clinic, "insert into meetings (id, group_id, kind, family_id, module_id, starts_at, minutes, place, created_at) values (?, ?, ?, ?, ?, ?, 60, 'Rom 2', ?)", id, groupId, kind, familyId, moduleId, later(days(inDays)).getTime(), now.getTime());
  return id;
}

/** Somebody has done every lesson of a module that is counted in their track. */
export function finish(clinic: Clinic, { enrolmentId, track }: Learner, moduleId: string, daysAgo = 2): void {
  const lessons = stationsOf(countedFor(programme, track)).find(({ module }) => module.id === moduleId)?.module.lessons ?? 0;
  const at = later(days(-daysAgo)).getTime();
  for (let lesson = 1; lesson <= lessons; lesson++) run(clinic, "insert or replace into lesson_progress values (?, ?, ?, ?, ?, 0, ?)", enrolmentId, moduleId, lesson, at, at, at);
}

export function finishEverything(clinic: Clinic, learner: Learner, daysAgo: number): void {
  for (const { module } of stationsOf(programme)) finish(clinic, learner, module.id, daysAgo);
}

/** Somebody opens how far they are in a module to those who lead their group, or to one of the family. */
export function showProgress({ db }: Clinic, learner: Learner, moduleId: string, to: "facilitator" | Learner = "facilitator", at = now): void {
  const problem = openShare(permit(db, learner, "share.change"), { kind: "progress", item: moduleId, revision: null }, { recipient: to === "facilitator" ? to : to.enrolmentId, untilOn: "2026-06-20" }, at);
  if (problem) throw new Error(JSON.stringify(problem));
}

export const familyWith = ({ db }: Clinic, { enrolmentId }: Learner): string => String(db.$client.prepare("select family_id from family_members where enrolment_id = ? and left_at is null").pluck().get(enrolmentId));

/** Something of every kind waits for the facilitator of the Thursday group, and everything that Today asks of the database has to be asked. */
export function everythingWaits(clinic: Clinic): void {
  const { ingrid, jonas, thursday } = clinic;
  link(clinic, [ingrid, jonas]);
  for (const learner of [ingrid, jonas]) {
    finish(clinic, learner, "intro");
    showProgress(clinic, learner, "intro");
  }
  meeting(clinic, thursday, 2);
  message(clinic, jonas, 1);
  finish(clinic, ingrid, "t12", 10);
  lastHereDaysAgo(clinic, ingrid, 20);
}
