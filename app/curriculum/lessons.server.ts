import { lessons, outline, pictures, pools, sheets } from "virtual:curriculum";
import type { Language } from "#app/i18n/language.ts";
import type { Picture } from "./drawing.ts";
import type { Check, CompiledLesson, LessonAddress, LessonOutline } from "./lesson.ts";
import type { Track } from "./programme.ts";
import type { Sheet, SheetAddress } from "./sheet.ts";

const keyOf = ({ language, track, moduleId, lesson }: LessonAddress): string => `${language}/${moduleId}/${track}-${lesson}`;

const lessonByKey = new Map(lessons.map((lesson) => [keyOf(lesson), lesson]));
const outlineByKey = new Map(outline.map((lesson) => [keyOf(lesson), lesson]));
const sheetByKey = new Map(sheets.map((sheet) => [`${sheet.language}/${sheet.moduleId}/${sheet.sheet}`, sheet]));
const checkByKey = new Map(pools.flatMap(({ language, checks }) => checks.map((check) => [`${language}/${check.moduleId}/${check.id}`, check] as const)));

const pictureByKey = new Map(pictures.map(({ name, language, picture }) => [`${language}/${name}`, picture]));

/** One lesson, whole, or undefined where there is none at that address. */
export const findLesson = (address: LessonAddress): CompiledLesson | undefined => lessonByKey.get(keyOf(address));

/** The card of a prescribed module, or a together exercise; undefined where the module has none. */
export const findSheet = ({ language, moduleId, sheet }: SheetAddress): Sheet | undefined => sheetByKey.get(`${language}/${moduleId}/${sheet}`);

/** Title, minutes and objectives of one lesson. */
export const findOutline = (address: LessonAddress): LessonOutline | undefined => outlineByKey.get(keyOf(address));

/** Title and minutes of a module's lessons in one track, in order. */
export const listOutline = (moduleId: string, track: Track, language: Language): LessonOutline[] =>
  outline.filter((lesson) => lesson.moduleId === moduleId && lesson.track === track && lesson.language === language);

/** The drawing of a module; undefined where it has none. */
export const findDrawing = (moduleId: string, language: Language): Picture | undefined => pictureByKey.get(`${language}/${moduleId}`);

/** A knowledge check with its answer: for the server alone. */
export const findCheck = (moduleId: string, id: string, language: Language): Check | undefined => checkByKey.get(`${language}/${moduleId}/${id}`);
