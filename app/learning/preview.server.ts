import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { findDrawing, findLesson, findOutline, findSheet } from "#app/curriculum/lessons.server.ts";
import { cardFor, countedFor, isFor, type LessonPlace, type LineName, type Track } from "#app/curriculum/programme.ts";
import { isReadBy } from "#app/curriculum/sheet.ts";
import type { Language } from "#app/i18n/language.ts";
import { aftercare, isSteadying, prescribed, programme } from "#content/programme.ts";
import { askCheck } from "./attempt.server.ts";
import { nobodyMet } from "./contribution.ts";
import type { LessonPage } from "./lesson.server.ts";
import type { OfferPage } from "./offer.server.ts";
import { outlineOf } from "./outline.server.ts";
import { layOutPath, neighbours, type Lock } from "./path.ts";
import type { TogetherPage } from "./together.server.ts";

/** Staff may look at every module of the curriculum, whoever they lead: nothing of anybody's stands on these pages. */
type Looking = Permit<"lesson.preview">;

/** One module of a track as its learners count it. */
interface PreviewedModule {
  readonly line: LineName;
  readonly number: number;
  readonly moduleId: string;
  readonly title: string;
  /** Counted ones; those after leave no trace. */
  readonly lessons: number;
}

function modulesOf(track: Track, language: Language): PreviewedModule[] {
  const fixed = layOutPath(countedFor(programme, track), {}, { pace: "free", opensOn: {} }, "").map(({ line, number, module }) => ({ line, number, moduleId: module.id, title: module.title[language], lessons: module.lessons }));
  const later = aftercare.map((module, index) => ({ line: "aftercare" as const, number: index + 1, moduleId: module.id, title: module.title[language], lessons: module.lessons }));
  const beside = prescribed.flatMap((module, index) => (isFor(module, track) ? [{ line: "prescribed" as const, number: index + 1, moduleId: module.id, title: module.title[language], lessons: module.lessons[track] }] : []));
  return [...fixed, ...later, ...beside];
}

function requireModule(track: Track, moduleId: string, language: Language): PreviewedModule {
  const module = modulesOf(track, language).find((one) => one.moduleId === moduleId);
  if (!module) throw new Refusal("not_found");
  return module;
}

/** The path of a track as a learner at its start sees it, and what stands beside it. */
export interface PreviewPath {
  readonly track: Track;
  readonly stations: readonly (PreviewedModule & { readonly state: "open" | "locked"; readonly lock: Lock | undefined; readonly waitsFor: string | undefined; readonly together: boolean })[];
  readonly aftercare: readonly (PreviewedModule & { readonly together: boolean })[];
  readonly prescribed: readonly PreviewedModule[];
}

export function previewPath({ actor: { language } }: Looking, track: Track): PreviewPath {
  const modules = modulesOf(track, language);
  const on = (line: LineName) => modules.filter((module) => module.line === line);
  const hasTogether = ({ moduleId }: PreviewedModule): boolean => findSheet({ sheet: "together", moduleId, language }) !== undefined;
  const titleOf = (moduleId: string): string | undefined => modules.find((module) => module.moduleId === moduleId)?.title;
  const stations = layOutPath(countedFor(programme, track), {}, { pace: "free", opensOn: {} }, "").map(({ module: { id }, state, lock }) => {
    const module = requireModule(track, id, language);
    return { ...module, state: state === "locked" ? state : ("open" as const), lock, waitsFor: lock && "moduleId" in lock ? titleOf(lock.moduleId) : undefined, together: hasTogether(module) };
  });
  return { track, stations, aftercare: on("aftercare").map((module) => ({ ...module, together: hasTogether(module) })), prescribed: on("prescribed") };
}

const notBegun = { records: [] };

/**
 * A lesson exactly as a learner of the track sees it the first time, with nobody's data in it.
 *
 * @throws {Refusal} `not_found` for a lesson that does not exist in the track
 */
export function previewLesson(permit: Looking, track: Track, place: LessonPlace): LessonPage {
  const { language } = permit.actor;
  const { line, number, lessons } = requireModule(track, place.moduleId, language);
  const lesson = findLesson({ ...place, track, language });
  if (!lesson) throw new Refusal("not_found");
  const { previous, next } = neighbours(programme, place);
  const named = (other: LessonPlace) => ({ ...other, title: findOutline({ ...other, track, language })?.title ?? "" });
  return {
    place,
    track,
    line,
    number,
    title: lesson.title,
    minutes: lesson.minutes,
    objectives: lesson.objectives,
    contentNote: lesson.contentNote,
    first: undefined,
    traceless: place.lesson > lessons,
    steadying: isSteadying(place.moduleId),
    drawing: place.lesson === 1 ? findDrawing(place.moduleId, language) : undefined,
    blocks: lesson.blocks,
    sources: lesson.sources,
    checks: lesson.blocks.flatMap((block) => (block.kind === "check" ? [askCheck(permit, undefined, block.moduleId, block.checkId, language)] : [])),
    reflections: {},
    completedAt: null,
    outline: outlineOf({ ...notBegun, enrolment: { track } }, place.moduleId, language),
    station: { completed: 0, state: "open", lessons },
    previous: previous && named(previous),
    next: next && { ...named(next), locked: false },
  };
}

/** A together exercise before anybody has brought anything. @throws {Refusal} `not_found` for a module that has none */
export function previewTogether({ actor: { language } }: Looking, track: Track, moduleId: string): TogetherPage {
  const { line, number } = requireModule(track, moduleId, language);
  const sheet = findSheet({ sheet: "together", moduleId, language });
  if (!sheet) throw new Refusal("not_found");
  return { moduleId, line, number, track, sheet: { ...sheet, blocks: sheet.blocks.filter((block) => isReadBy(block, track)) }, alone: false, prepared: {}, brought: [], meeting: nobodyMet };
}

/** The card of a prescribed module, with its lessons. @throws {Refusal} `not_found` for a module that is not on the prescribed line of the track */
export function previewCard({ actor: { language } }: Looking, track: Track, moduleId: string): OfferPage {
  const { number, title } = requireModule(track, moduleId, language);
  const module = prescribed.find(({ id }) => id === moduleId);
  if (!module) throw new Refusal("not_found");
  return {
    moduleId,
    number,
    title,
    track,
    steadying: module.steadying === true,
    drawing: findDrawing(moduleId, language),
    card: findSheet({ sheet: cardFor(module, track), moduleId, language }),
    lines: outlineOf({ ...notBegun, enrolment: { track } }, moduleId, language),
    care: "none",
    prescription: undefined,
    log: [],
    logs: "nothing",
    event: "",
  };
}
