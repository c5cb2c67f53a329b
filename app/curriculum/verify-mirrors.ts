import type { LessonFile, PoolFile, SheetFile } from "./compile.server.ts";
import { contentLanguages, lessonPath, sheetPath } from "./content-files.ts";
import { fault, type Finding } from "./finding.ts";
import type { Frontmatter, SheetTop } from "./frontmatter.ts";
import type { LessonAddress } from "./lesson.ts";
import type { Mark } from "./lesson-shape.ts";
import type { Rule } from "./verify.ts";

const [lead] = contentLanguages as readonly [(typeof contentLanguages)[number]];

/** Bokmål leads: every other language has the same lessons, sheets and pools, part by part; and the two tracks of a module mirror each other. */
export const verifyMirrors: Rule = ({ lessons, sheets, pools }) => {
  const byPath = new Map(lessons.map((file) => [lessonPath(file.lesson), file]));
  const sheetByPath = new Map(sheets.map((file) => [sheetPath(file.sheet), file]));
  const against = (lesson: LessonFile, difference: Partial<LessonAddress>, compare: (model: LessonFile, lesson: LessonFile) => Finding[]): Finding[] => {
    const model = byPath.get(lessonPath({ ...lesson.lesson, ...difference }));
    return model && model !== lesson ? compare(model, lesson) : [];
  };
  return [
    ...lessons.flatMap((lesson) => [...against(lesson, { language: lead }, (model) => languageDifferences(model, lesson, lessonSkeleton)), ...against(lesson, { track: "relative" }, trackDifferences)]),
    ...sheets.flatMap((sheet) => {
      const model = sheetByPath.get(sheetPath({ ...sheet.sheet, language: lead }));
      return model && model !== sheet ? languageDifferences(model, sheet, sheetSkeleton) : [];
    }),
    ...pools.flatMap((pool) => {
      const model = pools.find(({ moduleId, language }) => moduleId === pool.moduleId && language === lead);
      return model && model !== pool ? poolDifferences(model, pool) : [];
    }),
  ];
};

/** The first part that is not as in the leading language, and the keys on top. */
function languageDifferences<File extends LessonFile | SheetFile>(model: File, text: File, skeletonOf: (file: File) => string[]): Finding[] {
  const [theirs, ours] = [skeletonOf(model), skeletonOf(text)];
  const at = firstDifference(theirs, ours);
  return [
    ...(at === undefined ? [] : [fault({ file: text.file, line: (text.marks[at] ?? text.marks.at(-1))?.line ?? 1 }, `here stands ${ours[at] ?? "nothing"}, in ${model.file} ${theirs[at] ?? "nothing"}`)]),
    ...topKeys.filter((key) => topOf(model, key) !== topOf(text, key)).map((key) => fault({ file: text.file, line: text.lineOfKey(key) }, `${key} is not as in ${model.file}`)),
    ...(safetyMessagesIn(model) === safetyMessagesIn(text) ? [] : [fault({ file: text.file, line: 1 }, `${safetyMessagesIn(text)} safety messages in our own words, in ${model.file} ${safetyMessagesIn(model)}`)]),
  ];
}

const safetyMessagesIn = ({ passages }: LessonFile | SheetFile): number => passages.filter(({ tag }) => tag === "safety").length;

/** What must be the same in every language: the parts in their order, with their ids, safety lines and figures. */
const lessonSkeleton = ({ marks, lesson }: LessonFile): string[] =>
  marks.map(({ kind, name }) => {
    if (kind === "safety" || kind === "figure" || kind === "reflection" || kind === "check") return `${kind} ${name}`;
    return kind === "remember" ? `remember of ${lesson.blocks.find((block) => block.kind === kind)?.lines.length} lines` : kind;
  });

const sheetSkeleton = ({ marks }: SheetFile): string[] => marks.map(({ kind, name }) => `${kind} ${name}`.trim());

const topKeys = ["minutes", "objectives", "contentNote", "sources"] as const;

/** What the languages have in common of a key on top. */
function topOf(text: LessonFile | SheetFile, key: (typeof topKeys)[number]): string | number | boolean | undefined {
  const { minutes, objectives, contentNote, sources }: SheetTop & Partial<Frontmatter> = text.frontmatter;
  if (key === "minutes") return minutes;
  if (key === "objectives") return objectives?.length;
  return key === "sources" ? [...sources].sort().join() : contentNote !== undefined;
}

function trackDifferences(relative: LessonFile, patient: LessonFile): Finding[] {
  const [theirs, ours] = [marksOf(relative, "reflection"), marksOf(patient, "reflection")];
  const [theirChecks, ourChecks] = [marksOf(relative, "check"), marksOf(patient, "check")];
  const spot = (marks: readonly Mark[]) => ({ file: patient.file, line: marks.at(-1)?.line ?? 1 });
  return [
    ...(namesOf(theirs) === namesOf(ours) ? [] : [fault(spot(ours), `the reflection is ${namesOf(ours) || "missing"}, in ${relative.file} ${namesOf(theirs) || "missing"}`)]),
    ...(theirChecks.length === ourChecks.length ? [] : [fault(spot(ourChecks), `the lesson has ${ourChecks.length} checks, ${relative.file} has ${theirChecks.length}`)]),
  ];
}

const marksOf = ({ marks }: LessonFile, kind: Mark["kind"]): Mark[] => marks.filter((mark) => mark.kind === kind);
const namesOf = (marks: readonly Mark[]): string => marks.map(({ name }) => name).join();

function poolDifferences(model: PoolFile, pool: PoolFile): Finding[] {
  const [theirs, ours] = [linesOf(model), linesOf(pool)];
  const at = firstDifference(theirs, ours);
  if (at === undefined) return [];
  const line = (pool.checks[at] ?? pool.checks.at(-1))?.line ?? 1;
  return [fault({ file: pool.file, line }, `here stands ${ours[at] ?? "nothing"}; in ${model.file} ${theirs[at] ?? "nothing"}`)];
}

const linesOf = ({ checks }: PoolFile): string[] =>
  checks.map(({ id, for: audience, answer, options }) => `${id} for ${audience}, ${options.map((option) => option.id).join("/")}, answer ${answer}`);

function firstDifference(one: readonly string[], other: readonly string[]): number | undefined {
  const at = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => one[index] === other[index]).indexOf(false);
  return at < 0 ? undefined : at;
}
