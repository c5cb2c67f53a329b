import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { countedFor, type Track } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Discharge } from "#app/learning/aftercare.ts";
import { countByModule, layOutPath, type Station } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { findLearner, listLessons } from "./grid.queries.server.ts";
import { readPace, requireGroup, type Group } from "./group.server.ts";
import { timelineOf, type TimelineEntry } from "./learner.ts";
import { displayName } from "#app/identity/names.server.ts";
import { lastHere, quietSince } from "./quiet.ts";

/** One learner as the group's facilitator sees them: where they stand and when, never what they wrote or answered. */
export interface LearnerStanding {
  readonly group: Group;
  readonly name: string;
  readonly track: Track;
  readonly joinedAt: number;
  readonly lastVisitAt: number | null;
  readonly quiet: boolean;
  readonly discharge: Discharge;
  readonly stations: readonly Station[];
  /** The newest first. */
  readonly timeline: readonly TimelineEntry[];
}

/** @throws {Refusal} `not_found` for a group out of reach, or somebody who is not in it */
export function readLearner(permit: Permit<"progress.read">, groupId: string, enrolmentId: string, now: Date): LearnerStanding {
  const group = requireGroup(permit, groupId);
  const learner = findLearner(permit, group.id, enrolmentId);
  if (!learner) throw new Refusal("not_found");
  const lessons = listLessons(permit, group.id, learner.id);
  return {
    group,
    name: displayName(permit.db, learner),
    track: learner.track,
    joinedAt: learner.joinedAt,
    lastVisitAt: learner.lastVisitAt,
    discharge: { dischargedOn: learner.dischargedOn, dischargedEarly: learner.dischargedEarly },
    quiet: lastHere(learner) <= quietSince(now, group.quietAfterDays),
    stations: layOutPath(countedFor(programme, learner.track), countByModule(lessons), readPace(permit, group), osloDate(now.getTime())),
    timeline: timelineOf(lessons),
  };
}
