import type { LessonFile, PoolFile } from "./compile.server.ts";
import { contentLanguages } from "./content-files.ts";
import { fault, type Finding } from "./finding.ts";
import type { Rule } from "./verify.ts";

/** Bokmål leads: every other language has the same lessons and pools, part by part; and the two tracks of a module mirror each other. */
export const verifyMirrors: Rule = ({ lessons, pools }) => {
  const [lead] = contentLanguages;
  return [
    ...lessons.flatMap((lesson) => {
      const leading = lessons.find(({ lesson: other }) => other.language === lead && other.moduleId === lesson.lesson.moduleId && other.track === lesson.lesson.track && other.lesson === lesson.lesson.lesson);
      return leading && leading !== lesson ? lessonDifferences(leading, lesson) : [];
    }),
    ...pools.flatMap((pool) => {
      const leading = pools.find((other) => other.language === lead && other.moduleId === pool.moduleId);
      return leading && leading !== pool ? poolDifferences(leading, pool) : [];
    }),
    ...lessons.flatMap((lesson) => {
      const other = lessons.find(({ lesson: one }) => one.track === "relative" && one.language === lesson.lesson.language && one.moduleId === lesson.lesson.moduleId && one.lesson === lesson.lesson.lesson);
      return other && other !== lesson ? trackDifferences(other, lesson) : [];
    }),
  ];
};

/** What must be the same in every language: the parts in their order, with ids and safety lines, and what is counted on top. */
const skeletonOf = ({ marks, lesson }: LessonFile): { line: number; part: string }[] =>
  marks.map(({ line, kind, name }) => ({
    line,
    part: kind === "safety" || kind === "reflection" || kind === "check" ? `${kind} ${name}` : kind === "remember" ? `remember of ${rememberLines(lesson)} lines` : kind,
  }));

const rememberLines = ({ blocks }: LessonFile["lesson"]): number => blocks.find((block) => block.kind === "remember")?.lines.length ?? 0;

function lessonDifferences(leading: LessonFile, lesson: LessonFile): Finding[] {
  const [theirs, ours] = [skeletonOf(leading), skeletonOf(lesson)];
  const at = Array.from({ length: Math.max(theirs.length, ours.length) }, (_, index) => index).find((index) => theirs[index]?.part !== ours[index]?.part);
  const parts = at === undefined ? [] : [fault({ file: lesson.file, line: ours[at]?.line ?? ours.at(-1)?.line ?? 1 }, `here stands ${ours[at]?.part ?? "nothing"}, in ${leading.file} ${theirs[at]?.part ?? "nothing"}`)];
  const tops = (["minutes", "objectives", "contentNote", "sources"] as const)
    .filter((key) => countOf(leading, key) !== countOf(lesson, key))
    .map((key) => fault({ file: lesson.file, line: lesson.lineOfKey(key) }, `${key} is not as in ${leading.file}`));
  return [...parts, ...tops];
}

/** What the languages have in common of a key on top. */
function countOf({ frontmatter }: LessonFile, key: "minutes" | "objectives" | "contentNote" | "sources"): string | number | boolean {
  switch (key) {
    case "minutes":
      return frontmatter.minutes;
    case "objectives":
      return frontmatter.objectives.length;
    case "contentNote":
      return frontmatter.contentNote !== undefined;
    case "sources":
      return [...frontmatter.sources].sort().join();
  }
}

function poolDifferences(leading: PoolFile, pool: PoolFile): Finding[] {
  const shapeOf = ({ checks }: PoolFile) => checks.map(({ id, for: audience, answer, options }) => `${id} for ${audience}, ${options.map((option) => option.id).join("/")}, answer ${answer}`);
  const [theirs, ours] = [shapeOf(leading), shapeOf(pool)];
  const at = Array.from({ length: Math.max(theirs.length, ours.length) }, (_, index) => index).find((index) => theirs[index] !== ours[index]);
  if (at === undefined) return [];
  return [fault({ file: pool.file, line: pool.checks[at]?.line ?? pool.checks.at(-1)?.line ?? 1 }, `here stands ${ours[at] ?? "nothing"}; in ${leading.file} ${theirs[at] ?? "nothing"}`)];
}

function trackDifferences(relative: LessonFile, patient: LessonFile): Finding[] {
  const idsOf = ({ marks }: LessonFile) => marks.filter(({ kind }) => kind === "reflection");
  const checksOf = ({ marks }: LessonFile) => marks.filter(({ kind }) => kind === "check");
  const [theirs, ours] = [idsOf(relative), idsOf(patient)];
  const spot = (marks: readonly { line: number }[]) => ({ file: patient.file, line: marks.at(-1)?.line ?? 1 });
  return [
    ...(theirs.map(({ name }) => name).join() === ours.map(({ name }) => name).join() ? [] : [fault(spot(ours), `the reflection is ${ours.map(({ name }) => name).join() || "missing"}, in ${relative.file} ${theirs.map(({ name }) => name).join() || "missing"}`)]),
    ...(checksOf(relative).length === checksOf(patient).length ? [] : [fault(spot(checksOf(patient)), `the lesson has ${checksOf(patient).length} checks, ${relative.file} has ${checksOf(relative).length}`)]),
  ];
}
