import type { Language } from "#app/i18n/language.ts";
import type { LessonAddress } from "./lesson.ts";
import { tracks, type Line, type Module } from "./programme.ts";

/** The languages of the interface, once more: what the build's configuration loads may import no other folder. The type holds the two together. */
const everyLanguage: Record<Language, true> = { nb: true, en: true };
export const contentLanguages = Object.keys(everyLanguage) as readonly Language[];

/** A file that the programme asks for, below the content folder. */
export type ContentFile =
  | { readonly path: string; readonly kind: "lesson"; readonly address: LessonAddress }
  | { readonly path: string; readonly kind: "pool"; readonly moduleId: string; readonly language: Language };

export const lessonPath = ({ language, moduleId, track, lesson }: LessonAddress): string => `${language}/${moduleId}/${track}-${lesson}.mdx`;

export const poolPath = (moduleId: string, language: Language): string => `${language}/${moduleId}/checks.mdx`;

export const modulesOf = (programme: readonly Line[]): readonly Module[] => programme.flatMap(({ modules }) => modules);

/** Every file that the programme asks for, in teaching order. */
export function expectedFiles(programme: readonly Line[]): ContentFile[] {
  return modulesOf(programme).flatMap((module) =>
    contentLanguages.flatMap((language) => [
      ...tracks.flatMap((track) =>
        lessonNumbers(module).map((lesson): ContentFile => {
          const address = { moduleId: module.id, lesson, track, language };
          return { path: lessonPath(address), kind: "lesson", address };
        }),
      ),
      { path: poolPath(module.id, language), kind: "pool", moduleId: module.id, language },
    ]),
  );
}

/** The addresses of our own that a lesson may link to: the help page, and the programme's modules and lessons. */
export function knownAddresses(programme: readonly Line[]): ReadonlySet<string> {
  const modules = modulesOf(programme).flatMap((module) => [`/modules/${module.id}`, ...lessonNumbers(module).map((lesson) => `/modules/${module.id}/${lesson}`)]);
  return new Set(["/help", ...modules]);
}

const lessonNumbers = ({ lessons }: Module): number[] => Array.from({ length: lessons }, (_, index) => index + 1);
