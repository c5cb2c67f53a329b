import type { LessonFile, PoolFile } from "./compile.server.ts";
import { contentLanguages, lessonPath } from "./content-files.ts";
import { fault, type Finding } from "./finding.ts";
import type { LessonAddress } from "./lesson.ts";
import type { Mark } from "./lesson-shape.ts";
import type { Rule } from "./verify.ts";

const [lead] = contentLanguages as readonly [(typeof contentLanguages)[number]];

/** Bokmål leads: every other language has the same lessons and pools, part by part; and the two tracks of a module mirror each other. */
export const verifyMirrors: Rule = ({ lessons, pools }) => {
  const byPath = new Map(lessons.map((file) => [lessonPath(file.lesson), file]));
  const against = (lesson: LessonFile, difference: Partial<LessonAddress>, compare: (model: LessonFile, lesson: LessonFile) => Finding[]): Finding[] => {
    const model = byPath.get(lessonPath({ ...lesson.lesson, ...difference }));
    return model && model !== lesson ? compare(model, lesson) : [];
  };
  return [
    ...lessons.flatMap((lesson) => [...against(lesson, { language: lead }, languageDifferences), ...against(lesson, { track: "relative" }, trackDifferences)]),
    ...pools.flatMap((pool) => {
      const model = pools.find(({ moduleId, language }) => moduleId === pool.moduleId && language === lead);
      return model && model !== pool ? poolDifferences(model, pool) : [];
    }),
  ];
};

function languageDifferences(model: LessonFile, lesson: LessonFile): Finding[] {
  const at = firstDifference(skeletonOf(model), skeletonOf(lesson));
  const here = at === undefined ? undefined : (lesson.marks[at] ?? lesson.marks.at(-1));
  const problem = at === undefined ? "" : `here stands ${skeletonOf(lesson)[at] ?? "nothing"}, in ${model.file} ${skeletonOf(model)[at] ?? "nothing"}`;
  return [
    ...(problem ? [fault({ file: lesson.file, line: here?.line ?? 1 }, problem)] : []),
    ...topKeys.filter((key) => topOf(model, key) !== topOf(lesson, key)).map((key) => fault({ file: lesson.file, line: lesson.lineOfKey(key) }, `${key} is not as in ${model.file}`)),
  ];
}

/** What must be the same in every language: the parts in their order, with their ids, safety lines and figures. */
const skeletonOf = ({ marks, lesson }: LessonFile): string[] =>
  marks.map(({ kind, name }) => {
    if (kind === "safety" || kind === "figure" || kind === "reflection" || kind === "check") return `${kind} ${name}`;
    return kind === "remember" ? `remember of ${lesson.blocks.find((block) => block.kind === kind)?.lines.length} lines` : kind;
  });

const topKeys = ["minutes", "objectives", "contentNote", "sources"] as const;

/** What the languages have in common of a key on top. */
function topOf({ frontmatter }: LessonFile, key: (typeof topKeys)[number]): string | number | boolean {
  if (key === "minutes") return frontmatter.minutes;
  if (key === "objectives") return frontmatter.objectives.length;
  return key === "sources" ? [...frontmatter.sources].sort().join() : frontmatter.contentNote !== undefined;
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
