import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Picture } from "#app/curriculum/drawing.ts";
import type { Block, SourceLine } from "#app/curriculum/lesson.ts";
import { findDrawing, findLesson, findOutline } from "#app/curriculum/lessons.server.ts";
import type { LessonPlace, LineName, Track } from "#app/curriculum/programme.ts";
import type { SafetyKey } from "#app/curriculum/safety-lines.ts";
import { listOwn } from "#app/family/share.server.ts";
import { viewersAmong, type Viewer } from "#app/family/share.ts";
import { programme } from "#content/programme.ts";
import { inTransaction } from "#db/client.server.ts";
import { askCheck, type AskedCheck } from "./attempt.server.ts";
import { lockedModule, type LockedModule } from "./locked-module.server.ts";
import { outlineOf, type OutlineLine } from "./outline.server.ts";
import { isSamePlace, neighbours, type Station } from "./path.ts";
import { readPath, requireStation, type LearnerPath } from "./path.server.ts";
import type { SavedReflection } from "./reflection.ts";
import { readReflections } from "./reflection.server.ts";
import { upsertVisit } from "./queries.server.ts";
import { safetyAbove } from "./safety-above.ts";

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
  /** Nobody, not even the reader's own list, remembers that this lesson was opened. */
  readonly traceless: boolean;
  /** The module's drawing, in its first lesson. */
  readonly drawing: Picture | undefined;
  readonly blocks: readonly Block[];
  readonly sources: readonly SourceLine[];
  readonly checks: readonly AskedCheck[];
  readonly reflections: Readonly<Record<string, ReflectionOnPage>>;
  readonly completedAt: number | null;
  readonly outline: readonly OutlineLine[];
  readonly station: Pick<Station, "completed" | "state"> & { readonly lessons: number };
  readonly previous: NamedPlace | undefined;
  readonly next: (NamedPlace & { readonly locked: boolean }) | undefined;
}

/** What stands in a box, and who can see it beside its writer. */
export interface ReflectionOnPage extends SavedReflection {
  readonly viewers: readonly Viewer[];
}

interface NamedPlace extends LessonPlace {
  readonly title: string;
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

  const traceless = place.lesson > station.module.lessons;
  if (!traceless) noteVisit(permit, path, place, now);
  const record = path.records.find((one) => isSamePlace(one, place));
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
    first: safetyAbove(place.moduleId, path.enrolment),
    traceless,
    drawing: place.lesson === 1 ? findDrawing(place.moduleId, language) : undefined,
    blocks: lesson.blocks,
    sources: lesson.sources,
    checks: lesson.blocks.flatMap((block) => (block.kind === "check" ? [askCheck(permit, path.enrolment.id, block.moduleId, block.checkId, language)] : [])),
    reflections: reflectionsOn(permit, place, path, now),
    completedAt: record?.completedAt ?? null,
    outline: outlineOf(path, place.moduleId, language),
    station: { completed: station.completed, state: station.state, lessons: station.module.lessons },
    previous: previous && named(previous),
    next: next && { ...named(next), locked: isLockedAfter(permit, path, place, next) },
  };
}

/** What the learner wrote in the lesson. Where nothing is written, nothing can be shared, and is not asked for. */
function reflectionsOn(permit: Permit, place: LessonPlace, { enrolment }: LearnerPath, now: Date): LessonPage["reflections"] {
  const written = Object.entries(readReflections(issuePermit(permit.db, permit.actor, "reflection.read"), place, enrolment));
  const shares = written.length > 0 ? listOwn(issuePermit(permit.db, permit.actor, "share.change"), now) : [];
  return Object.fromEntries(written.map(([id, saved]) => [id, { ...saved, viewers: viewersAmong(shares, { kind: "reflection", item: saved.id, revision: saved.revision }) }]));
}

/** A visit is written down the first time and then at most every ten minutes, so that reading costs no writing. */
const visitEveryMilliseconds = 600_000;

function noteVisit(permit: Permit, path: LearnerPath, place: LessonPlace, now: Date): void {
  const record = path.records.find((one) => isSamePlace(one, place));
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
  const openedNow = path.records.some((one) => isSamePlace(one, here)) ? before.opened : before.opened + 1;
  return openedNow < before.module.lessons;
}
