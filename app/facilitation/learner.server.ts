import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { countedFor, type Track } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Discharge } from "#app/learning/aftercare.ts";
import { readKinds } from "#app/learning/individual-pace.ts";
import { countByModule, layOutPath, type IndividualPace, type Station } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { findLearner, listLessons } from "./grid.queries.server.ts";
import { readPace, requireGroup, type Group } from "./group.server.ts";
import { timelineOf, type TimelineEntry } from "./learner.ts";
import { displayName } from "#app/identity/names.server.ts";
import { lastHere, quietSince } from "./quiet.ts";

/** One learner as the group's facilitator sees them: where they stand and when, never what they wrote or answered. */
export interface LearnerStanding {
  readonly group: Group;
  readonly accountId: string;
  readonly name: string;
  readonly track: Track;
  readonly joinedAt: number;
  readonly lastVisitAt: number | null;
  readonly quiet: boolean;
  readonly discharge: Discharge;
  readonly stations: readonly Station[];
  /** What is open early or held for this learner alone, by module id. */
  readonly individual: Readonly<Record<string, IndividualPace>>;
  /** The newest first. */
  readonly timeline: readonly TimelineEntry[];
}

/** @throws {Refusal} `not_found` for a group out of reach, or somebody who is not in it */
export function readLearner(permit: Permit<"progress.read">, groupId: string, enrolmentId: string, now: Date): LearnerStanding {
  const group = requireGroup(permit, groupId);
  const learner = findLearner(permit, group.id, enrolmentId);
  if (!learner) throw new Refusal("not_found");
  const individual = readKinds(learner.paces) ?? {};
  const lessons = listLessons(permit, group.id, learner.id);
  return {
    group,
    accountId: learner.accountId,
    name: displayName(permit.db, learner),
    track: learner.track,
    joinedAt: learner.joinedAt,
    lastVisitAt: learner.lastVisitAt,
    discharge: { dischargedOn: learner.dischargedOn, dischargedEarly: learner.dischargedEarly },
    quiet: lastHere(learner) <= quietSince(now, group.quietAfterDays),
    stations: layOutPath(countedFor(programme, learner.track), countByModule(lessons), { ...readPace(permit, group), individual }, osloDate(now.getTime())),
    individual,
    timeline: timelineOf(lessons),
  };
}
