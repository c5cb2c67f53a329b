import { eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { enrolments, safetyChecks } from "#db/schema/index.ts";

const p = sql.placeholder;

/** An answer as the database holds it. */
export interface SealedAnswer {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly answer: Buffer;
  readonly revision: number;
}

const answers = reaching((db, within) =>
  db
    .select({ enrolmentId: safetyChecks.enrolmentId, accountId: enrolments.accountId, answer: safetyChecks.answer, revision: safetyChecks.revision })
    .from(safetyChecks)
    .innerJoin(enrolments, eq(enrolments.id, safetyChecks.enrolmentId))
    .where(inArray(safetyChecks.enrolmentId, within.enrolments))
    .prepare(),
);

/** The answers within reach: one's own, and with a permit of reach `shared` also those of whoever shares with one today. */
export const listAnswers = (permit: Permit, today: string): SealedAnswer[] => answers.all(permit, { today });

const answering = reaching((db, within) =>
  db
    .insert(safetyChecks)
    .select(sql`select id, ${p("answer")}, ${p("revision")}, ${p("now")} from enrolments where id in ${within.enrolments}`)
    .onConflictDoUpdate({ target: safetyChecks.enrolmentId, set: { answer: sql`excluded.answer`, revision: sql`excluded.revision`, answeredAt: sql`excluded.answered_at` } })
    .prepare(),
);

/** Keeps the answer of the learner who holds a permit of reach `own`. */
export function upsertAnswer(permit: Permit, answer: { answer: Buffer; revision: number }, now: Date): void {
  answering.run(permit, { ...answer, now: now.getTime() });
}
