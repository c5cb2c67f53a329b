import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import type { LineName, Track } from "#app/curriculum/programme.ts";
import type { Sheet } from "#app/curriculum/sheet.ts";
import { readAnsweredToday, sayAffected } from "#app/family/safety-check.server.ts";
import { listBrought, listOthers } from "./contribution.server.ts";
import type { OtherContribution, OwnContribution } from "./contribution.ts";
import { fieldsOf, findExercise, requireExercise } from "./exercise.server.ts";
import { lockedModule, type LockedModule } from "./locked-module.server.ts";
import { readPreparations } from "./preparation.server.ts";
import { readiness, type Readiness } from "./readiness.server.ts";
import type { SavedText } from "./reflection.ts";

/** The exercise that the two tracks meet in at the end of a module, as one of them reads it. */
export interface TogetherPage {
  readonly locked?: undefined;
  readonly moduleId: string;
  readonly line: LineName;
  readonly number: number;
  readonly track: Track;
  readonly sheet: Sheet;
  /** Whether the learner has said that something has happened: then only the version for one is shown. */
  readonly alone: boolean;
  /** What the learner has saved in the boxes, by the prompt's id. */
  readonly prepared: Readonly<Record<string, SavedText>>;
  /** The word for a pause that the learner has kept in the first exercise. */
  readonly pauseWord: string | undefined;
  readonly brought: readonly OwnContribution[];
  readonly meeting: Meeting;
  /** Whether both are ready for this module; `not available` in every other case. */
  readonly readiness: Readiness;
}

/** What is asked before the two meet, each on the day itself; after that, what others have brought. It is the same empty list whatever the reason for it. */
export type Meeting = { readonly asks: "safety" } | { readonly asks: "affected" } | { readonly asks?: undefined; readonly others: readonly OtherContribution[] };

/** The box of the first exercise in which a word for a pause is kept. */
const pauseWordBox = "intro/pause-word";

/**
 * A module's together exercise: what the reader's own track prepares, what each has brought, and the version for one.
 *
 * @throws {Refusal} `not_found` for a module that has none
 */
export function readTogether(permit: Permit<"path.read">, moduleId: string, now: Date): TogetherPage | LockedModule {
  const { path, station, sheet, alone } = findExercise(permit, moduleId, now);
  if (station.lock) return lockedModule(permit, path, station);
  const prepared = alone ? new Map<string, SavedText>() : readPreparations(issuePermit(permit.db, permit.actor, "together.prepare"));
  return {
    moduleId,
    line: station.line,
    number: station.number,
    track: path.enrolment.track,
    sheet,
    alone,
    prepared: Object.fromEntries(fieldsOf(sheet).flatMap(({ id }) => (prepared.has(`${moduleId}/${id}`) ? [[id, prepared.get(`${moduleId}/${id}`)!]] : []))),
    pauseWord: (moduleId !== "intro" && prepared.get(pauseWordBox)?.text.trim()) || undefined,
    brought: alone ? [] : listBrought(issuePermit(permit.db, permit.actor, "share.change"), moduleId, now),
    meeting: alone ? { others: [] } : readMeeting(permit, moduleId, now),
    readiness: alone ? "not available" : readiness(permit, moduleId, now),
  };
}

function readMeeting(permit: Permit<"path.read">, moduleId: string, now: Date): Meeting {
  const answered = readAnsweredToday(permit, now);
  if (!answered.safety) return { asks: "safety" };
  if (!answered.affected) return { asks: "affected" };
  return { others: listOthers(issuePermit(permit.db, permit.actor, "shared.read"), moduleId, now) };
}

export const affectedForm = z.object({ affected: z.enum(["yes", "no"]) });

/**
 * The learner says whether they are affected or in withdrawal today. If so, nobody is shown what they bring or is brought, until
 * another day, and nobody is told why.
 *
 * @throws {Refusal} `not_found` where the module has no exercise that is open to the learner
 */
export function tellAffected(permit: Permit<"together.prepare">, moduleId: string, { affected }: z.infer<typeof affectedForm>, now: Date): void {
  requireExercise(permit, moduleId, now);
  sayAffected(permit, affected === "yes", now);
}
