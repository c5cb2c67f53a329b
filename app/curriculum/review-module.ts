import type { Language, Words } from "#app/i18n/language.ts";
import type { LessonFile, SheetFile } from "./compile.server.ts";
import type { Content } from "./content.server.ts";
import { shelvesOf, type Shelf } from "./content-files.ts";
import type { Check } from "./lesson.ts";
import type { Track } from "./programme.ts";
import { partsOf, type MessageKind, type ReviewPart } from "./review.ts";
import type { SheetKind } from "./sheet.ts";
import type { Tables } from "./verify.ts";

/** One lesson of one track, or one sheet, in both languages. */
export interface ReviewText {
  /** `relative-1`, `card`. */
  readonly id: string;
  readonly place: { readonly track: Track; readonly lesson: number } | { readonly sheet: SheetKind };
  readonly files: Readonly<Record<Language, LessonFile | SheetFile>>;
  readonly parts: Readonly<Record<Language, readonly ReviewPart[]>>;
}

/** A knowledge check of the module's own, and the lessons that ask it. */
export interface ReviewCheck {
  readonly check: Readonly<Record<Language, Check>>;
  readonly askedIn: readonly string[];
}

/** All that a clinician reads of one module. */
export interface ReviewModule {
  readonly shelf: Shelf;
  readonly title: Words;
  /** The card of an offer; the lessons in their order, the relative's before the patient's; then the other sheets. */
  readonly texts: readonly ReviewText[];
  readonly checks: readonly ReviewCheck[];
  /** The sources that its texts mark, in order of first use. */
  readonly keys: readonly string[];
  /** Whether a doctor or therapist has to be asked before the offer is used. */
  readonly asksForHealthCheck: boolean;
}

/**
 * Every module of the curriculum, in its order.
 *
 * @param content compiled whole: nothing broken, nothing missing
 */
export function reviewModules(content: Content, tables: Tables): ReviewModule[] {
  const titles = new Map([...tables.programme.flatMap(({ modules }) => modules), ...tables.aftercare, ...tables.prescribed].map(({ id, title }) => [id, title]));
  const asked = askedChecks(content);
  return shelvesOf(tables).map((shelf) => {
    const texts = textsOf(shelf.id, content, tables);
    const messages = texts.flatMap(({ parts }) => [...parts.nb, ...parts.en]).flatMap((part) => part.messages);
    const pools = pairedBy(content.pools.filter(({ moduleId }) => moduleId === shelf.id), () => "");
    const checks = pools.flatMap(({ nb, en }) => pairedChecks(nb.checks, en.checks)).map((check) => ({ check, askedIn: asked.get(`${shelf.id}/${check.nb.id}`) ?? [] }));
    return { shelf, title: titles.get(shelf.id)!, texts, checks, keys: [...new Set(messages.flatMap(({ keys }) => keys))], asksForHealthCheck: tables.prescribed.some(({ id, healthCheck }) => id === shelf.id && healthCheck === true) };
  });
}

/** How many messages of a kind the module has, in both tracks. A message of two kinds counts as both. */
export const countOf = ({ texts }: Pick<ReviewModule, "texts">, kind: MessageKind): number =>
  texts.flatMap(({ parts }) => parts.nb).flatMap(({ messages }) => messages).filter(({ kinds }) => kinds.includes(kind)).length;

function textsOf(moduleId: string, { lessons, sheets }: Content, { drawings }: Tables): ReviewText[] {
  const lessonPairs = pairedBy(lessons.filter(({ lesson }) => lesson.moduleId === moduleId), ({ lesson }) => `${lesson.lesson} ${lesson.track === "relative" ? 0 : 1}`);
  const sheetPairs = pairedBy(sheets.filter(({ sheet }) => sheet.moduleId === moduleId), ({ sheet }) => sheet.sheet);
  const partsIn = (files: Readonly<Record<Language, LessonFile | SheetFile>>) => ({ nb: partsOf(files.nb, drawings), en: partsOf(files.en, drawings) });
  const sheetTexts = sheetPairs.map((files): ReviewText => ({ id: files.nb.sheet.sheet, place: { sheet: files.nb.sheet.sheet }, files, parts: partsIn(files) }));
  const lessonTexts = lessonPairs.map((files): ReviewText => {
    const { track, lesson } = files.nb.lesson;
    return { id: `${track}-${lesson}`, place: { track, lesson }, files, parts: partsIn(files) };
  });
  return [...sheetTexts.filter(({ id }) => id === "card"), ...lessonTexts, ...sheetTexts.filter(({ id }) => id !== "card")];
}

/** Each Bokmål file with its English twin, in the order of their keys. A file without a twin is left out. */
function pairedBy<File extends { readonly language: Language }>(files: readonly File[], keyOf: (file: File) => string): Record<Language, File>[] {
  const english = new Map(files.filter(({ language }) => language === "en").map((file) => [keyOf(file), file]));
  return files
    .filter(({ language }) => language === "nb")
    .flatMap((nb) => {
      const en = english.get(keyOf(nb));
      return en ? { nb, en } : [];
    })
    .sort((one, other) => keyOf(one.nb).localeCompare(keyOf(other.nb)));
}

const pairedChecks = (nb: readonly Check[], en: readonly Check[]): Record<Language, Check>[] =>
  nb.flatMap((check) => {
    const twin = en.find(({ id }) => id === check.id);
    return twin ? { nb: check, en: twin } : [];
  });

/** Which lessons ask a check, by the module that owns it and its id: `T04 patient-1`. */
function askedChecks({ lessons }: Content): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const { language, lesson, marks } of lessons) {
    if (language !== "nb") continue;
    for (const { kind, name } of marks) if (kind === "check") asked.set(name, [...(asked.get(name) ?? []), `${lesson.moduleId.toUpperCase()} ${lesson.track}-${lesson.lesson}`]);
  }
  return asked;
}
