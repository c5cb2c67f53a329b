import type { LessonPlace, Line, LineName, Module } from "#app/curriculum/programme.ts";

/** What a learner has done in one lesson. */
export interface LessonRecord extends LessonPlace {
  readonly visitedAt: number;
  readonly section: number;
  readonly completedAt: number | null;
}

/** Whether two places are the same lesson. */
export const isSamePlace = (one: LessonPlace, other: LessonPlace): boolean => one.moduleId === other.moduleId && one.lesson === other.lesson;

/** What a learner has done in one module: counts of its lessons. */
export interface ModuleCount {
  readonly opened: number;
  readonly completed: number;
}

/** When a group's modules open. `opensOn` holds calendar dates by module id, and counts only where the pace is `dated`. */
export interface Pace {
  readonly pace: "free" | "dated";
  readonly opensOn: Readonly<Record<string, string>>;
  /** What a facilitator has decided for the one learner, by module id. */
  readonly individual?: Readonly<Record<string, IndividualPace>>;
}

/** A module that is open before its time for one learner, or held back for now. */
export type IndividualPace = "opened" | "held";

/**
 * Why a module is not open: the day it opens, the module to read or finish first, the end of the programme, a health check that nobody
 * has noted, one that has grown old, a box to tick when the doctor has been asked, or a facilitator who holds it back for this learner.
 */
export type Lock =
  | { readonly because: "day"; readonly opensOn: string }
  | { readonly because: "aftercare" }
  | { readonly because: "care" }
  | { readonly because: "clearance" }
  | { readonly because: "renewal" }
  | { readonly because: "held" }
  | { readonly because: "read"; readonly moduleId: string }
  | { readonly because: "finish"; readonly moduleId: string };

export interface Station {
  readonly line: LineName;
  readonly module: Pick<Module, "id" | "title" | "lessons">;
  /** 0 for the introduction, then 1, 2, 3 …, as the learner counts; from 1 on the other lines. */
  readonly number: number;
  readonly opened: number;
  readonly completed: number;
  readonly state: "done" | "begun" | "open" | "locked";
  readonly lock?: Lock;
  /** The day that a module of the aftercare line opened. */
  readonly opensOn?: string;
}

/** A module's short name: its number, and on the lines beside the programme a letter that says nothing of health. */
export const labelOf = ({ line, number }: Pick<Station, "line" | "number">): string => `${{ introduction: "", fixed: "", aftercare: "A", prescribed: "E" }[line]}${number}`;

/** Whether a lesson leaves no trace: it stands after those that are counted. */
export const leavesNoTrace = ({ module }: Pick<Station, "module">, { lesson }: LessonPlace): boolean => lesson > module.lessons;

/** Where a module stands in the programme, counted from the introduction (0). */
export interface ProgrammeStation {
  readonly line: Line["line"];
  readonly module: Module;
  readonly number: number;
}

const laidOut = new WeakMap<readonly Line[], readonly ProgrammeStation[]>();

/** Every module in teaching order. Worked out once for each programme: a group's grid asks for it once a learner. */
export function stationsOf(programme: readonly Line[]): readonly ProgrammeStation[] {
  let stations = laidOut.get(programme);
  if (!stations) {
    stations = programme.flatMap(({ line, modules }) => modules.map((module) => ({ line, module }))).map((station, number) => ({ ...station, number }));
    laidOut.set(programme, stations);
  }
  return stations;
}

const nothing: ModuleCount = { opened: 0, completed: 0 };
const held: Lock = { because: "held" };

/**
 * Lays one learner's standing along the programme.
 *
 * The rule (curriculum 1.3): the introduction is open from the start; the first topic opens when the introduction is
 * done; each later topic when the lessons of the one before have been opened. A dated group adds a day before which a
 * module stays closed. What has been opened once stays open. What a facilitator has opened for the one learner is open whatever came
 * before it; what is held is closed, also where it has been opened, and closes nothing after it.
 *
 * @param today calendar date in the clinic's time zone
 */
