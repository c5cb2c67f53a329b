import type { Language } from "#app/i18n/language.ts";
import type { LessonAddress } from "./lesson.ts";
import { tracks, type Curriculum, type Line, type LineName, type Module, type Track } from "./programme.ts";
import type { SheetAddress } from "./sheet.ts";

/** The languages of the interface, once more: what the build's configuration loads may import no other folder. The type holds the two together. */
const everyLanguage: Record<Language, true> = { nb: true, en: true };
export const contentLanguages = Object.keys(everyLanguage) as readonly Language[];

/** A file that the programme asks for, below the content folder. */
export type ContentFile =
  | { readonly path: string; readonly kind: "lesson"; readonly address: LessonAddress }
  | { readonly path: string; readonly kind: "sheet"; readonly address: SheetAddress }
  | { readonly path: string; readonly kind: "pool"; readonly moduleId: string; readonly language: Language };

export const lessonPath = ({ language, moduleId, track, lesson }: LessonAddress): string => `${language}/${moduleId}/${track}-${lesson}.mdx`;

export const poolPath = (moduleId: string, language: Language): string => `${language}/${moduleId}/checks.mdx`;

export const sheetPath = ({ language, moduleId, sheet }: SheetAddress): string => `${language}/${moduleId}/${sheet}.mdx`;

export const modulesOf = (programme: readonly Line[]): readonly Module[] => programme.flatMap(({ modules }) => modules);

/** What files a module has, on whichever line it stands. */
export interface Shelf {
  readonly line: LineName;
  readonly id: string;
  readonly lessons: Readonly<Record<Track, number>>;
  readonly sheets: readonly SheetAddress["sheet"][];
  /** Whether it has knowledge checks of its own. */
  readonly pool: boolean;
}

/** Every module of the curriculum: the programme in teaching order, the aftercare line, the prescribed line. */
export function shelvesOf({ programme, aftercare, prescribed }: Curriculum): Shelf[] {
  const both = ({ id, lessons, together }: Module) => ({ id, lessons: { relative: lessons, patient: lessons }, sheets: together ? (["together"] as const) : [] });
  return [
    ...programme.flatMap(({ line, modules }) => modules.map((module): Shelf => ({ line, ...both(module), pool: true }))),
    ...aftercare.map((booster): Shelf => ({ line: "aftercare", ...both(booster), pool: false })),
    ...prescribed.map(({ id, lessons, relativeCard }): Shelf => ({ line: "prescribed", id, lessons, sheets: relativeCard ? ["card", "relative-card"] : ["card"], pool: lessons.patient > 0 })),
  ];
}

/** Every file that the curriculum asks for. */
export function expectedFiles(curriculum: Curriculum): ContentFile[] {
  return shelvesOf(curriculum).flatMap(({ id: moduleId, lessons, sheets, pool }) =>
    contentLanguages.flatMap((language) => [
      ...tracks.flatMap((track) =>
        numbersTo(lessons[track]).map((lesson): ContentFile => {
          const address = { moduleId, lesson, track, language };
          return { path: lessonPath(address), kind: "lesson", address };
        }),
      ),
      ...sheets.map((sheet): ContentFile => ({ path: sheetPath({ language, moduleId, sheet }), kind: "sheet", address: { language, moduleId, sheet } })),
      ...(pool ? [{ path: poolPath(moduleId, language), kind: "pool", moduleId, language } as const] : []),
    ]),
  );
}

/** The addresses of our own that a lesson may link to: the help page, the family's, and the programme's modules and lessons. */
export function knownAddresses({ programme }: Pick<Curriculum, "programme">): ReadonlySet<string> {
  const modules = modulesOf(programme).flatMap((module) => [`/modules/${module.id}`, ...numbersTo(module.lessons).map((lesson) => `/modules/${module.id}/${lesson}`)]);
  return new Set(["/help", "/family", "/family/check", ...modules]);
}

const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
