import type { Permit } from "#app/access/permit.server.ts";
import { requireGroup } from "#app/facilitation/group.server.ts";
import { lastHere, quietSince } from "#app/facilitation/quiet.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { aftercare, programme } from "#content/programme.ts";
import { figuresOf, type Figures, type ModuleTimes } from "./figures.ts";
import { listFiguresLearners, listModuleTimes } from "./figures.queries.server.ts";

/** A group's figures as they are sent to the browser: what is hidden is not sent. */
export interface FiguresPage {
  readonly group: { readonly id: string; readonly name: string; readonly quietAfterDays: number };
  /** Null for a group of fewer than five. */
  readonly figures: Figures | null;
}

/** @throws {Refusal} `not_found` for a group out of reach */
export function readFigures(permit: Permit<"figures.read">, groupId: string, now: Date): FiguresPage {
  const { id, name, quietAfterDays } = requireGroup(permit, groupId);
  const since = quietSince(now, quietAfterDays);
  const modulesOf = new Map<string, Record<string, ModuleTimes>>();
  for (const { enrolmentId, moduleId, ...times } of listModuleTimes(permit, id)) {
    const modules = modulesOf.get(enrolmentId) ?? {};
    modules[moduleId] = times;
    modulesOf.set(enrolmentId, modules);
  }
  const learners = listFiguresLearners(permit, id).map(({ id, ...learner }) => ({ ...learner, quiet: lastHere(learner) <= since, modules: modulesOf.get(id) ?? {} }));
  return { group: { id, name, quietAfterDays }, figures: figuresOf(learners, programme, aftercare, now) ?? null };
}

/** The same, and an entry in the audit trail that they were looked at. @throws {Refusal} `not_found` for a group out of reach */
export function lookAtFigures(permit: Permit<"figures.read">, groupId: string, now: Date): FiguresPage {
  const page = readFigures(permit, groupId, now);
  recordAudit(permit, { action: "figures.read", groupId: page.group.id }, now);
  return page;
}
