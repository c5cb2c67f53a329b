import { and, asc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import type { SealedName } from "#app/identity/names.server.ts";
import { absences, accounts, groupFacilitators } from "#db/schema/index.ts";

const p = sql.placeholder;
const leaders = alias(accounts, "leaders");
const substitutes = alias(accounts, "substitutes");
const away = (accountId: typeof absences.accountId | typeof leaders.id) =>
  and(eq(absences.accountId, accountId), isNull(absences.endedAt), gte(absences.untilOn, p("actorsDay")), lte(absences.fromOn, p("actorsDay")));

/** One who leads a group and has its messages, and who does so in her place today. */
export interface ReaderRow {
  readonly leader: SealedName & { readonly disabledAt: number | null };
  readonly kind: "facilitator" | "peer";
  /** Set where she is away today. */
  readonly awayUntil: string | null;
  readonly substitute: (SealedName & { readonly disabledAt: number | null }) | null;
  /** The last day on which the substitute is away too; null where the substitute is here. */
  readonly substituteAwayUntil: string | null;
}

const reading = reaching((db, within) =>
  db
    .select({
      leader: { accountId: leaders.id, displayName: leaders.displayName, disabledAt: leaders.disabledAt },
      kind: groupFacilitators.kind,
      awayUntil: absences.untilOn,
      substitute: { accountId: substitutes.id, displayName: substitutes.displayName, disabledAt: substitutes.disabledAt },
      substituteAwayUntil: sql<string | null>`(select max(theirs.until_on) from absences theirs where theirs.account_id = ${absences.substituteId} and theirs.ended_at is null and theirs.until_on >= ${p("actorsDay")} and theirs.from_on <= ${p("actorsDay")})`,
    })
    .from(groupFacilitators)
    .innerJoin(leaders, eq(leaders.id, groupFacilitators.accountId))
    .leftJoin(absences, away(leaders.id))
    .leftJoin(substitutes, eq(substitutes.id, absences.substituteId))
    .where(and(eq(groupFacilitators.groupId, p("groupId")), inArray(groupFacilitators.groupId, within.groups), eq(groupFacilitators.messages, true)))
    .orderBy(asc(groupFacilitators.kind), asc(leaders.createdAt), asc(leaders.id))
    .prepare(),
);

/** Those who have the messages of a group, by the rows by which `correspondence` reaches them (app/access/reach.server.ts). */
export const listReaderRows = (permit: Permit, groupId: string): ReaderRow[] => reading.all(permit, { groupId });
