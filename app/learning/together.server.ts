import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import type { LineName, Track } from "#app/curriculum/programme.ts";
import type { Sheet } from "#app/curriculum/sheet.ts";
import { readAnsweredToday, sayAffected } from "#app/family/safety-check.server.ts";
import { listBrought } from "./contribution.server.ts";
import { nobodyMet, type MetContributions, type OwnContribution } from "./contribution.ts";
import { fieldsOf, findExercise, requireExercise } from "./exercise.server.ts";
import { lockedModule, type LockedModule } from "./locked-module.server.ts";
import { readMet } from "./met.server.ts";
import { readPreparations } from "./preparation.server.ts";
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
  readonly brought: readonly OwnContribution[];
  readonly meeting: Meeting;
}

/** What is asked before the two meet, each on the day itself; after that, what others have brought. Where that is nothing, it is the same whatever the reason for it. */
export type Meeting = { readonly asks: "safety" } | { readonly asks: "affected" } | ({ readonly asks?: undefined } & MetContributions);

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
    brought: alone ? [] : listBrought(issuePermit(permit.db, permit.actor, "share.change"), moduleId, now),
    meeting: alone ? nobodyMet : readMeeting(permit, moduleId, now),
  };
}

function readMeeting(permit: Permit<"path.read">, moduleId: string, now: Date): Meeting {
  const answered = readAnsweredToday(permit, now);
  if (!answered.safety) return { asks: "safety" };
  if (!answered.affected) return { asks: "affected" };
  return readMet(issuePermit(permit.db, permit.actor, "shared.read"), moduleId, now);
}

export const affectedForm = z.object({ affected: z.enum(["yes", "no"]) });

/**
 * The learner says whether they are affected or in withdrawal. If so, nobody is shown what they bring or is brought, until they
 * say on another day that they are not, and nobody is told why.
 *
 * @throws {Refusal} `not_found` where the module has no exercise that is open to the learner
 */
export function tellAffected(permit: Permit<"together.prepare">, moduleId: string, { affected }: z.infer<typeof affectedForm>, now: Date): void {
  requireExercise(permit, moduleId, now);
  sayAffected(permit, affected === "yes", now);
}
