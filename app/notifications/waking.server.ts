import type { Database } from "#db/client.server.ts";

const sleepers = new WeakMap<object, () => void>();

/** @param wake called after something was put into the outbox; undefined: nobody is to be woken any more */
export function whenQueued(db: Database, wake: (() => void) | undefined): void {
  if (wake) sleepers.set(db, wake);
  else sleepers.delete(db);
}

/** Says that something was put into the outbox. What waits for it begins after the transaction that this stands in: use cases do not await. */
export function sayQueued(db: Database): void {
  const wake = sleepers.get(db);
  if (wake) setImmediate(wake);
}
