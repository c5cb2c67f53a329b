import { openDatabase, type Database } from "#db/client.server.ts";

/** A statement as it was run, with the values it was last given. */
export interface RanStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** An in-memory database, and every statement that has been run on it through `prepare`, once each. */
export function watchedDatabase(): { db: Database; ran: Map<string, RanStatement> } {
  const db = openDatabase(":memory:");
  const ran = new Map<string, RanStatement>();
  const prepare = db.$client.prepare.bind(db.$client);
  const seen = new Set<string>();
  const watch = (sql: string, statement: ReturnType<typeof prepare>) => {
    for (const method of ["run", "get", "all"] as const) {
      const original = statement[method].bind(statement) as (...values: unknown[]) => unknown;
      const watched = (...values: unknown[]): unknown => {
        ran.set(sql, { sql, values });
        return original(...values);
      };
      statement[method] = watched as never;
    }
  };
  const watching = (sql: string) => {
    const statement = prepare(sql);
    if (!seen.has(sql)) for (const shape of statement.reader ? [statement, statement.raw()] : [statement]) watch(sql, shape);
    seen.add(sql);
    return statement;
  };
  db.$client.prepare = watching as typeof db.$client.prepare;
  return { db, ran };
}

/** How SQLite goes about a statement: `SEARCH enrolments USING INDEX enrolments_account (account_id=?)`. */
export const planOf = (db: Database, { sql, values }: RanStatement): string[] =>
  (db.$client.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[]).map(({ detail }) => detail);
