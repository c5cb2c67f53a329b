import { and, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Track } from "#app/curriculum/programme.ts";
import { prepared, type Database } from "#db/client.server.ts";
import { accounts, enrolments, groups, lessonProgress, noticeChoices } from "#db/schema/index.ts";

const p = sql.placeholder;

/** A learner who has asked for reminders. */
export interface Remindable {
  readonly accountId: string;
  readonly enrolmentId: string;
  readonly track: Track;
  /** When they were last here; to choose reminders is to be here. */
  readonly lastHereAt: number;
  readonly quietAfterDays: number;
}

const lastHereAt = sql<number>`max(coalesce(${enrolments.lastVisitAt}, ${enrolments.createdAt}), ${noticeChoices.chosenAt})`;

const queries = prepared((db) => ({
  remindable: db
    .select({ accountId: accounts.id, enrolmentId: enrolments.id, track: enrolments.track, lastHereAt, quietAfterDays: groups.quietAfterDays })
    .from(noticeChoices)
    .innerJoin(accounts, eq(accounts.id, noticeChoices.accountId))
    .innerJoin(enrolments, eq(enrolments.accountId, accounts.id))
    .innerJoin(groups, eq(groups.id, enrolments.groupId))
    .where(and(eq(noticeChoices.reminders, true), isNotNull(accounts.emailConfirmedAt), isNull(enrolments.somethingHappenedAt), isNull(enrolments.dischargedOn), lte(lastHereAt, p("before"))))
    .prepare(),
  completed: db
    .select({ moduleId: lessonProgress.moduleId, lesson: lessonProgress.lesson })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.enrolmentId, p("enrolmentId")), isNotNull(lessonProgress.completedAt)))
    .prepare(),
}));

/** Everybody who has asked for reminders, whose address is confirmed, and who was last here at an instant or before. None who has said that something has happened, or has been discharged. A closed account is left out where the reminder is queued. */
export const listRemindable = (db: Database, before: number): Remindable[] => queries(db).remindable.all({ before });

export const listCompletedLessons = (db: Database, enrolmentId: string): { moduleId: string; lesson: number }[] => queries(db).completed.all({ enrolmentId });
