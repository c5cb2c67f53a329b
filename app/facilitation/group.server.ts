import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Pace } from "#app/learning/path.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import type { GroupSettings } from "./group.ts";
import { messagesMoved, type Leader } from "./leaders.ts";
import { findGroup, insertGroup, isFacilitator, listGroupRows, listLeaders, listOpenings, updateFacilitators, updateGroup, updateOpenings, type Group } from "./group.queries.server.ts";

export { listLeaders };
export type { Group };

/** A group in the list: how many learners follow it, and the account ids of those who lead it. */
export interface ListedGroup extends Group {
  readonly learners: number;
  readonly facilitators: readonly string[];
}

/** The groups a facilitator leads, or all of the clinic's for an administrator, in the order they start. */
export const listGroups = (permit: Permit<"group.list">): ListedGroup[] =>
  listGroupRows(permit).map((group) => ({ ...group, facilitators: group.facilitators === "" ? [] : group.facilitators.split(" ") }));

/**
 * A group with its opening days, empty where the pace is free.
 *
 * @throws {Refusal} `not_found` for a group out of reach
 */
export function readGroup(permit: Permit<"group.list" | "group.change">, groupId: string): Group & GroupSettings {
  const group = requireGroup(permit, groupId);
  return { ...group, ...readPace(permit, group) };
}

/** @throws {Refusal} `not_found` for a group out of reach */
export function requireGroup(permit: Permit, groupId: string): Group {
  const group = findGroup(permit, groupId);
  if (!group) throw new Refusal("not_found");
  return group;
}

/** Whether a group is within a permit's reach: for a page that leads to what the permit is for. */
export const reachesGroup = (permit: Permit, groupId: string): boolean => findGroup(permit, groupId) !== undefined;

/** When a group's modules open, as the learner's own path reads it. */
export const readPace = (permit: Permit, { id, pace }: Group): Pace => ({
  pace,
  opensOn: pace === "dated" ? Object.fromEntries(listOpenings(permit, id).map(({ moduleId, opensOn }) => [moduleId, opensOn])) : {},
});

/**
 * Starts a group. A facilitator leads the group she makes; an administrator names who does.
 *
 * @param facilitators account ids; not looked at where a facilitator makes the group
 * @returns the group's id
 * @throws {Refusal} `bad_request` where somebody named is not a facilitator of the clinic, or nobody is named
 */
export function createGroup(permit: Permit<"group.create">, settings: GroupSettings, facilitators: readonly string[], now: Date): string {
  const { opensOn, ...group } = settings;
  const id = crypto.randomUUID();
  inTransaction(permit.db, () => {
    const leaders = permit.reach === "group" ? [permit.actor.accountId] : requireFacilitators(permit, facilitators);
    insertGroup(permit.db, { ...group, id, createdAt: now.getTime() });
    updateOpenings(permit.db, id, opensOn);
    updateFacilitators(permit.db, id, leaders.map((accountId) => ({ accountId })));
    recordAudit(permit, { action: "group.change", groupId: id }, now);
  });
  return id;
}

/** @throws {Refusal} `not_found` for a group out of reach */
export function changeGroup(permit: Permit<"group.change">, groupId: string, settings: GroupSettings, now: Date): void {
  inTransaction(permit.db, () => {
    if (!updateGroup(permit, groupId, settings)) throw new Refusal("not_found");
    updateOpenings(permit.db, groupId, settings.opensOn);
    recordAudit(permit, { action: "group.change", groupId }, now);
  });
}

/**
 * Says who leads a group from now on, in place of whoever did. As what somebody leads it stays as it is where nothing is said of it; a
 * new one is a facilitator.
 *
 * @param facilitators account ids, or with them as what each leads
 * @throws {Refusal} `not_found` for a group that is not there; `bad_request` where somebody named is not a
 *   facilitator of the clinic, or nobody is named
 */
export function assignFacilitators(permit: Permit<"group.assign">, groupId: string, facilitators: readonly (string | (Pick<Leader, "accountId"> & Partial<Leader>))[], now: Date): void {
  const leaders = facilitators.map((one) => (typeof one === "string" ? { accountId: one } : one));
  inTransaction(permit.db, () => {
    requireGroup(permit, groupId);
    requireFacilitators(permit, leaders.map(({ accountId }) => accountId));
    const before = listLeaders(permit, groupId);
    updateFacilitators(permit.db, groupId, leaders);
    recordAudit(permit, { action: "group.change", groupId }, now);
    for (const action of messagesMoved(before, listLeaders(permit, groupId))) recordAudit(permit, { action, groupId }, now);
  });
}

function requireFacilitators(permit: Permit, accountIds: readonly string[]): readonly string[] {
  if (accountIds.length === 0 || !accountIds.every((accountId) => isFacilitator(permit.db, accountId))) throw new Refusal("bad_request");
  return [...new Set(accountIds)];
}
