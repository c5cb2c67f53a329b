import type { Database } from "#db/client.server.ts";

/** Does something to a clinic, and leaves it as it was: for what is tried in many ways on one clinic. */
export function undone(db: Database, work: () => void): void {
  db.$client.exec("savepoint tried");
  try {
    work();
  } finally {
    db.$client.exec("rollback to tried; release tried");
  }
}
