/** What the lesson plugin compiles from `content`, in the order of the programme. It holds the answers: the browser never gets it. */
declare module "virtual:curriculum" {
  import type { Picture } from "#app/curriculum/drawing.ts";
  import type { Sheet } from "#app/curriculum/sheet.ts";
  import type { Language } from "#app/i18n/language.ts";
  import type { CheckPool, CompiledLesson, LessonOutline } from "#app/curriculum/lesson.ts";

  export const lessons: readonly CompiledLesson[];
  export const sheets: readonly Sheet[];
  export const pools: readonly CheckPool[];
  /** Title, minutes and objectives of every lesson, without its text. */
  export const outline: readonly LessonOutline[];
  /** Every drawing in every language. */
  export const pictures: readonly { readonly name: string; readonly language: Language; readonly picture: Picture }[];
}
