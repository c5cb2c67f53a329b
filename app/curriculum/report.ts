import type { Language } from "#app/i18n/language.ts";
import type { LessonFile, SheetFile, TextFile } from "./compile.server.ts";
import { contentLanguages } from "./content-files.ts";
import type { Content } from "./content.server.ts";
import { counted, inWords, isFault, type Finding } from "./finding.ts";
import { wordCount } from "./readability.ts";
import { measuredText, readingLevel } from "./verify-language.ts";

/** Where most of the lessons should lie (curriculum 1.6); what stops the build is wider. */
const wanted = { nb: { name: "Bokmål lessons with LIX 20 to 32", from: 20, to: 32 }, en: { name: "English lessons with Flesch–Kincaid grade 5 to 8", from: 5, to: 8 } } as const;

/** A line for every lesson and sheet, every finding, and a summary, for a person at a terminal. */
export function reportLines({ lessons, sheets }: Content, findings: readonly Finding[]): string[] {
  const faults = findings.filter(isFault).length;
  const of = ({ file }: TextFile) => findings.filter((finding) => finding.file === file);
  return [
    ...lessons.map((lesson) => textLine(lesson, placeOf(lesson), of(lesson))),
    ...sheets.map((sheet) => textLine(sheet, [sheet.sheet.moduleId.padEnd(6), sheet.sheet.sheet.padEnd(13)], of(sheet))),
    ...(findings.length ? ["", ...findings.map(inWords)] : []),
    "",
    ...contentLanguages.map((language) => levelLine(language, lessons)),
    `${lessons.length} lessons, ${sheets.length} sheets, ${counted(faults, "fault")}, ${counted(findings.length - faults, "note")}.`,
  ];
}

const placeOf = ({ lesson: { moduleId, lesson, track } }: LessonFile): string[] => [moduleId.padEnd(6), String(lesson).padStart(2), track.padEnd(9)];

function levelLine(language: Language, lessons: readonly LessonFile[]): string {
  const { name, from, to } = wanted[language];
  const levels = lessons.filter((lesson) => lesson.language === language).map((lesson) => readingLevel(lesson).value);
  const within = levels.filter((level) => level >= from && level <= to).length;
  return `${name}: ${within} of ${levels.length} (${Math.floor((100 * within) / Math.max(1, levels.length))} %).`;
}

function textLine(text: LessonFile | SheetFile, place: readonly string[], findings: readonly Finding[]): string {
  const { name, value } = readingLevel(text);
  const faults = findings.filter(isFault).length;
  return [
    text.language,
    ...place,
    `${wordCount(measuredText(text))} words`.padStart(10),
    `${name === "LIX" ? "LIX" : "FK"} ${value.toFixed(1)}`.padStart(9),
    faults ? counted(faults, "fault") : "",
    findings.length - faults ? counted(findings.length - faults, "note") : "",
  ]
    .join("  ")
    .trimEnd();
}
