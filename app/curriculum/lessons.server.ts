import { curriculum } from "virtual:curriculum";
import type { Language } from "#app/i18n/language.ts";
import type { Picture } from "./drawing.ts";
import type { Check, CheckPool, CompiledLesson, LessonAddress, LessonOutline } from "./lesson.ts";
import type { Track } from "./programme.ts";
import type { Sheet, SheetAddress } from "./sheet.ts";

/** The whole content as the server reads it, in the order of the programme. */
export interface CompiledCurriculum {
  readonly lessons: readonly CompiledLesson[];
  readonly sheets: readonly Sheet[];
  readonly pools: readonly CheckPool[];
  /** Title, minutes and objectives of every lesson, without its text. */
  readonly outline: readonly LessonOutline[];
  /** Every drawing in every language. */
  readonly pictures: readonly { readonly name: string; readonly language: Language; readonly picture: Picture }[];
}

const keyOf = ({ language, track, moduleId, lesson }: LessonAddress): string => `${language}/${moduleId}/${track}-${lesson}`;

/** Everything by its address. */
const indexOf = ({ lessons, outline, sheets, pools, pictures }: CompiledCurriculum) => ({
  lessons: new Map(lessons.map((lesson) => [keyOf(lesson), lesson])),
  outline: new Map(outline.map((lesson) => [keyOf(lesson), lesson])),
  sheets: new Map(sheets.map((sheet) => [`${sheet.language}/${sheet.moduleId}/${sheet.sheet}`, sheet])),
  checks: new Map(pools.flatMap(({ language, checks }) => checks.map((check) => [`${language}/${check.moduleId}/${check.id}`, check] as const))),
  pictures: new Map(pictures.map(({ name, language, picture }) => [`${language}/${name}`, picture])),
});

let indexed = { of: curriculum, index: indexOf(curriculum) };

/** The index of the curriculum that stands: in development a saved file puts a new one in its place. */
function standing(): ReturnType<typeof indexOf> {
  if (indexed.of !== curriculum) indexed = { of: curriculum, index: indexOf(curriculum) };
  return indexed.index;
}

/** One lesson, whole, or undefined where there is none at that address. */
export const findLesson = (address: LessonAddress): CompiledLesson | undefined => standing().lessons.get(keyOf(address));

/** The card of a prescribed module, or a together exercise; undefined where the module has none. */
export const findSheet = ({ language, moduleId, sheet }: SheetAddress): Sheet | undefined => standing().sheets.get(`${language}/${moduleId}/${sheet}`);

/** Title, minutes and objectives of one lesson. */
export const findOutline = (address: LessonAddress): LessonOutline | undefined => standing().outline.get(keyOf(address));

/** Title and minutes of a module's lessons in one track, in order. */
export const listOutline = (moduleId: string, track: Track, language: Language): LessonOutline[] =>
  curriculum.outline.filter((lesson) => lesson.moduleId === moduleId && lesson.track === track && lesson.language === language);

/** The drawing of a module; undefined where it has none. */
export const findDrawing = (moduleId: string, language: Language): Picture | undefined => standing().pictures.get(`${language}/${moduleId}`);

/** A knowledge check with its answer: for the server alone. */
export const findCheck = (moduleId: string, id: string, language: Language): Check | undefined => standing().checks.get(`${language}/${moduleId}/${id}`);
