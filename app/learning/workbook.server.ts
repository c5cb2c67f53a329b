import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Block, Check, CompiledLesson, Part } from "#app/curriculum/lesson.ts";
import { findCheck, findLesson, findSheet, listOutline } from "#app/curriculum/lessons.server.ts";
import type { LineName, Track } from "#app/curriculum/programme.ts";
import { safetyIn } from "#app/curriculum/safety-in.ts";
import type { SafetyKey } from "#app/curriculum/safety-lines.ts";
import { isReadBy, type PrepareField, type Sheet } from "#app/curriculum/sheet.ts";
import { lockedModule, type LockedModule } from "./locked-module.server.ts";
import { readPath, requireStation } from "./path.server.ts";
import { safetyAbove } from "./safety-above.ts";

/** A whole module to work with on paper. Nothing in it is the reader's own but the track and the language. */
export interface Workbook {
  readonly locked?: undefined;
  readonly moduleId: string;
  readonly line: LineName;
  readonly number: number;
  readonly title: string;
  readonly track: Track;
  /** A safety line that stands above everything else. */
  readonly first: SafetyKey | undefined;
  readonly lessons: readonly WorkbookLesson[];
  readonly together: WorkbookTogether | undefined;
}

export interface WorkbookLesson {
  readonly lesson: number;
  readonly title: string;
  readonly minutes: number;
  readonly contentNote: string | undefined;
  readonly opening: readonly Part[];
  readonly safety: readonly SafetyKey[];
  readonly remember: readonly string[];
  /** The questions to think about. */
  readonly reflections: readonly string[];
  /** With their answers: they are printed on a page of their own. */
  readonly checks: readonly Check[];
  /** The practice task, as HTML of our own. */
  readonly task: string | undefined;
}

/** What the reader's track prepares for the exercise at the end; only the version for one where something has happened. */
export interface WorkbookTogether {
  readonly title: string;
  readonly prepare: readonly { readonly html: string; readonly fields: readonly PrepareField[] }[];
  readonly solo: string | undefined;
}

/**
 * The workbook of a module, in the learner's track and language. A lesson that leaves no trace is not in it: paper is one.
 *
 * @returns the workbook, or why the module is closed
 * @throws {Refusal} `not_found` for a module that does not exist, or has no lessons in the track
 */
export function readWorkbook(permit: Permit<"path.read">, moduleId: string, now: Date): Workbook | LockedModule {
  const path = readPath(permit, now);
  const station = requireStation(permit, path, moduleId);
  if (station.lock) return lockedModule(permit, path, station);
  const { language } = permit.actor;
  const { track, somethingHappenedAt } = path.enrolment;
  const { line, module, number } = station;
  const lessons = listOutline(moduleId, track, language)
    .filter(({ lesson }) => lesson <= module.lessons)
    .flatMap((address) => findLesson(address) ?? []);
  if (lessons.length === 0) throw new Refusal("not_found");
  const sheet = findSheet({ sheet: "together", moduleId, language });
  return {
    moduleId,
    line,
    number,
    title: module.title[language],
    track,
    first: safetyAbove(moduleId, path.enrolment),
    lessons: lessons.map(onPaper),
    together: sheet && togetherOnPaper(sheet, track, somethingHappenedAt !== null),
  };
}

function onPaper({ lesson, title, minutes, contentNote, blocks, language }: CompiledLesson): WorkbookLesson {
  const all = <Kind extends Block["kind"]>(kind: Kind) => blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
  return {
    lesson,
    title,
    minutes,
    contentNote,
    // The safety lines of the opening stand with the others.
    opening: all("opening").flatMap(({ parts }) => parts.filter(({ kind }) => kind !== "safety")),
    safety: safetyIn(blocks),
    remember: all("remember").flatMap(({ lines }) => lines),
    reflections: all("reflection").map(({ question }) => question),
    checks: all("check").flatMap(({ moduleId, checkId }) => findCheck(moduleId, checkId, language) ?? []),
    task: all("try")[0]?.html,
  };
}

function togetherOnPaper({ title, blocks }: Sheet, track: Track, alone: boolean): WorkbookTogether {
  const prepare = blocks.flatMap((block) => (block.kind === "prepare" && !alone && isReadBy(block, track) ? [{ html: block.html, fields: block.fields }] : []));
  const solo = alone ? blocks.flatMap((block) => (block.kind === "solo" ? block.html : []))[0] : undefined;
  return { title, prepare, solo };
}
