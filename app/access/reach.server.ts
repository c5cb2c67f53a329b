import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { Permit } from "./permit.server.ts";
import type { Reach } from "./policy.ts";

/** The rows a permit reaches, as subqueries for `inArray`. The only place that knows what `own` and `group` mean. */
export interface Within {
  readonly enrolments: SQL;
  readonly groups: SQL;
  readonly accounts: SQL;
}

const actor = sql.placeholder("actor");
const led = sql`(select group_id from group_facilitators where account_id = ${actor})`;

const reaches: Record<Reach, Within> = {
  own: {
    enrolments: sql`(select id from enrolments where account_id = ${actor})`,
    groups: sql`(select group_id from enrolments where account_id = ${actor})`,
    accounts: sql`(select ${actor})`,
  },
  group: {
    enrolments: sql`(select id from enrolments where group_id in ${led})`,
    groups: led,
    accounts: sql`(select account_id from enrolments where group_id in ${led})`,
  },
  clinic: {
    enrolments: sql`(select id from enrolments)`,
    groups: sql`(select id from groups)`,
    accounts: sql`(select id from accounts)`,
  },
};

interface Prepared {
  all(values?: Record<string, unknown>): unknown;
  get(values?: Record<string, unknown>): unknown;
  run(values?: Record<string, unknown>): unknown;
}
type Values = Record<string, unknown>;

/**
 * A query over people's rows, prepared once for each database and reach, and bound to whoever holds the permit.
 *
 * @param build says the query with `inArray(column, within.enrolments)`, and ends in `.prepare()`
 */
export function reaching<Q extends Prepared>(build: (db: Database, within: Within) => Q) {
  const known = new WeakMap<Database, Partial<Record<Reach, Q>>>();
  const query = (permit: Permit): Q => {
    let byReach = known.get(permit.db);
    if (!byReach) known.set(permit.db, (byReach = {}));
    return (byReach[permit.reach] ??= build(permit.db, reaches[permit.reach]));
  };
  const bound = (permit: Permit, values: Values): Values => ({ ...values, actor: permit.actor.accountId });
  return {
    all: (permit: Permit, values: Values = {}) => query(permit).all(bound(permit, values)) as ReturnType<Q["all"]>,
    get: (permit: Permit, values: Values = {}) => query(permit).get(bound(permit, values)) as ReturnType<Q["get"]>,
    run: (permit: Permit, values: Values = {}) => query(permit).run(bound(permit, values)) as ReturnType<Q["run"]>,
  };
}
