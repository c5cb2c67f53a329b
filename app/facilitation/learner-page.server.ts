import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { findOutline } from "#app/curriculum/lessons.server.ts";
import type { LineName, Track } from "#app/curriculum/programme.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Discharge } from "#app/learning/aftercare.ts";
import type { IndividualPace, Station } from "#app/learning/path.ts";
import { listSharedLines } from "#app/learning/shared-item.server.ts";
import type { ShareLine } from "#app/learning/shared-item.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { aftercare, prescribed } from "#content/programme.ts";
import { reachesGroup } from "./group.server.ts";
import { daysOf, type LessonDay } from "./learner-days.ts";
import { readLearner } from "./learner.server.ts";
import { readStanding } from "./prescriptions-page.server.ts";
import type { StandingPrescription } from "./prescribing.ts";

export interface LearnerModule extends Pick<Station, "number" | "state" | "completed"> {
  readonly title: string;
  readonly lessons: number;
  /** The day it opens, where that is what it waits for. */
  readonly opensOn: string | undefined;
  /** Whether it is open early or held for this learner alone. */
  readonly individual: IndividualPace | undefined;
}

type ShortPrescription = Pick<StandingPrescription, "id" | "title" | "by" | "prescribedOn" | "saidYes">;

/** One learner's page as it is sent to the browser. */
export interface LearnerPage extends Discharge {
  readonly group: { readonly id: string; readonly name: string; readonly quietAfterDays: number };
  readonly enrolmentId: string;
  readonly name: string;
  readonly track: Track;
  readonly joinedOn: string;
  readonly lastVisitOn: string | null;
  readonly quiet: boolean;
  readonly modules: readonly LearnerModule[];
  /** The newest first. */
  readonly days: readonly { readonly on: string; readonly lessons: readonly (LessonDay & { readonly line: LineName; readonly number: number; readonly title: string })[] }[];
  /** What the learner shares with those who lead the group, and nothing of what they do not. */
  readonly shared: readonly ShareLine[];
  /** What is prescribed, the newest first; undefined where that is not the reader's to see. Its words stand on a page of their own. */
  readonly prescriptions: readonly ShortPrescription[] | undefined;
  readonly today: string;
  /** Whether the messages of the group are for the reader too. */
  readonly mayWrite: boolean;
  /** Whether the reader may open a module for this learner alone, or hold it. */
  readonly mayPace: boolean;
}

/** A look at it is noted in the audit trail. @throws {Refusal} `not_found` for a group out of reach, or somebody who is not in it */
export function readLearnerPage(permit: Permit<"progress.read">, groupId: string, enrolmentId: string, now: Date): LearnerPage {
  const { group, accountId, name, track, joinedAt, lastVisitAt, quiet, discharge, stations, individual, timeline } = readLearner(permit, groupId, enrolmentId, now);
  recordAudit(permit, { action: "learner.read", enrolmentId, groupId: group.id }, now);
  const { language } = permit.actor;
  const places = new Map([...stations.map(({ line, module, number }) => [module.id, { line, number }] as const), ...placesBeside]);
  return {
    group: { id: group.id, name: group.name, quietAfterDays: group.quietAfterDays },
    enrolmentId,
    name,
    track,
    joinedOn: osloDate(joinedAt),
    lastVisitOn: lastVisitAt === null ? null : osloDate(lastVisitAt),
    quiet,
    ...discharge,
    modules: stations.map(({ module, number, state, completed, lock }) => ({
      number,
      state,
      completed,
      title: module.title[language],
      lessons: module.lessons,
      opensOn: lock?.because === "day" ? lock.opensOn : undefined,
      individual: individual[module.id],
    })),
    days: daysOf(timeline).map(({ on, lessons }) => ({
      on,
      lessons: lessons.map((lesson) => ({ ...lesson, ...(places.get(lesson.moduleId) ?? { line: "fixed", number: 0 }), title: findOutline({ ...lesson, track, language })?.title ?? "" })),
    })),
    prescriptions: readPrescriptions(permit, group.id, { id: enrolmentId, accountId }),
    shared: listSharedLines(issuePermit(permit.db, permit.actor, "shared.read"), now, { enrolmentId }),
    today: osloDate(now.getTime()),
    mayWrite: reachesGroup(issuePermit(permit.db, permit.actor, "message.write"), group.id),
    mayPace: reachesGroup(issuePermit(permit.db, permit.actor, "pace.change"), group.id),
  };
}

function readPrescriptions({ db, actor }: Permit<"progress.read">, groupId: string, learner: Parameters<typeof readStanding>[2]): ShortPrescription[] | undefined {
  const permit = issuePermit(db, actor, "prescription.read");
  if (!reachesGroup(permit, groupId)) return undefined;
  return readStanding(permit, groupId, learner).map(({ id, title, by, prescribedOn, saidYes }) => ({ id, title, by, prescribedOn, saidYes }));
}

/** Where the modules beside the programme stand on their lines. */
const placesBeside = [
  ...aftercare.map(({ id }, index) => [id, { line: "aftercare", number: index + 1 }] as const),
  ...prescribed.map(({ id }, index) => [id, { line: "prescribed", number: index + 1 }] as const),
];
