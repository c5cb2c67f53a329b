import type { Permit } from "#app/access/permit.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import type { Database } from "#db/client.server.ts";
import { addRun, listRunsSince, rowsChanged } from "./retention-runs.queries.server.ts";
import { timedKinds, type TimedKind } from "./retention.ts";

/** The job that throws away what of one kind has been kept for its time. */
export type RetentionRule = (db: Database, now: Date) => unknown;

/** What was removed, by kind: rows, those that went with them counted too. */
export type Removed = Readonly<Record<TimedKind, number>>;

/**
 * Applies every rule once, and writes down how many rows each removed. One that fails does not stop the others.
 *
 * @param onFault of the rules that failed
 */
export async function runRetention(db: Database, rules: Readonly<Record<TimedKind, RetentionRule>>, now: Date, onFault: (error: unknown) => void): Promise<Removed> {
  const removed = Object.fromEntries(timedKinds.map((kind) => [kind, 0])) as Record<TimedKind, number>;
  for (const kind of timedKinds) {
    const before = rowsChanged(db);
    try {
      const applied = rules[kind](db, now);
      // Counted before anybody else gets to write: a rule does its work before it first waits.
      removed[kind] = rowsChanged(db) - before;
      await applied;
      if (removed[kind] > 0) addRun(db, { dayOn: osloDate(now.getTime()), kind, removed: removed[kind] });
    } catch (error) {
      onFault(error);
    }
  }
  return removed;
}

/** For how many days it is shown what was removed. */
const shownDays = 90;

/** What was removed on which of the last 90 days, the newest first. */
export const listRuns = ({ db }: Permit<"retention.change">, now: Date): { readonly dayOn: string; readonly kind: TimedKind; readonly removed: number }[] =>
  listRunsSince(db, addDays(osloDate(now.getTime()), -shownDays)).flatMap(({ kind, ...run }) => timedKinds.filter((known) => known === kind).map((known) => ({ ...run, kind: known })));
