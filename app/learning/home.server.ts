import type { Permit } from "#app/access/permit.server.ts";
import { findOutline } from "#app/curriculum/lessons.server.ts";
import type { LessonPlace, LineName, Track } from "#app/curriculum/programme.ts";
import { readOwnName } from "#app/identity/account.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import type { Language } from "#app/i18n/language.ts";
import { prescribed } from "#content/programme.ts";
import { isSamePlace, type Lock, type Station } from "./path.ts";
import { readPath, type LearnerPath } from "./path.server.ts";
import { listUnanswered } from "./prescription.queries.server.ts";

export interface HomeStation extends Pick<Station, "line" | "number" | "state" | "completed"> {
  readonly moduleId: string;
  readonly title: string;
  readonly lessons: number;
  readonly here: boolean;
  readonly lock: Lock | undefined;
  readonly waitsFor: string | undefined;
  /** Whether a facilitator has opened it for this learner. */
  readonly openedForYou: boolean;
}

export interface HomePage {
  readonly name: string;
  readonly stations: readonly HomeStation[];
  /** The year after the programme; empty where it has not begun. */
  readonly boosters: readonly HomeStation[];
  readonly track: Track;
  readonly continueAt: (LessonPlace & { readonly line: LineName; readonly number: number; readonly title: string; readonly minutes: number; readonly section: number; readonly lessons: number; readonly visitedAt: number | null }) | undefined;
  /** Modules that opened lately, the newest first: at most five. */
  readonly news: readonly { readonly moduleId: string; readonly line: LineName; readonly number: number; readonly title: string; readonly openedOn: string }[];
  /** What a facilitator has suggested and the learner has not answered, the newest first. */
  readonly suggested: readonly { readonly moduleId: string; readonly title: string }[];
  readonly allDone: boolean;
  readonly now: number;
}

/** For how many days a module that has opened is news. */
const newsDays = 14;

/** What a learner sees first: where to go on, what is new, and the whole path. */
export function readHome(permit: Permit<"path.read">, now: Date): HomePage {
  const path = readPath(permit, now);
  const { language } = permit.actor;
  const titleOf = (moduleId: string) => path.stations.find(({ module }) => module.id === moduleId)?.module.title[language] ?? "";
  const shown = ({ line, module, number, state, completed, lock }: Station): HomeStation => ({
    moduleId: module.id,
    line,
    number,
    state,
    completed,
    title: module.title[language],
    lessons: module.lessons,
    here: module.id === path.next?.moduleId,
    lock,
    waitsFor: lock && "moduleId" in lock ? titleOf(lock.moduleId) : undefined,
    openedForYou: path.individual[module.id]?.kind === "opened",
  });
  return {
    name: readOwnName(permit),
    stations: path.stations.map(shown),
    boosters: path.boosters.some(({ lock }) => lock?.because !== "aftercare") ? path.boosters.map(shown) : [],
    track: path.enrolment.track,
    continueAt: continueAt(path, language),
    news: newsOf(path, language, osloDate(now.getTime())),
    suggested: suggestionsTo(permit, path),
    allDone: path.stations.every(({ state }) => state === "done"),
    now: now.getTime(),
  };
}

function continueAt(path: LearnerPath, language: Language): HomePage["continueAt"] {
  const { next } = path;
  if (!next) return undefined;
  const station = [...path.stations, ...path.boosters].find(({ module }) => module.id === next.moduleId);
  const outline = findOutline({ ...next, track: path.enrolment.track, language });
  if (!station || !outline) return undefined;
  const record = path.records.find((one) => isSamePlace(one, next));
  return { ...next, line: station.line, number: station.number, title: outline.title, minutes: outline.minutes, section: record?.section ?? 0, lessons: station.module.lessons, visitedAt: record?.visitedAt ?? null };
}

/** Whoever has said that something has happened is asked nothing. */
function suggestionsTo(permit: Permit<"path.read">, { enrolment }: LearnerPath): HomePage["suggested"] {
  if (enrolment.somethingHappenedAt !== null) return [];
  return listUnanswered(permit).flatMap((moduleId) => {
    const module = prescribed.find(({ id }) => id === moduleId);
    return module ? [{ moduleId, title: module.title[permit.actor.language] }] : [];
  });
}

function newsOf(path: LearnerPath, language: Language, today: string): HomePage["news"] {
  // Whoever has said that something has happened is reminded of nothing.
  const reminding = path.enrolment.somethingHappenedAt === null ? path.boosters : [];
  return [...path.stations, ...reminding]
    .flatMap(({ line, module, number, state, opensOn }) => {
      const openedOn = path.individual[module.id]?.setOn ?? opensOn ?? path.pace.opensOn[module.id];
      const isNew = state === "open" && openedOn !== undefined && openedOn <= today && openedOn > addDays(today, -newsDays);
      return isNew ? [{ moduleId: module.id, line, number, title: module.title[language], openedOn }] : [];
    })
    .sort((one, other) => other.openedOn.localeCompare(one.openedOn))
    .slice(0, 5);
}
