import { countedFor, isFor, type LineName, type Track } from "#app/curriculum/programme.ts";
import type { Language } from "#app/i18n/language.ts";
import { aftercare, prescribed, programme } from "#content/programme.ts";
import { stationsOf } from "./path.ts";

/** A module as its name is said to whoever reads of it. */
export interface ModuleName {
  readonly line: LineName;
  readonly number: number;
  readonly title: string;
}

/** A module's name, and how many lessons are counted in one track; undefined for a module that does not exist, or is not for the track. */
export function findModuleName(moduleId: string, track: Track, language: Language): { readonly name: ModuleName; readonly lessons: number } | undefined {
  const station = stationsOf(countedFor(programme, track)).find(({ module }) => module.id === moduleId);
  if (station) return { name: { line: station.line, number: station.number, title: station.module.title[language] }, lessons: station.module.lessons };
  const booster = aftercare.findIndex(({ id }) => id === moduleId);
  if (aftercare[booster]) return { name: { line: "aftercare", number: booster + 1, title: aftercare[booster].title[language] }, lessons: aftercare[booster].lessons };
  const offer = prescribed.findIndex((module) => module.id === moduleId && isFor(module, track));
  return prescribed[offer] && { name: { line: "prescribed", number: offer + 1, title: prescribed[offer].title[language] }, lessons: prescribed[offer].lessons[track] };
}
