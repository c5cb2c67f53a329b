import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { insertChosenNotice } from "./queue.queries.server.ts";

/** That something waits for somebody, of which they may want to be told. */
export interface Notice {
  readonly accountId: string;
  readonly kind: "message" | "meeting" | "reminder";
  /** What it is about, without telling: a message's or a meeting's id. One person gets one mail of a kind for one reason. */
  readonly reason: string;
}

/**
 * Puts a notice into the outbox, for whoever has chosen such notices and has confirmed an address. Stands in the transaction of what
 * it tells of; the mail goes later.
 *
 * @returns whether it was put there
 */
export const queueNotice = (db: Database, notice: Notice, now: Date): boolean => insertChosenNotice(db, { id: randomUUID(), ...notice, now: now.getTime() });
