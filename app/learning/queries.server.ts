import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { LessonPlace, Track } from "#app/curriculum/programme.ts";
import { accounts, enrolments, groupOpenings, groups, individualPaces, lessonProgress } from "#db/schema/index.ts";
import type { LessonRecord } from "./path.ts";

const p = sql.placeholder;

/** One learner's place in a group, with what decides which modules are open. */
export interface Enrolment {
  readonly id: string;
  readonly accountId: string;
  readonly groupId: string;
  readonly track: Track;
  readonly createdAt: number;
  readonly lastVisitAt: number | null;
  readonly pace: "free" | "dated";
  readonly dischargedOn: string | null;
  readonly dischargedEarly: boolean;
  readonly somethingHappenedAt: number | null;
  /** What a facilitator has decided about single modules, packed and sealed: `openPaces` reads it. */
  readonly paces: string;
}

/** One row for each module, with its setter's name, in one text: no page asks once more for what most learners have none of. */
const paces = sql<string>`(
  select json_group_array(json_array(${individualPaces.id}, ${individualPaces.moduleId}, ${individualPaces.kind}, hex(${individualPaces.reason}), ${individualPaces.setAt}, ${accounts.id}, hex(${accounts.displayName})))
  from ${individualPaces} left join ${accounts} on ${accounts.id} = ${individualPaces.setBy} where ${individualPaces.enrolmentId} = ${enrolments.id}
)`;

const enrolmentColumns = {
  id: enrolments.id,
  accountId: enrolments.accountId,
  groupId: enrolments.groupId,
  track: enrolments.track,
  createdAt: enrolments.createdAt,
  lastVisitAt: enrolments.lastVisitAt,
  pace: groups.pace,
  dischargedOn: enrolments.dischargedOn,
  dischargedEarly: enrolments.dischargedEarly,
  somethingHappenedAt: enrolments.somethingHappenedAt,
  paces,
};

const ownEnrolment = reaching((db, within) =>
  db.select(enrolmentColumns).from(enrolments).innerJoin(groups, eq(groups.id, enrolments.groupId)).where(inArray(enrolments.id, within.enrolments)).prepare(),
);

/** The enrolment of the learner who holds the permit. */
export const findOwnEnrolment = (permit: Permit): Enrolment | undefined => ownEnrolment.get(permit);

const openings = reaching((db, within) =>
  db
    .select({ moduleId: groupOpenings.moduleId, opensOn: groupOpenings.opensOn })
    .from(groupOpenings)
    .where(and(eq(groupOpenings.groupId, p("groupId")), inArray(groupOpenings.groupId, within.groups)))
    .prepare(),
);

export const listOpenings = (permit: Permit, groupId: string): { moduleId: string; opensOn: string }[] => openings.all(permit, { groupId });

const records = reaching((db, within) =>
  db
    .select({
      moduleId: lessonProgress.moduleId,
      lesson: lessonProgress.lesson,
      openedAt: lessonProgress.openedAt,
      visitedAt: lessonProgress.visitedAt,
      section: lessonProgress.section,
      completedAt: lessonProgress.completedAt,
    })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.enrolmentId, p("enrolmentId")), inArray(lessonProgress.enrolmentId, within.enrolments)))
    .orderBy(desc(lessonProgress.visitedAt))
    .prepare(),
);

/** Every lesson the learner has opened, the one visited last first. */
export const listRecords = (permit: Permit, enrolmentId: string): (LessonRecord & { openedAt: number })[] => records.all(permit, { enrolmentId });

const opened = reaching((db, within) =>
  db
    .insert(lessonProgress)
    .select(
      sql`select id, ${p("moduleId")}, ${p("lesson")}, ${p("now")}, ${p("now")}, 0, null from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`,
    )
    .onConflictDoUpdate({
      target: [lessonProgress.enrolmentId, lessonProgress.moduleId, lessonProgress.lesson],
      set: { visitedAt: sql`max(visited_at, excluded.visited_at)` },
    })
    .prepare(),
);

/** Notes that a lesson was opened, the first time, and visited, every time. */
export function upsertVisit(permit: Permit, enrolmentId: string, place: LessonPlace, now: Date): void {
  opened.run(permit, { ...place, enrolmentId, now: now.getTime() });
}

const section = reaching((db, within) =>
  db
    .update(lessonProgress)
    .set({ section: sql`${p("section")}`, visitedAt: sql`max(visited_at, ${p("now")})` })
    .where(and(eq(lessonProgress.enrolmentId, p("enrolmentId")), inArray(lessonProgress.enrolmentId, within.enrolments), eq(lessonProgress.moduleId, p("moduleId")), eq(lessonProgress.lesson, p("lesson"))))
    .prepare(),
);

export function updateSection(permit: Permit, enrolmentId: string, place: LessonPlace, reached: number, now: Date): void {
  section.run(permit, { ...place, enrolmentId, section: reached, now: now.getTime() });
}

const completion = reaching((db, within) =>
  db
    .insert(lessonProgress)
    .select(
      sql`select id, ${p("moduleId")}, ${p("lesson")}, ${p("now")}, ${p("now")}, 0, ${p("now")} from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`,
    )
    .onConflictDoUpdate({
      target: [lessonProgress.enrolmentId, lessonProgress.moduleId, lessonProgress.lesson],
      set: { completedAt: sql`coalesce(completed_at, excluded.completed_at)`, visitedAt: sql`max(visited_at, excluded.visited_at)` },
    })
    .prepare(),
);

/** Marks a lesson as done; one that is done already keeps its first moment. */
export function upsertCompletion(permit: Permit, enrolmentId: string, place: LessonPlace, now: Date): void {
  completion.run(permit, { ...place, enrolmentId, now: now.getTime() });
}

const reopening = reaching((db, within) =>
  db
    .update(lessonProgress)
    .set({ completedAt: null })
    .where(and(eq(lessonProgress.enrolmentId, p("enrolmentId")), inArray(lessonProgress.enrolmentId, within.enrolments), eq(lessonProgress.moduleId, p("moduleId")), eq(lessonProgress.lesson, p("lesson"))))
    .prepare(),
);

export function removeCompletion(permit: Permit, enrolmentId: string, place: LessonPlace): void {
  reopening.run(permit, { ...place, enrolmentId });
}

const visit = reaching((db, within) =>
  db
    .update(enrolments)
    .set({ lastVisitAt: sql`${p("now")}` })
    .where(and(eq(enrolments.id, p("enrolmentId")), inArray(enrolments.id, within.enrolments)))
    .prepare(),
);

export function updateLastVisit(permit: Permit, enrolmentId: string, now: number): void {
  visit.run(permit, { enrolmentId, now });
}

const happening = reaching((db, within) =>
  db
    .update(enrolments)
    .set({ somethingHappenedAt: sql`${p("at")}` })
    .where(inArray(enrolments.id, within.enrolments))
    .prepare(),
);

/** When the learner who holds the permit said that something has happened, or that it is to be forgotten. */
export function updateHappening(permit: Permit, at: Date | undefined): void {
  happening.run(permit, { at: at?.getTime() ?? null });
}
