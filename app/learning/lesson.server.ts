import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Picture } from "#app/curriculum/drawing.ts";
import type { Block, SourceLine } from "#app/curriculum/lesson.ts";
import { findDrawing, findLesson, findOutline, listOutline } from "#app/curriculum/lessons.server.ts";
import { aftercare, programme } from "#content/programme.ts";
import type { LessonPlace, LineName, Track } from "#app/curriculum/programme.ts";
import type { SafetyKey } from "#app/curriculum/safety-lines.ts";
import { inTransaction } from "#db/client.server.ts";
import { askCheck, type AskedCheck } from "./attempt.server.ts";
import { leavesNoTrace, neighbours, type Lock, type Station } from "./path.ts";
import { readPath, requireStation, type LearnerPath } from "./path.server.ts";
import type { SavedText } from "./reflection.ts";
import { readReflections } from "./reflection.server.ts";
import { upsertVisit } from "./queries.server.ts";

/** A lesson's line in an outline. */
export interface OutlineLine extends LessonPlace {
  readonly title: string;
  readonly minutes: number;
  readonly completedAt: number | null;
  readonly opened: boolean;
}

/** A module that is closed to the learner, with the reason. `waitsFor` is the title of the module to read or finish first. */
export interface LockedModule {
  readonly locked: Lock;
  readonly moduleId: string;
  readonly line: LineName;
  readonly number: number;
  readonly title: string;
  readonly waitsFor: string | undefined;
}

export interface LessonPage {
  readonly locked?: undefined;
  readonly place: LessonPlace;
  readonly track: Track;
  readonly line: LineName;
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly contentNote: string | undefined;
  /** A safety line that stands above everything else. */
  readonly first: SafetyKey | undefined;
  /** Nobody, not even the reader's own list, remembers that this lesson was opened, nor what was answered in it. */
  readonly traceless: boolean;
  /** The module's drawing, in its first lesson. */
  readonly drawing: Picture | undefined;
  readonly blocks: readonly Block[];
  readonly sources: readonly SourceLine[];
  readonly checks: readonly AskedCheck[];
  readonly reflections: Readonly<Record<string, SavedText>>;
  readonly completedAt: number | null;
  readonly outline: readonly OutlineLine[];
  readonly station: Pick<Station, "completed" | "state"> & { readonly lessons: number };
  readonly previous: NamedPlace | undefined;
  readonly next: (NamedPlace & { readonly locked: boolean }) | undefined;
}

interface NamedPlace extends LessonPlace {
  readonly title: string;
}

/** The place in an address such as `/modules/t01/2`. @throws {Refusal} `not_found` for anything else */
export function lessonAddress(params: Readonly<Record<string, string | undefined>>): LessonPlace {
  const { module = "", lesson = "" } = params;
  if (!/^[a-z][a-z0-9]{1,9}$/.test(module) || !/^[1-9]\d?$/.test(lesson)) throw new Refusal("not_found");
  return { moduleId: module, lesson: Number(lesson) };
}

/**
 * One lesson in the learner's own track and language, with what they wrote and answered in it. The first visit opens it.
 *
 * @returns the lesson, or why its module is closed and until when
 * @throws {Refusal} `not_found` for a lesson that does not exist
 */
export function readLesson(permit: Permit<"lesson.read">, place: LessonPlace, now: Date): LessonPage | LockedModule {
  const path = readPath(permit, now);
  const station = requireStation(permit, path, place.moduleId);
  const { language } = permit.actor;
  const { track } = path.enrolment;
  const lesson = findLesson({ ...place, track, language });
  if (!lesson) throw new Refusal("not_found");
  if (station.lock) return lockedModule(permit, path, station);

  const traceless = leavesNoTrace(station, place);
  if (!traceless) noteVisit(permit, path, place, now);
  const record = path.records.find((one) => one.moduleId === place.moduleId && one.lesson === place.lesson);
  const { previous, next } = neighbours(programme, place);
  const named = (other: LessonPlace): NamedPlace => ({ ...other, title: findOutline({ ...other, track, language })?.title ?? "" });
  return {
    place,
    track,
    line: station.line,
    number: station.number,
    title: lesson.title,
    minutes: lesson.minutes,
    objectives: lesson.objectives,
    contentNote: lesson.contentNote,
    first: firstSafety(path, place.moduleId),
    traceless,
    drawing: place.lesson === 1 ? findDrawing(place.moduleId, language) : undefined,
    blocks: lesson.blocks,
    sources: lesson.sources,
    checks: lesson.blocks.flatMap((block) => (block.kind === "check" ? [askCheck(permit, traceless ? undefined : path.enrolment.id, block.moduleId, block.checkId, language)] : [])),
    reflections: readReflections(issuePermit(permit.db, permit.actor, "reflection.read"), place, path.enrolment),
    completedAt: record?.completedAt ?? null,
    outline: outlineOf(path, place.moduleId, language),
    station: { completed: station.completed, state: station.state, lessons: station.module.lessons },
    previous: previous && named(previous),
    next: next && { ...named(next), locked: isLockedAfter(permit, path, place, next) },
  };
}

/** The safety line that stands above everything else of a module. */
export const firstSafety = ({ enrolment }: LearnerPath, moduleId: string): SafetyKey | undefined => (moduleId === aftercare[0]?.id && enrolment.dischargedEarly ? "overdose" : undefined);

/** A visit is written down the first time and then at most every ten minutes, so that reading costs no writing. */
const visitEveryMilliseconds = 600_000;

function noteVisit(permit: Permit, path: LearnerPath, place: LessonPlace, now: Date): void {
  const record = path.records.find((one) => one.moduleId === place.moduleId && one.lesson === place.lesson);
  const isLatest = path.records[0] === record;
  if (record && isLatest && now.getTime() - record.visitedAt < visitEveryMilliseconds) return;
  inTransaction(permit.db, () => upsertVisit(permit, path.enrolment.id, place, now));
}

/** Opening this very lesson may be what opens the next one's module. */
function isLockedAfter(permit: Permit<"lesson.read">, path: LearnerPath, here: LessonPlace, next: LessonPlace): boolean {
  const station = requireStation(permit, path, next.moduleId);
  if (!station.lock) return false;
  if (station.lock.because !== "read" || station.lock.moduleId !== here.moduleId) return true;
  const before = requireStation(permit, path, here.moduleId);
  const openedNow = path.records.some((one) => one.moduleId === here.moduleId && one.lesson === here.lesson) ? before.opened : before.opened + 1;
  return openedNow < before.module.lessons;
}

export function lockedModule(permit: Permit<"path.read" | "lesson.read">, path: LearnerPath, { line, module, number, lock }: Station): LockedModule {
  if (!lock) throw new Error(`${module.id} is not locked`);
  const { language } = permit.actor;
  const waitsFor = "moduleId" in lock ? requireStation(permit, path, lock.moduleId).module.title[language] : undefined;
  return { locked: lock, moduleId: module.id, line, number, title: module.title[language], waitsFor };
}

/** A module's lessons in the learner's track, with how far the learner has come. */
export function outlineOf(path: LearnerPath, moduleId: string, language: "nb" | "en"): OutlineLine[] {
  return listOutline(moduleId, path.enrolment.track, language).map(({ lesson, title, minutes }) => {
    const record = path.records.find((one) => one.moduleId === moduleId && one.lesson === lesson);
    return { moduleId, lesson, title, minutes, completedAt: record?.completedAt ?? null, opened: record !== undefined };
  });
}
