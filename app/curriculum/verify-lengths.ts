import type { LessonFile } from "./compile.server.ts";
import { shelvesOf, type Shelf } from "./content-files.ts";
import { fault, note, type Finding } from "./finding.ts";
import type { Passage } from "./tree-reader.ts";
import { wordCount } from "./readability.ts";
import { measuredText } from "./verify-language.ts";
import type { Rule } from "./verify.ts";

interface Sizes {
  readonly lesson: readonly [number, number];
  /** A whole lesson outside this is a fault; anything else is a note. */
  readonly bearable: readonly [number, number];
  readonly vignette: readonly [number, number];
  readonly section: readonly [number, number];
}

const programmeSizes: Sizes = { lesson: [500, 700], bearable: [450, 800], vignette: [80, 130], section: [60, 130] };

/** Sizes in words (curriculum 1.4, and 3.0 for the prescribed line: four to seven minutes). */
const sizes: Readonly<Record<Shelf["line"], Sizes>> = {
  introduction: programmeSizes,
  fixed: programmeSizes,
  aftercare: { lesson: [200, 300], bearable: [180, 340], vignette: [0, 0], section: [40, 130] },
  prescribed: { lesson: [250, 550], bearable: [220, 620], vignette: [40, 130], section: [40, 130] },
};

const lessonWords = (lesson: LessonFile): number => wordCount(measuredText(lesson));

export const verifyLengths: Rule = ({ lessons }, tables) => {
  const lineOf = new Map(shelvesOf(tables).map(({ id, line }) => [id, line]));
  return lessons.flatMap((lesson) => {
    const wanted = sizes[lineOf.get(lesson.lesson.moduleId) ?? "fixed"];
    return [...wholeLesson(lesson, wanted), ...parts(lesson, wanted)];
  });
};

const isWithin = (words: number, [least, most]: readonly [number, number]): boolean => words >= least && words <= most;

function wholeLesson(lesson: LessonFile, sizes: Sizes): Finding[] {
  const words = lessonWords(lesson);
  const spot = { file: lesson.file, line: 1 };
  if (!isWithin(words, sizes.bearable)) return [fault(spot, `the lesson has ${words} words, it may have ${sizes.bearable.join(" to ")}`)];
  return isWithin(words, sizes.lesson) ? [] : [note(spot, `the lesson has ${words} words, ${sizes.lesson.join(" to ")} are wanted`)];
}

function parts(lesson: LessonFile, sizes: Sizes): Finding[] {
  return lesson.marks.flatMap(({ kind, line }) => {
    if (kind !== "vignette" && kind !== "section") return [];
    const section = 1 + lesson.marks.filter((mark) => mark.kind === "section" && mark.line < line).length;
    const isHere = (passage: Passage) => (kind === "vignette" ? passage.place === "vignette" : passage.place === "section" && passage.section === section);
    const words = wordCount(lesson.passages.filter(isHere).map(({ text }) => text));
    return isWithin(words, sizes[kind]) ? [] : [note({ file: lesson.file, line }, `the ${kind} has ${words} words, ${sizes[kind].join(" to ")} are wanted`)];
  });
}
