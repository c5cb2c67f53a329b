import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { Permit } from "./permit.server.ts";
import type { Reach } from "./policy.ts";

/** The rows a permit reaches, as subqueries for `inArray`. The only place that knows what `own`, `group` and `shared` mean. */
export interface Within {
  readonly enrolments: SQL;
  readonly groups: SQL;
  readonly accounts: SQL;
  /** What is shared: by oneself (`own`), or with oneself and live today (`shared`, which wants `today` among the query's values). */
  readonly shares: SQL;
}

const actor = sql.placeholder("actor");
const day = sql.placeholder("actorsDay");

/** The actor, and whoever is away today and has the actor lead their groups meanwhile. */
const leaders = sql`(select ${actor} union all select account_id from absences where substitute_id = ${actor} and until_on >= ${day} and from_on <= ${day} and ended_at is null)`;
const led = sql`(select group_id from group_facilitators where account_id in ${leaders})`;
const corresponding = sql`(select group_id from group_facilitators where account_id in ${leaders} and messages)`;

const own = sql`(select id from enrolments where account_id = ${actor})`;

const standing = sql`shares.withdrawn_at is null and shares.until_on >= ${sql.placeholder("today")} and owning.disabled_at is null`;

/** What those whom the actor leads have opened to the facilitators of their group: to those for whom messages are too. */
const toLeader = sql`
  select shares.id from ${corresponding} leads
  cross join enrolments owner on owner.group_id = leads.group_id
  cross join shares on shares.enrolment_id = owner.id and shares.recipient_id is null
  cross join accounts owning on owning.id = owner.account_id
  where ${standing}`;

/** What members of the actor's family have opened to the actor: the family is open, both are in it still, and neither has said that something has happened. */
const toMember = sql`
  select shares.id from enrolments recipient
  cross join shares on shares.recipient_id = recipient.id
  cross join enrolments owner on owner.id = shares.enrolment_id
  cross join accounts owning on owning.id = owner.account_id
  where recipient.account_id = ${actor} and ${standing} and owner.something_happened_at is null and recipient.something_happened_at is null and exists (
    select 1 from family_members theirs
    join family_members mine on mine.family_id = theirs.family_id and mine.enrolment_id = recipient.id
    join families on families.id = theirs.family_id
    where theirs.enrolment_id = owner.id and theirs.left_at is null and mine.left_at is null and families.opened_at is not null)`;

/**
 * The shares that are live today and meant for the actor. What a safety check closes is not seen here: it is sealed (app/family/share.server.ts).
 * `cross join` keeps SQLite to the order given, which begins with the actor: it would begin with everything that anybody in the clinic shares.
 */
const live = sql`(${toLeader} union all ${toMember})`;

/** What the actor has opened in an emergency, and is still open (wants `instant` among the query's values). */
const opened = sql`(select enrolment_id from emergency_accesses where account_id = ${actor} and until_at > ${sql.placeholder("instant")})`;

const none = sql`(select id from shares where false)`;

const reaches: Record<Reach, Within> = {
  own: {
    enrolments: own,
    groups: sql`(select group_id from enrolments where account_id = ${actor})`,
    accounts: sql`(select ${actor})`,
    shares: sql`(select id from shares where enrolment_id in ${own})`,
  },
  group: {
    enrolments: sql`(select id from enrolments where group_id in ${led})`,
    groups: led,
    accounts: sql`(select account_id from enrolments where group_id in ${led})`,
    shares: none,
  },
  correspondence: {
    enrolments: sql`(select id from enrolments where group_id in ${corresponding})`,
    groups: corresponding,
    accounts: sql`(select account_id from enrolments where group_id in ${corresponding})`,
    shares: none,
  },
  clinic: {
    enrolments: sql`(select id from enrolments)`,
    groups: sql`(select id from groups)`,
    accounts: sql`(select id from accounts)`,
    shares: none,
  },
  shared: {
    enrolments: sql`(select id from enrolments where account_id = ${actor} or id in (select enrolment_id from shares where id in ${live}))`,
    groups: sql`(select group_id from enrolments where account_id = ${actor})`,
    accounts: sql`(select account_id from enrolments where account_id = ${actor} or id in (select enrolment_id from shares where id in ${live}))`,
    shares: live,
  },
  emergency: {
    enrolments: opened,
    groups: sql`(select group_id from enrolments where id in ${opened})`,
    accounts: sql`(select account_id from enrolments where id in ${opened})`,
    shares: none,
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
  const bound = ({ actor: { accountId, today } }: Permit, values: Values): Values => ({ ...values, actor: accountId, actorsDay: today });
  return {
    all: (permit: Permit, values: Values = {}) => query(permit).all(bound(permit, values)) as ReturnType<Q["all"]>,
    get: (permit: Permit, values: Values = {}) => query(permit).get(bound(permit, values)) as ReturnType<Q["get"]>,
    run: (permit: Permit, values: Values = {}) => query(permit).run(bound(permit, values)) as ReturnType<Q["run"]>,
  };
}