export function layOutPath(programme: readonly Line[], counts: Readonly<Record<string, ModuleCount>>, pace: Pace, today: string): Station[] {
  let before: ReadStation | undefined;
  return stationsOf(programme).map(({ line, module, number }) => {
    const count = counts[module.id] ?? nothing;
    const individual = pace.individual?.[module.id];
    const lock = individual === "held" ? held : count.opened > 0 || individual === "opened" ? undefined : lockOf(module, line, before, pace, today);
    before = { line, module, count };
    const { opened } = count;
    const completed = Math.min(count.completed, module.lessons);
    // Written out, not spread: a grid of 500 learners lays out thousands of these, and spreading costs twenty times as much.
    return lock ? { line, module, number, opened, completed, state: "locked", lock } : { line, module, number, opened, completed, state: openState(module, count) };
  });
}

interface ReadStation {
  readonly line: Line["line"];
  readonly module: Module;
  readonly count: ModuleCount;
}

/** How far a learner is with a module that is open to them. */
export function openState(module: Pick<Module, "lessons">, count: ModuleCount): "done" | "begun" | "open" {
  if (count.completed >= module.lessons) return "done";
  return count.opened > 0 || count.completed > 0 ? "begun" : "open";
}

function lockOf(module: Module, line: Line["line"], before: ReadStation | undefined, pace: Pace, today: string): Lock | undefined {
  const opensOn = pace.pace === "dated" ? pace.opensOn[module.id] : undefined;
  if (opensOn && opensOn > today) return { because: "day", opensOn };
  if (!before) return undefined;
  if (before.line === "introduction" && line !== "introduction")
    return before.count.completed >= before.module.lessons ? undefined : { because: "finish", moduleId: before.module.id };
  return before.count.opened >= before.module.lessons ? undefined : { because: "read", moduleId: before.module.id };
}

/** Counts records by module. */
export function countByModule(records: readonly Pick<LessonRecord, "moduleId" | "completedAt">[]): Record<string, ModuleCount> {
  const counts: Record<string, { opened: number; completed: number }> = {};
  for (const { moduleId, completedAt } of records) {
    const count = (counts[moduleId] ??= { opened: 0, completed: 0 });
    count.opened += 1;
    if (completedAt !== null) count.completed += 1;
  }
  return counts;
}

/**
 * Where "Continue" leads: the lesson visited last if it is not done, else the first lesson on the path that is open
 * and not done; undefined when nothing open is left.
 */
export function nextPlace(path: readonly Station[], records: readonly LessonRecord[]): LessonPlace | undefined {
  const isOpen = new Set(path.filter((station) => station.state !== "locked").map((station) => station.module.id));
  const last = records.reduce<LessonRecord | undefined>((latest, record) => (!latest || record.visitedAt > latest.visitedAt ? record : latest), undefined);
  if (last && last.completedAt === null && isOpen.has(last.moduleId)) return { moduleId: last.moduleId, lesson: last.lesson };

  const done = new Set(records.filter((record) => record.completedAt !== null).map((record) => `${record.moduleId}/${record.lesson}`));
  for (const { module, state } of path) {
    if (state === "locked") continue;
    for (let lesson = 1; lesson <= module.lessons; lesson++) if (!done.has(`${module.id}/${lesson}`)) return { moduleId: module.id, lesson };
  }
  return undefined;
}

/** The lesson before and the lesson after one, along the whole programme; a lesson beside it has neither. */
export function neighbours(programme: readonly Line[], place: LessonPlace): { previous?: LessonPlace; next?: LessonPlace } {
  const places = stationsOf(programme).flatMap(({ module }) => Array.from({ length: module.lessons }, (_, n) => ({ moduleId: module.id, lesson: n + 1 })));
  const at = places.findIndex((one) => isSamePlace(one, place));
  if (at < 0) return {};
  const previous = places[at - 1];
  const next = places[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}
