import type { Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { listOf } from "#app/i18n/list-of.ts";
import { listStaff } from "#app/identity/staff.server.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import type { NamedAccount } from "./FacilitatorBoxes.tsx";
import type { ModuleName } from "./GroupFields.tsx";
import { listGroups, type ListedGroup } from "./group.server.ts";

/** A group in the list. `leaders` are account ids and `ledBy` their names, both only for whoever may know who works here. */
export interface GroupLine extends Pick<ListedGroup, "id" | "name" | "startsOn" | "pace" | "learners"> {
  readonly leaders: readonly string[];
  readonly ledBy: string | undefined;
}

export interface GroupsPage {
  readonly groups: readonly GroupLine[];
  /** Facilitators who can sign in, for whoever may choose among them. */
  readonly facilitators: readonly NamedAccount[] | undefined;
  readonly today: string;
}

/** @param staff where the reader may know who works at the clinic */
export function readGroupsPage(permit: Permit<"group.list">, staff: Permit<"staff.read"> | undefined, now: Date): GroupsPage {
  const facilitators = staff && listFacilitators(staff);
  return {
    groups: listGroups(permit).map(({ id, name, startsOn, pace, learners, facilitators: leaders }) => ({
      id,
      name,
      startsOn,
      pace,
      learners,
      leaders: facilitators ? leaders : [],
      ledBy: facilitators && listOf(permit.actor.language, facilitators.flatMap(({ accountId, displayName }) => (leaders.includes(accountId) ? [displayName] : []))),
    })),
    facilitators,
    today: osloDate(now.getTime()),
  };
}

const listFacilitators = (permit: Permit<"staff.read">): NamedAccount[] =>
  listStaff(permit).flatMap(({ accountId, displayName, role, disabledAt }) => (role === "facilitator" && disabledAt === undefined ? [{ accountId, displayName }] : []));

/** The modules of the programme, as a group's form names them. */
export const moduleNames = (language: Permit["actor"]["language"]): ModuleName[] => stationsOf(programme).map(({ module, number }) => ({ id: module.id, number, title: module.title[language] }));
