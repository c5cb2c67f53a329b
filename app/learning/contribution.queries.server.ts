import { and, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { contributions, enrolments } from "#db/schema/index.ts";

const p = sql.placeholder;

/** What somebody brought, as the database holds it. */
export interface SealedContribution {
  readonly id: string;
  readonly accountId: string;
  readonly track: "relative" | "patient";
  readonly moduleId: string;
  readonly fieldId: string;
  readonly text: Buffer;
}

const columns = { id: contributions.id, accountId: enrolments.accountId, track: enrolments.track, moduleId: contributions.moduleId, fieldId: contributions.fieldId, text: contributions.text };

const ofModule = reaching((db, within) =>
  db
    .select(columns)
    .from(contributions)
    .innerJoin(enrolments, eq(enrolments.id, contributions.enrolmentId))
    .where(and(inArray(contributions.enrolmentId, within.enrolments), eq(contributions.moduleId, p("moduleId"))))
    .orderBy(contributions.broughtAt, contributions.id)
    .prepare(),
);

/** What the learner who holds a permit of reach `own` has brought to one exercise, open to somebody still or not. */
export const listOwnContributions = (permit: Permit, moduleId: string): SealedContribution[] => ofModule.all(permit, { moduleId });

const byIds = reaching((db, within) =>
  db
    .select(columns)
    .from(contributions)
    .innerJoin(enrolments, eq(enrolments.id, contributions.enrolmentId))
    .where(and(inArray(contributions.id, sql`(select value from json_each(${p("ids")}))`), inArray(contributions.enrolmentId, within.enrolments)))
    .prepare(),
);

/** Contributions by their ids: the holder's own with a permit of reach `own`, others' with one of reach `shared`. That each is shared live, the caller has seen to. */
export const listContributions = (permit: Permit, ids: readonly string[], today: string): SealedContribution[] => byIds.all(permit, { ids: JSON.stringify(ids), today });

const insertion = reaching((db, within) =>
  db
    .insert(contributions)
    .select(sql`select ${p("id")}, id, ${p("moduleId")}, ${p("fieldId")}, ${p("text")}, ${p("now")} from enrolments where id in ${within.enrolments}`)
    .prepare(),
);

/** Keeps what the learner who holds a permit of reach `own` brings. */
export function insertContribution(permit: Permit, contribution: Pick<SealedContribution, "id" | "moduleId" | "fieldId" | "text">, now: Date): void {
  insertion.run(permit, { ...contribution, now: now.getTime() });
}
