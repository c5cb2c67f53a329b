import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { savedAnswers } from "#db/schema/index.ts";

const p = sql.placeholder;

export interface SealedAnswer {
  readonly id: string;
  readonly text: Buffer;
  readonly revision: number;
}

const columns = { id: savedAnswers.id, text: savedAnswers.text, revision: savedAnswers.revision };

const all = reaching((db, within) =>
  db
    .select(columns)
    .from(savedAnswers)
    .where(inArray(savedAnswers.accountId, within.accounts))
    .orderBy(desc(savedAnswers.savedAt), savedAnswers.id)
    .limit(p("most"))
    .prepare(),
);

/** The saved answers of whoever holds a permit of reach `own`, the one saved last first. */
export const listSealedAnswers = (permit: Permit, most: number): SealedAnswer[] => all.all(permit, { most });

const one = reaching((db, within) =>
  db
    .select(columns)
    .from(savedAnswers)
    .where(and(eq(savedAnswers.id, p("id")), inArray(savedAnswers.accountId, within.accounts)))
    .prepare(),
);

export const findSealedAnswer = (permit: Permit, id: string): SealedAnswer | undefined => one.get(permit, { id });

const keeping = reaching((db) =>
  db
    .insert(savedAnswers)
    .values({ id: p("id"), accountId: p("actor"), text: p("text"), revision: 1, savedAt: p("now") })
    .onConflictDoNothing()
    .prepare(),
);

/** @returns false where one has the id already */
export const insertAnswer = (permit: Permit, answer: { id: string; text: Buffer }, now: Date): boolean => keeping.run(permit, { ...answer, now: now.getTime() }).changes > 0;

const replacing = reaching((db, within) =>
  db
    .update(savedAnswers)
    .set({ text: sql`${p("text")}`, revision: sql`revision + 1`, savedAt: sql`${p("now")}` })
    .where(and(eq(savedAnswers.id, p("id")), eq(savedAnswers.revision, p("revision")), inArray(savedAnswers.accountId, within.accounts)))
    .prepare(),
);

/** @returns false where the revision is another one by now */
export const updateAnswer = (permit: Permit, answer: { id: string; text: Buffer; revision: number }, now: Date): boolean => replacing.run(permit, { ...answer, now: now.getTime() }).changes > 0;

const removing = reaching((db, within) =>
  db
    .delete(savedAnswers)
    .where(and(eq(savedAnswers.id, p("id")), inArray(savedAnswers.accountId, within.accounts)))
    .prepare(),
);

/** @returns whether there was such an answer within reach */
export const removeAnswer = (permit: Permit, id: string): boolean => removing.run(permit, { id }).changes > 0;
