import { existsSync } from "node:fs";
import type { Erasure } from "#app/privacy/erasure-list.server.ts";
import { connectToLook, type Connection } from "#db/connection.server.ts";

/** What the database in place still knows, when a backup is to take its place. */
export interface Place {
  /** Whether it can be read: undamaged, and a clinic's. */
  readonly isReadable: boolean;
  readonly erasures: readonly Erasure[];
}

/** Looks at the database in place without changing anything in it. It may be damaged, missing, or of an older version. */
export function readPlace(databaseFile: string): Place {
  if (!existsSync(databaseFile)) return { isReadable: false, erasures: [] };
  let client: Connection | undefined;
  try {
    client = connectToLook(databaseFile);
    if (client.pragma("quick_check(1)", { simple: true }) !== "ok") return { isReadable: false, erasures: [] };
    const known = client.prepare("select 1 from sqlite_master where name = 'erasures'").get() !== undefined;
    return { isReadable: true, erasures: known ? (client.prepare("select account_id as accountId, erased_at as erasedAt from erasures").all() as Erasure[]) : [] };
  } catch {
    return { isReadable: false, erasures: [] };
  } finally {
    client?.close();
  }
}
