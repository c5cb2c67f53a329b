import { and, eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, enrolments, groups } from "#db/schema/index.ts";

const p = sql.placeholder;

/** Where a conversation stands. */
export interface Standing {
  readonly enrolmentId: string;
  /** Messages of the learner's that no facilitator has opened. */
  readonly unopened: number;
  readonly lastAt: number;
  /** The learner wrote last. */
  readonly waits: boolean;
}

const all = reaching((db, within) =>
  db
    .select({
      enrolmentId: enrolments.id,
      unopened: sql<number>`(select count(*) from messages where messages.enrolment_id = enrolments.id and messages.sender = 'learner' and messages.opened_at is null)`,
      last: sql<string | null>`(select sent_at || iif(sender = 'learner', '?', '') from messages where messages.enrolment_id = enrolments.id order by sent_at desc limit 1)`,
    })
    .from(enrolments)
    .where(inArray(enrolments.groupId, within.groups))
    .prepare(),
);

/** Where every conversation within a reach of `correspondence` stands, in no order: without names, so that two thousand of them cost a few milliseconds. */
export const listStandings = (permit: Permit): Standing[] =>
  all.all(permit).flatMap(({ enrolmentId, unopened, last }) => (last === null ? [] : [{ enrolmentId, unopened, lastAt: Number.parseInt(last, 10), waits: last.endsWith("?") }]));

/** Whose a conversation is, with the name still sealed. */
export interface NamedRow {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly displayName: Buffer;
  readonly groupId: string;
  readonly groupName: string;
}

const named = reaching((db, within) =>
  db
    .select({ enrolmentId: enrolments.id, accountId: enrolments.accountId, displayName: accounts.displayName, groupId: enrolments.groupId, groupName: groups.name })
    .from(enrolments)
    .innerJoin(accounts, eq(accounts.id, enrolments.accountId))
    .innerJoin(groups, eq(groups.id, enrolments.groupId))
    .where(and(sql`${enrolments.id} in (select value from json_each(${p("ids")}))`, inArray(enrolments.groupId, within.groups)))
    .prepare(),
);

/** Whose these conversations are. */
export const listNamed = (permit: Permit, enrolmentIds: readonly string[]): NamedRow[] => named.all(permit, { ids: JSON.stringify(enrolmentIds) });

const corresponding = reaching((db, within) => db.select({ count: sql<number>`count(*)` }).from(groups).where(inArray(groups.id, within.groups)).prepare());

/** How many groups there are whose messages are for the facilitator. */
export const countGroups = (permit: Permit): number => corresponding.get(permit)?.count ?? 0;
