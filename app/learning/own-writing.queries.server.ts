import { and, desc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { enrolments, writings } from "#db/schema/index.ts";
import type { WritingKind } from "./own-writing.ts";

const p = sql.placeholder;

/** A page of somebody's own, as the database holds it. */
export interface SealedWriting {
  readonly id: string;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly slot: string;
  readonly text: Buffer;
  readonly revision: number;
  readonly savedAt: number;
}

const columns = { id: writings.id, enrolmentId: writings.enrolmentId, accountId: enrolments.accountId, slot: writings.slot, text: writings.text, revision: writings.revision, savedAt: writings.savedAt };

const ofKind = reaching((db, within) =>
  db
    .select(columns)
    .from(writings)
    .innerJoin(enrolments, eq(enrolments.id, writings.enrolmentId))
    .where(and(inArray(writings.enrolmentId, within.enrolments), eq(writings.enrolmentId, p("enrolmentId")), eq(writings.kind, p("kind"))))
    .orderBy(desc(writings.slot))
    .prepare(),
);

/** Every page of one kind, the last slot first. With a permit of reach `shared`, `today` says which shares are live. */
export const listSealedWritings = (permit: Permit, enrolmentId: string, kind: WritingKind, today = ""): SealedWriting[] => ofKind.all(permit, { enrolmentId, kind, today });

const between = reaching((db, within) =>
  db
    .select(columns)
    .from(writings)
    .innerJoin(enrolments, eq(enrolments.id, writings.enrolmentId))
    .where(and(inArray(writings.enrolmentId, within.enrolments), eq(writings.enrolmentId, p("enrolmentId")), eq(writings.kind, p("kind")), gte(writings.slot, p("first")), lte(writings.slot, p("last"))))
    .orderBy(desc(writings.slot))
    .prepare(),
);

/** The pages of one kind whose slots lie between two, both with them, the last slot first. */
export const listSealedBetween = (permit: Permit, enrolmentId: string, kind: WritingKind, first: string, last: string): SealedWriting[] => between.all(permit, { enrolmentId, kind, first, last });

const inSlot = reaching((db, within) =>
  db
    .select(columns)
    .from(writings)
    .innerJoin(enrolments, eq(enrolments.id, writings.enrolmentId))
    .where(and(inArray(writings.enrolmentId, within.enrolments), eq(writings.enrolmentId, p("enrolmentId")), eq(writings.kind, p("kind")), eq(writings.slot, p("slot"))))
    .prepare(),
);

export const findSealedWriting = (permit: Permit, enrolmentId: string, kind: WritingKind, slot: string, today = ""): SealedWriting | undefined =>
  inSlot.get(permit, { enrolmentId, kind, slot, today });

const insertion = reaching((db, within) =>
  db
    .insert(writings)
    .select(sql`select ${p("id")}, id, ${p("kind")}, ${p("slot")}, ${p("text")}, ${p("revision")}, ${p("now")} from enrolments where id = ${p("enrolmentId")} and id in ${within.enrolments}`)
    .prepare(),
);

export function insertWriting(permit: Permit, enrolmentId: string, writing: { id: string; kind: WritingKind; slot: string; text: Buffer; revision: number }, now: Date): void {
  insertion.run(permit, { enrolmentId, ...writing, now: now.getTime() });
}

const replacement = reaching((db, within) =>
  db
    .update(writings)
    .set({ text: sql`${p("text")}`, revision: sql`revision + 1`, savedAt: sql`${p("now")}` })
    .where(and(eq(writings.id, p("id")), eq(writings.revision, p("revision")), inArray(writings.enrolmentId, within.enrolments)))
    .prepare(),
);

export function updateWriting(permit: Permit, writing: { id: string; revision: number; text: Buffer }, now: Date): void {
  replacement.run(permit, { ...writing, now: now.getTime() });
}

const removal = reaching((db, within) =>
  db
    .delete(writings)
    .where(and(inArray(writings.enrolmentId, within.enrolments), eq(writings.enrolmentId, p("enrolmentId")), eq(writings.kind, p("kind")), eq(writings.slot, p("slot"))))
    .prepare(),
);

export function removeWriting(permit: Permit, enrolmentId: string, kind: WritingKind, slot: string): void {
  removal.run(permit, { enrolmentId, kind, slot });
}
