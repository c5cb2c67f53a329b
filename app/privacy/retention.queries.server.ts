import { eq, lt, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { messages, retentionChoices } from "#db/schema/index.ts";
import type { ChosenKind } from "./retention.ts";

const p = sql.placeholder;

const choice = prepared((db) => db.select({ days: retentionChoices.days }).from(retentionChoices).where(eq(retentionChoices.kind, p("kind"))).prepare());

/** The days that the clinic has chosen; undefined where it has chosen none. */
export const findChoice = (db: Database, kind: ChosenKind): number | undefined => choice(db).get({ kind })?.days;

/** Writes a choice down, or with null goes back to the usual time. */
export function updateChoice(db: Database, kind: ChosenKind, days: number | null): void {
  if (days === null) db.delete(retentionChoices).where(eq(retentionChoices.kind, kind)).run();
  else db.insert(retentionChoices).values({ kind, days }).onConflictDoUpdate({ target: retentionChoices.kind, set: { days } }).run();
}

/** @returns how many there were */
export const removeMessagesBefore = (db: Database, instant: number): number => db.delete(messages).where(lt(messages.sentAt, instant)).run().changes;
