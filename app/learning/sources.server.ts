import type { Permit } from "#app/access/permit.server.ts";
import type { SourceLine } from "#app/curriculum/lesson.ts";
import { findLesson, findSheet, listOutline } from "#app/curriculum/lessons.server.ts";
import { tracks, type LineName, type Track } from "#app/curriculum/programme.ts";
import { isProgrammeView, type Reference } from "#app/curriculum/reference.ts";
import { sheetKinds, type SheetKind } from "#app/curriculum/sheet.ts";
import type { Language } from "#app/i18n/language.ts";
import { references } from "#content/references.ts";
import { lockedModule, type LockedModule } from "./locked-module.server.ts";
import { readPath, requireStation } from "./path.server.ts";

/** Where a source is used: in a lesson, by one track or both, or in another text of the module. */
export type Citing = { readonly lesson: number; readonly title: string; readonly in: Track | "both" } | { readonly sheet: SheetKind };

/** A source as a reader meets it. */
export interface CitedSource extends Pick<Reference, "key" | "full" | "doi" | "publisher" | "confidence"> {
  readonly name: string;
  readonly citedIn: readonly Citing[];
}

/** Everything that a module rests on, in both tracks. */
export interface SourcesPage {
  readonly locked?: undefined;
  readonly moduleId: string;
  readonly line: LineName;
  readonly number: number;
  readonly title: string;
  /** By name. */
  readonly sources: readonly CitedSource[];
  /** What the programme's own view is built on, where the module says it. */
  readonly views: readonly CitedSource[];
}

/**
 * The sources of a module, in the learner's language.
 *
 * @throws {Refusal} `not_found` for a module that does not exist, or is not for the learner's track
 */
export function readSources(permit: Permit<"path.read">, moduleId: string, now: Date): SourcesPage | LockedModule {
  const path = readPath(permit, now);
  const station = requireStation(permit, path, moduleId);
  if (station.lock) return lockedModule(permit, path, station);
  const { language } = permit.actor;
  const citations = citationsIn(moduleId, language);
  const cited = references.flatMap(({ key, short, full, doi, publisher, confidence }) => {
    const citedIn = joined(citations.flatMap(({ keys, by }) => (keys.has(key) ? by : [])));
    return citedIn.length ? [{ key, name: short[language], full, ...(doi && { doi }), ...(publisher && { publisher }), confidence, citedIn }] : [];
  });
  const { compare } = new Intl.Collator(language);
  const { line, module, number } = station;
  return {
    moduleId,
    line,
    number,
    title: module.title[language],
    sources: cited.filter(({ key }) => !isProgrammeView(key)).sort((one, other) => compare(one.name, other.name)),
    views: cited.filter(({ key }) => isProgrammeView(key)),
  };
}

interface Citation {
  readonly keys: ReadonlySet<string>;
  readonly by: Citing;
}

const keysOf = (sources: readonly SourceLine[]): Set<string> => new Set(sources.flatMap(({ keys }) => keys));

/** What each text of a module rests on: its lessons in their order, then its other texts. */
function citationsIn(moduleId: string, language: Language): Citation[] {
  const lessons = tracks.flatMap((track) => listOutline(moduleId, track, language).flatMap((address) => findLesson(address) ?? []));
  const sheets = sheetKinds.flatMap((sheet) => findSheet({ sheet, moduleId, language }) ?? []);
  return [
    ...lessons.sort((one, other) => one.lesson - other.lesson).map(({ lesson, title, track, sources }) => ({ keys: keysOf(sources), by: { lesson, title, in: track } })),
    ...sheets.map(({ sheet, sources }) => ({ keys: keysOf(sources), by: { sheet } })),
  ];
}

/** Names a lesson once that has the same number and title in both tracks. */
function joined(citing: readonly Citing[]): Citing[] {
  const isSame = (one: Citing, other: Citing) => "lesson" in one && "lesson" in other && one.lesson === other.lesson && one.title === other.title;
  return citing.flatMap((one, n) => {
    if (citing.slice(0, n).some((earlier) => isSame(earlier, one))) return [];
    return "lesson" in one && citing.slice(n + 1).some((later) => isSame(one, later)) ? [{ ...one, in: "both" as const }] : [one];
  });
}
