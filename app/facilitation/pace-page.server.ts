import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { displayName } from "#app/identity/names.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { openReason } from "#app/learning/individual-pace.server.ts";
import type { PaceNote } from "#app/learning/individual-pace.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { requireGroup } from "./group.server.ts";
import { readLearner } from "./learner.server.ts";
import { listPaces, type SealedPace } from "./pace.queries.server.ts";
import type { Station } from "#app/learning/path.ts";

/** A module of the programme, with what is decided about it for the one learner. */
export interface PaceModule extends Pick<Station, "number" | "state"> {
  readonly moduleId: string;
  readonly title: string;
  readonly note: PaceNote | undefined;
}

/** Where a facilitator opens a module early or holds it for one learner, as it is sent to the browser. */
export interface PacePage {
  readonly group: { readonly id: string; readonly name: string };
  readonly enrolmentId: string;
  readonly name: string;
  readonly modules: readonly PaceModule[];
  /** The module that the address names; undefined before one is chosen. */
  readonly chosen: PaceModule | undefined;
  readonly today: string;
}

/** @throws {Refusal} `not_found` for a group out of reach, or somebody who is not in it */
export function readPacePage(permit: Permit<"pace.change">, groupId: string, enrolmentId: string, moduleId: string | null, now: Date): PacePage {
  const group = requireGroup(permit, groupId);
  const { accountId, name, stations } = readLearner(issuePermit(permit.db, permit.actor, "progress.read"), group.id, enrolmentId, now);
  const notes = new Map(listPaces(permit, group.id, enrolmentId).map((pace) => [pace.moduleId, noteOf(permit, accountId, pace)]));
  const modules = stations.map(({ module, number, state }) => ({ moduleId: module.id, title: module.title[permit.actor.language], number, state, note: notes.get(module.id) }));
  recordAudit(permit, { action: "learner.read", enrolmentId, groupId: group.id }, now);
  return { group: { id: group.id, name: group.name }, enrolmentId, name, modules, chosen: modules.find((module) => module.moduleId === moduleId), today: osloDate(now.getTime()) };
}

function noteOf({ db }: Permit, accountId: string, { id, kind, reason, setAt, setterId, setterName }: SealedPace): PaceNote {
  const by = setterId && setterName ? displayName(db, { accountId: setterId, displayName: setterName }) : undefined;
  return { kind, reason: openReason(db, { id, accountId }, reason), by, setOn: osloDate(setAt) };
}
