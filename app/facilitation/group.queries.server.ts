import { and, asc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { Database } from "#db/client.server.ts";
import { prepared } from "#db/client.server.ts";
import { accounts, groupFacilitators, groupOpenings, groups } from "#db/schema/index.ts";
import type { Leader } from "./leaders.ts";

const p = sql.placeholder;

/** One group's row. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly pace: "free" | "dated";
  readonly quietAfterDays: number;
  readonly createdAt: number;
  /** Working days within which whoever writes to the facilitators can expect an answer. */
  readonly replyWithinDays: number;
}

const groupColumns = {
  id: groups.id,
  name: groups.name,
  startsOn: groups.startsOn,
  pace: groups.pace,
  quietAfterDays: groups.quietAfterDays,
  createdAt: groups.createdAt,
  replyWithinDays: groups.replyWithinDays,
};

const one = reaching((db, within) =>
  db
    .select(groupColumns)
    .from(groups)
    .where(and(eq(groups.id, p("groupId")), inArray(groups.id, within.groups)))
    .prepare(),
);

export const findGroup = (permit: Permit, groupId: string): Group | undefined => one.get(permit, { groupId });

const all = reaching((db, within) =>
  db
    .select({
      ...groupColumns,
      learners: sql<number>`(select count(*) from enrolments where enrolments.group_id = groups.id)`,
      facilitators: sql<string>`coalesce((select group_concat(account_id, ' ') from group_facilitators where group_facilitators.group_id = groups.id), '')`,
    })
    .from(groups)
    .where(inArray(groups.id, within.groups))
    .orderBy(asc(groups.startsOn), asc(groups.name))
    .prepare(),
);

/** Groups in the order they start, each with how many learners it has and the account ids of its facilitators, spaced. */
export const listGroupRows = (permit: Permit): (Group & { learners: number; facilitators: string })[] => all.all(permit);

const openings = reaching((db, within) =>
  db
    .select({ moduleId: groupOpenings.moduleId, opensOn: groupOpenings.opensOn })
    .from(groupOpenings)
    .where(and(eq(groupOpenings.groupId, p("groupId")), inArray(groupOpenings.groupId, within.groups)))
    .prepare(),
);

export const listOpenings = (permit: Permit, groupId: string): { moduleId: string; opensOn: string }[] => openings.all(permit, { groupId });

export function insertGroup(db: Database, group: Omit<Group, "replyWithinDays"> & Partial<Group>): void {
  db.insert(groups).values(group).run();
}

const change = reaching((db, within) =>
  db
    .update(groups)
    .set({ name: sql`${p("name")}`, startsOn: sql`${p("startsOn")}`, pace: sql`${p("pace")}`, quietAfterDays: sql`${p("quietAfterDays")}`, replyWithinDays: sql`coalesce(${p("replyWithinDays")}, reply_within_days)` })
    .where(and(eq(groups.id, p("groupId")), inArray(groups.id, within.groups)))
    .prepare(),
);

/** @returns whether the permit reached the group */
export const updateGroup = (permit: Permit, groupId: string, settings: Pick<Group, "name" | "startsOn" | "pace" | "quietAfterDays"> & Partial<Pick<Group, "replyWithinDays">>): boolean =>
  change.run(permit, { replyWithinDays: null, ...settings, groupId }).changes > 0;

/** Puts new opening days in place of the old. The caller has asked whether the permit reaches the group. */
export function updateOpenings(db: Database, groupId: string, opensOn: Readonly<Record<string, string>>): void {
  db.delete(groupOpenings).where(eq(groupOpenings.groupId, groupId)).run();
  const rows = Object.entries(opensOn).map(([moduleId, day]) => ({ groupId, moduleId, opensOn: day }));
  if (rows.length > 0) db.insert(groupOpenings).values(rows).run();
}

const facilitator = prepared((db) =>
  db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, p("accountId")), eq(accounts.role, "facilitator"), isNull(accounts.disabledAt)))
    .prepare(),
);

/** Is this the account of a facilitator who may sign in? */
export const isFacilitator = (db: Database, accountId: string): boolean => facilitator(db).get({ accountId }) !== undefined;

const leading = reaching((db, within) =>
  db
    .select({ accountId: groupFacilitators.accountId, kind: groupFacilitators.kind, messages: groupFacilitators.messages })
    .from(groupFacilitators)
    .where(and(eq(groupFacilitators.groupId, p("groupId")), inArray(groupFacilitators.groupId, within.groups)))
    .prepare(),
);

/** Who leads a group, and as what. */
export const listLeaders = (permit: Permit, groupId: string): Leader[] => leading.all(permit, { groupId });

/**
 * Puts new facilitators in place of the old; as what they lead stays where nothing else is said. The caller has asked whether the
 * permit reaches the group.
 */
export function updateFacilitators(db: Database, groupId: string, leaders: readonly (Pick<Leader, "accountId"> & Partial<Leader>)[]): void {
  const accountIds = leaders.map(({ accountId }) => accountId);
  db.delete(groupFacilitators).where(and(eq(groupFacilitators.groupId, groupId), notInArray(groupFacilitators.accountId, accountIds))).run();
  for (const { accountId, kind, messages } of leaders) {
    const row = { groupId, accountId, ...(kind && { kind, messages: messages ?? kind === "facilitator" }) };
    const insertion = db.insert(groupFacilitators).values(row);
    const key = [groupFacilitators.accountId, groupFacilitators.groupId];
    if (kind) insertion.onConflictDoUpdate({ target: key, set: { kind, messages: row.messages } }).run();
    else insertion.onConflictDoNothing({ target: key }).run();
  }
}
