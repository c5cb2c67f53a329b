import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { findCreatedAt, insertChosenNotice } from "./queue.queries.server.ts";
import { sayQueued } from "./waking.server.ts";

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
export function queueNotice(db: Database, notice: Notice, now: Date): boolean {
  const isQueued = insertChosenNotice(db, { id: randomUUID(), ...notice, now: now.getTime() });
  if (isQueued) sayQueued(db);
  return isQueued;
}

/** When a notice was put into the outbox, whatever has become of it since: UTC milliseconds; undefined where it never was. */
export const noticeQueuedAt = (db: Database, { accountId, kind, reason }: Notice): number | undefined => findCreatedAt(db, { accountId, kind, reason });
