import type { LessonFile } from "./compile.server.ts";
import type { Content } from "./content.server.ts";
import { counted, inWords, isFault, type Finding } from "./finding.ts";
import { readingLevel } from "./verify-language.ts";
import { lessonWords } from "./verify-lengths.ts";

/** A line for every lesson, every finding, and a summary, for a person at a terminal. */
export function reportLines({ lessons }: Content, findings: readonly Finding[]): string[] {
  const faults = findings.filter(isFault).length;
  return [
    ...lessons.map((lesson) => lessonLine(lesson, findings.filter(({ file }) => file === lesson.file))),
    ...(findings.length ? ["", ...findings.map(inWords)] : []),
    "",
    `${lessons.length} lessons, ${counted(faults, "fault")}, ${counted(findings.length - faults, "note")}.`,
  ];
}

function lessonLine(lesson: LessonFile, findings: readonly Finding[]): string {
  const { moduleId, lesson: number, track, language } = lesson.lesson;
  const { name, value } = readingLevel(lesson);
  const faults = findings.filter(isFault).length;
  return [
    language,
    moduleId.padEnd(6),
    String(number).padStart(2),
    track.padEnd(9),
    `${lessonWords(lesson)} words`.padStart(10),
    `${name === "LIX" ? "LIX" : "FK"} ${value.toFixed(1)}`.padStart(9),
    faults ? counted(faults, "fault") : "",
    findings.length - faults ? counted(findings.length - faults, "note") : "",
  ]
    .join("  ")
    .trimEnd();
}
