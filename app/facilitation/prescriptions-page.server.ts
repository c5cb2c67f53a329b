import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { displayName } from "#app/identity/names.server.ts";
import { openPrescription } from "#app/learning/prescription.server.ts";
import { firstClearedOn } from "#app/learning/prescription.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { prescribed } from "#content/programme.ts";
import { findLearner, type LearnerRow } from "./grid.queries.server.ts";
import { requireGroup } from "./group.server.ts";
import { listStanding } from "./prescribing.queries.server.ts";
import { canBePrescribed, type StandingPrescription } from "./prescribing.ts";

/** A module that can be prescribed. */
export interface PrescribableModule {
  readonly moduleId: string;
  readonly title: string;
  readonly healthCheck: boolean;
}

/** What is prescribed to one learner, and what can be, as it is sent to the browser. */
export interface PrescriptionsPage {
  readonly group: { readonly id: string; readonly name: string };
  readonly enrolmentId: string;
  readonly name: string;
  /** The newest first. */
  readonly standing: readonly StandingPrescription[];
  readonly modules: readonly PrescribableModule[];
  /** The module that the address names; undefined before one is chosen. */
  readonly chosen: PrescribableModule | undefined;
  readonly days: { readonly today: string; readonly first: string };
}

/** @throws {Refusal} `not_found` for a group out of reach, or somebody who is not in it */
export function readPrescriptionsPage(permit: Permit<"prescription.read">, groupId: string, enrolmentId: string, moduleId: string | null, now: Date): PrescriptionsPage {
  const group = requireGroup(permit, groupId);
  const learner = findLearner(permit, group.id, enrolmentId);
  if (!learner) throw new Refusal("not_found");
  const { language } = permit.actor;
  const modules = prescribed
    .filter((module) => canBePrescribed(module, learner.track))
    .map(({ id, title, healthCheck }) => ({ moduleId: id, title: title[language], healthCheck: healthCheck === true }));
  const today = osloDate(now.getTime());
  recordAudit(permit, { action: "learner.read", enrolmentId: learner.id, groupId: group.id }, now);
  return {
    group: { id: group.id, name: group.name },
    enrolmentId: learner.id,
    name: displayName(permit.db, learner),
    standing: readStanding(permit, group.id, learner),
    modules,
    chosen: modules.find((module) => module.moduleId === moduleId),
    days: { today, first: firstClearedOn(today) },
  };
}

/** What stands for one learner of the group, the newest first. Its reader has been found to lead the group. */
export function readStanding(permit: Permit<"prescription.read">, groupId: string, { id, accountId }: Pick<LearnerRow, "id" | "accountId">): StandingPrescription[] {
  return listStanding(permit, groupId, id).map((row) => ({
    ...openPrescription(permit.db, accountId, row),
    title: prescribed.find((module) => module.id === row.moduleId)?.title[permit.actor.language] ?? "",
    saidYes: row.saidYes === 1,
  }));
}
