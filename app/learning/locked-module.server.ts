import type { LineName } from "#app/curriculum/programme.ts";
import type { PaceNote } from "./individual-pace.ts";
import type { Lock, Station } from "./path.ts";
import { requireStation, type LearnerPath, type PathPermit } from "./path.server.ts";

/** A module that is closed to the learner, with the reason. `waitsFor` is the title of the module to read or finish first. */
export interface LockedModule {
  readonly locked: Lock;
  readonly moduleId: string;
  readonly line: LineName;
  readonly number: number;
  readonly title: string;
  readonly waitsFor: string | undefined;
  /** Why a facilitator holds it back for this learner, where that is what closes it. */
  readonly note: PaceNote | undefined;
}

/** What a page says in place of a module that is not open yet. */
export function lockedModule(permit: PathPermit, path: LearnerPath, { line, module, number, lock }: Station): LockedModule {
  if (!lock) throw new Error(`${module.id} is not locked`);
  const { language } = permit.actor;
  const waitsFor = "moduleId" in lock ? requireStation(permit, path, lock.moduleId).module.title[language] : undefined;
  return { locked: lock, moduleId: module.id, line, number, title: module.title[language], waitsFor, note: lock.because === "held" ? path.individual[module.id] : undefined };
}
