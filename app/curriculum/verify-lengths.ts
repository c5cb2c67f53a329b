import type { LessonFile } from "./compile.server.ts";
import { fault, note, type Finding } from "./finding.ts";
import type { Passage } from "./lesson-shape.ts";
import { wordCount } from "./readability.ts";
import { measuredText } from "./verify-language.ts";
import type { Rule } from "./verify.ts";

/** Sizes in words (curriculum 1.4). Only a whole lesson far outside its size is a fault. */
const sizes = { lesson: [500, 700], bearable: [450, 800], vignette: [80, 130], section: [60, 130] } as const;

export const lessonWords = (lesson: LessonFile): number => wordCount(measuredText(lesson));

export const verifyLengths: Rule = ({ lessons }) => lessons.flatMap((lesson) => [...wholeLesson(lesson), ...parts(lesson)]);

const isWithin = (words: number, [least, most]: readonly [number, number]): boolean => words >= least && words <= most;

function wholeLesson(lesson: LessonFile): Finding[] {
  const words = lessonWords(lesson);
  const spot = { file: lesson.file, line: 1 };
  if (!isWithin(words, sizes.bearable)) return [fault(spot, `the lesson has ${words} words, it may have ${sizes.bearable.join(" to ")}`)];
  return isWithin(words, sizes.lesson) ? [] : [note(spot, `the lesson has ${words} words, ${sizes.lesson.join(" to ")} are wanted`)];
}

function parts(lesson: LessonFile): Finding[] {
  return lesson.marks.flatMap(({ kind, line }) => {
    if (kind !== "vignette" && kind !== "section") return [];
    const section = 1 + lesson.marks.filter((mark) => mark.kind === "section" && mark.line < line).length;
    const isHere = (passage: Passage) => (kind === "vignette" ? passage.place === "vignette" : passage.place === "section" && passage.section === section);
    const words = wordCount(lesson.passages.filter(isHere).map(({ text }) => text));
    return isWithin(words, sizes[kind]) ? [] : [note({ file: lesson.file, line }, `the ${kind} has ${words} words, ${sizes[kind].join(" to ")} are wanted`)];
  });
}
